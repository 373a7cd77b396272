import { createHash } from 'node:crypto'

/** The hexadecimal SHA-256 of what was read; of a text, of its UTF-8. */
export function contentDigest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
