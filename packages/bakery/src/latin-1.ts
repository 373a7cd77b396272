/**
 * Bytes as ISO-8859-1: each byte is the code point of the same number. Not by
 * `TextDecoder('latin1')`, which the Encoding standard defines as windows-1252.
 */
export function decodeLatin1(bytes: Uint8Array): string {
  const pieces: string[] = []
  // By pieces, because the number of arguments of a call is limited.
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  }
  return pieces.join('')
}
