import { Buffer } from 'node:buffer'

/** As in `base64.web.ts`, many times as fast on long lists. */
export function base64Bytes(text: string): Uint8Array | undefined {
  const digits = text.length - paddingOf(text)
  if (digits === 0 || digits % 4 === 1) return undefined
  // Of a character beyond ASCII it would take the lower byte, which may be a digit.
  if (Buffer.byteLength(text) !== text.length) return undefined
  const bytes = Buffer.from(text, 'base64url')
  // It passes over what is no digit, of either alphabet, and then there are fewer bytes.
  return bytes.length === Math.floor((digits * 3) / 4) ? bytes : undefined
}

function paddingOf(text: string): number {
  if (text.endsWith('==')) return 2
  return text.endsWith('=') ? 1 : 0
}
