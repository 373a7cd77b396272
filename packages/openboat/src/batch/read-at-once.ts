import { readFileSync, statSync } from 'node:fs'
import { readBadge } from '../read-badge.ts'

/** Larger files are no badges, mostly, and reading them would keep a thread from its other jobs. */
const MOST_BYTES = 1024 * 1024

/**
 * The content of a file, for a thread that has nothing better to do: without the hops between
 * threads that reading in the background costs, which are a good part of a small badge.
 *
 * @throws {OpenBoatError} as `readBadge`
 */
export async function readAtOnce(path: string): Promise<Uint8Array> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true || found.size > MOST_BYTES) return await readBadge(path)
  try {
    return readFileSync(path)
  } catch {
    // It says why in words.
    return await readBadge(path)
  }
}
