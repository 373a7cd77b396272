import { refuseLargeCredential } from '../limits.ts'
import type { BakedForm, BakeProblem, BakeProblemCode } from '../unbaked-image.ts'
import { inflate } from './inflate.ts'
import { decodeLatin1 } from '../latin-1.ts'
import type { CredentialChunk } from './png-layout.ts'

/** The text of a chunk with what deviates, or no text if the chunk cannot be taken apart. */
export interface TextChunk {
  readonly content?: { readonly text: string; readonly form: BakedForm; readonly bytes: number }
  readonly problems: readonly BakeProblem[]
}

/** The text of an iTXt, tEXt or zTXt chunk (PNG third edition, section 11.3.3). */
export async function readTextChunk(
  image: Uint8Array,
  chunk: CredentialChunk,
  maxBytes: number,
): Promise<TextChunk> {
  const layout = layouts[chunk.type](image.subarray(chunk.afterKeyword, chunk.dataEnd))
  if (layout === undefined) return { problems: [problem('unreadable', chunk)] }
  const bytes = layout.packed ? await inflate(layout.body, maxBytes) : layout.body
  if (bytes === undefined) return { problems: [problem('unreadable', chunk)] }
  if (bytes.length === 0) return { problems: [problem('empty', chunk)] }
  refuseLargeCredential(bytes.length, maxBytes)
  const { text, suspect } = layout.form.startsWith('iTXt') ? readUtf8(bytes) : readLatin1(bytes)
  const codes: BakeProblemCode[] = []
  if (!layout.form.startsWith('iTXt')) codes.push('legacy_chunk')
  if (layout.packed) codes.push('compressed')
  if (suspect) codes.push('encoding')
  return {
    content: { text, form: layout.form, bytes: bytes.length },
    problems: codes.map((code) => problem(code, chunk)),
  }
}

interface Layout {
  readonly form: BakedForm
  readonly packed: boolean
  readonly body: Uint8Array
}

/** How each type of chunk goes on after the keyword. */
const layouts: Record<CredentialChunk['type'], (data: Uint8Array) => Layout | undefined> = {
  tEXt: (data) => ({ form: 'tEXt', packed: false, body: data }),
  zTXt: (data) =>
    data[0] === 0 ? { form: 'zTXt', packed: true, body: data.subarray(1) } : undefined,
  iTXt: (data) => {
    const [flag, method] = data
    const language = data.indexOf(0, 2)
    const keyword = language < 0 ? -1 : data.indexOf(0, language + 1)
    if (keyword < 0) return undefined
    const body = data.subarray(keyword + 1)
    if (flag === 0) return { form: 'iTXt', packed: false, body }
    if (flag === 1 && method === 0) return { form: 'iTXt-compressed', packed: true, body }
    return undefined
  },
}

function readUtf8(bytes: Uint8Array): { text: string; suspect: boolean } {
  const strict = strictUtf8(bytes)
  if (strict !== undefined) return { text: strict, suspect: false }
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), suspect: true }
}

// Policy: Latin-1 even where the bytes are UTF-8, as PNG says; whoever verifies sees the problem.
function readLatin1(bytes: Uint8Array): { text: string; suspect: boolean } {
  const text = decodeLatin1(bytes)
  return { text, suspect: /[\x80-\xff]/.test(text) && strictUtf8(bytes) !== undefined }
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const explanations: Partial<Record<BakeProblemCode, string>> = {
  empty: 'is empty',
  unreadable: 'cannot be taken apart',
  legacy_chunk: 'should be an iTXt chunk',
  compressed: 'is compressed, which the specification forbids',
  encoding: 'is in the wrong character encoding for its type',
}

function problem(code: BakeProblemCode, chunk: CredentialChunk): BakeProblem {
  return {
    code,
    message: `The ${chunk.type} chunk ${chunk.tag} at byte ${chunk.start} ${explanations[code] ?? code}`,
  }
}
