import { createReadStream } from 'node:fs'
import { OpenBoatError } from './openboat-error.ts'

/** No badge is larger by far, and a device file has no end. */
const MAX_BYTES = 128 * 1024 * 1024

/**
 * The content of a file, at most its first 128 MiB, for `verify`, `check`, `bake` or `unbake`.
 *
 * @throws {OpenBoatError} `unreadable_file`
 * @example
 * const report = await verify(await readBadge('badge.png'))
 */
export async function readBadge(path: string): Promise<Uint8Array> {
  try {
    return await readStart(createReadStream(path))
  } catch (error) {
    const message = `${path} cannot be opened: ${reasonOf(error)}`
    throw new OpenBoatError('unreadable_file', { message, cause: error })
  }
}

/** What a stream gives, up to the limit; then it is closed. */
export async function readStart(
  stream: AsyncIterable<Uint8Array | string>,
  maxBytes: number = MAX_BYTES,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    chunks.push(bytes)
    length += bytes.length
    if (length >= maxBytes) break
  }
  return joined(chunks, Math.min(length, maxBytes))
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, length - at), at)
    at += chunk.length
  }
  return bytes
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'its folder is a file',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
}

/** Why the operating system did not do it, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return reasons[String(code)] ?? String(message)
}
