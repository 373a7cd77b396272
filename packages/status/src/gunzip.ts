import { inflate } from '#inflate'

/**
 * The content of a gzip file of one member.
 *
 * The file's trailer declares its length, and `inflate` stops at the first byte beyond it. So an
 * honest bomb is refused before anything is inflated, and one that lies is found out after as many
 * bytes as it admitted to.
 *
 * @see RFC 1952 section 2.3.1
 */
export async function gunzip(
  file: Uint8Array,
  maxBytes: number,
): Promise<Uint8Array | 'corrupt' | 'too_large'> {
  const size = declaredSize(file)
  if (size === undefined || size > file.length * GREATEST_RATIO) return 'corrupt'
  if (size > maxBytes) return 'too_large'
  return (await inflate(file, size)) ?? 'corrupt'
}

/** What deflate can make of one byte, whatever it holds. */
export const GREATEST_RATIO = 1032

/** Header (10), an empty deflate stream (2), checksum (4) and length (4). */
const SMALLEST_FILE = 20

function declaredSize(file: Uint8Array): number | undefined {
  const isGzip = file[0] === 0x1f && file[1] === 0x8b && file.length >= SMALLEST_FILE
  if (!isGzip) return undefined
  return new DataView(file.buffer, file.byteOffset).getUint32(file.length - 4, true)
}
