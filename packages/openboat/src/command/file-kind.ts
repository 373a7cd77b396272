import type { Credential, JsonObject } from '@openboat/model'

/** A kind of file that `boat` writes, as a sentence names it. */
export type FileKind =
  | 'a signed badge'
  | 'a signed endorsement'
  | 'a signed status list'
  | 'a RevocationList'
  | 'a bundle'
  | 'a summary'
  | 'a graph'
  | 'an export of a graph'
  | 'a drawing of a graph'
  | 'a picture with a badge in it'
  | 'a certificate with a badge in it'

/** How much of a file tells whether it is of a kind that begins in a certain way. */
export const HEAD_BYTES = 64 * 1024

/**
 * What a file begins with, where that tells its kind. Other programs write the same formats, and
 * people work on them there: so a beginning is as long as it takes to be ours.
 */
const beginnings: readonly (readonly [FileKind, RegExp])[] = [
  ['a bundle', /^\{\s*"format"\s*:\s*"openboat-bundle\/1"/],
  ['a graph', /^\{\s*"format"\s*:\s*"openboat-graph\/1"/],
  ['a summary', /^verdict,reason,issuer,version,count\b/],
  ['a drawing of a graph', /^<svg [^>]*role="graphics-document [^>]*labelledby="boat-[\da-f]{8}-/],
  ['an export of a graph', /^<\?xml[^>]*>\n<gexf [^>]*>\n<graph [^>]*>\n<attributes class="node">/],
  ['an export of a graph', /^<\?xml[^>]*>\n<graphml [^>]*>\n<key id="node-kind" /],
  ['an export of a graph', /^digraph recognition \{\n/],
  ['an export of a graph', /^id:ID,label,score:double,:LABEL\r?\n/],
  ['an export of a graph', /^:START_ID,:END_ID,:TYPE,id,weight:double,/],
  ['an export of a graph', /^\{\s*"@context": \{\s*"@vocab": "urn:openboat:recognition:"/],
  ['an export of a graph', /^\{\n "elements": \{\n {2}"nodes": \[/],
]

/** The kind of a file by its beginning, which is enough for files of any size. */
export function kindOfBeginning(head: Uint8Array): FileKind | undefined {
  const text = textOf(head.subarray(0, HEAD_BYTES)).trimStart()
  return beginnings.find(([, beginning]) => beginning.test(text))?.[0]
}

/** The kind of a whole file; `undefined` for whatever somebody may have made without `boat`. */
export async function kindOfFile(bytes: Uint8Array): Promise<FileKind | undefined> {
  const kind = kindOfBeginning(bytes)
  if (kind !== undefined) return kind
  const { detectImage, listBaked } = await import('@openboat/bakery')
  try {
    if (detectImage(bytes) !== undefined) {
      return listBaked(bytes).length > 0 ? 'a picture with a badge in it' : undefined
    }
    if (startsWith(bytes, '%PDF-')) {
      await (await import('../unbake.ts')).unbake(bytes)
      return 'a certificate with a badge in it'
    }
  } catch {
    // An image or a PDF that holds nothing, or nothing that can be read.
    return undefined
  }
  if (startsWith(bytes, 'PAR1')) return isOurParquet(bytes) ? 'an export of a graph' : undefined
  return await kindOfText(textOf(bytes))
}

async function kindOfText(text: string): Promise<FileKind | undefined> {
  const { isJsonObject, parseCredential } = await import('@openboat/model')
  const parsed = parseCredential(text)
  if (parsed.ok) return kindOfCredential(parsed.credential)
  const { type, table } = membersOf(text)
  // A map on which skills are counted carries its table.
  const isMap = type === 'FeatureCollection' && isJsonObject(table) && 'cells' in table
  return isMap ? 'an export of a graph' : undefined
}

/** An unsigned one is somebody's draft. */
function kindOfCredential({ kind, document, envelope }: Credential): FileKind | undefined {
  if (kind === 'document') {
    return document['type'] === 'RevocationList' ? 'a RevocationList' : undefined
  }
  if (envelope === 'json' && typeof document['proof'] !== 'object') return undefined
  if (kind === 'endorsement') return 'a signed endorsement'
  return kind === 'status-list' ? 'a signed status list' : 'a signed badge'
}

function membersOf(text: string): JsonObject {
  try {
    return Object(JSON.parse(text)) as JsonObject
  } catch {
    return {}
  }
}

/** By the names of its columns, which stand at the end. */
function isOurParquet(bytes: Uint8Array): boolean {
  const end = textOf(bytes.subarray(-4096))
  return /\bkind\b.*\blabel\b.*\bscore\b|\bsrc\b.*\bdst\b.*\bvalidUntil\b/s.test(end)
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return textOf(bytes.subarray(0, text.length)) === text
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
