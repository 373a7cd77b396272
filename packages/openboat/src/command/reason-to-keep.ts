import { HEAD_BYTES, kindOfBeginning, kindOfFile, type FileKind } from './file-kind.ts'
import { keepsStatus } from './keeps-status.ts'
import type { Terminal } from './terminal.ts'

/**
 * Why a file must not be replaced without --force, to follow its name; `undefined` if it may, which is
 * so where nothing is lost: it is empty or the same already, or of the kind that is written.
 */
export async function reasonToKeep(
  terminal: Terminal,
  path: string,
  content: Uint8Array,
): Promise<string | undefined> {
  const head = await headOf(terminal, path)
  if (head.length === 0) return undefined
  const kind = await kindOfFile(content)
  if (kind !== undefined && kindOfBeginning(head) === kind) return undefined
  const old = await terminal.readFile(path)
  if (isSame(old, content)) return undefined
  return await reasonBetween(kind, old, content)
}

async function reasonBetween(
  kind: FileKind | undefined,
  old: Uint8Array,
  content: Uint8Array,
): Promise<string | undefined> {
  if (kind === undefined) return 'is there already, and could be your own work'
  if ((await kindOfFile(old)) !== kind) return `is there already, and is not ${kind}`
  if (kind !== 'a signed status list') return undefined
  const [before = '', after = ''] = [old, content].map((bytes) => new TextDecoder().decode(bytes))
  if (await keepsStatus(before, after)) return undefined
  return 'is there already, and the new list would forget badges that are revoked or suspended in it'
}

/** What cannot be read is told of when it cannot be written. */
async function headOf(terminal: Terminal, path: string): Promise<Uint8Array> {
  try {
    return await terminal.readHead(path, HEAD_BYTES)
  } catch {
    return new Uint8Array()
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
