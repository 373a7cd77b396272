/** How much of a file is looked at. */
export const HEAD_BYTES = 64 * 1024

/**
 * Whether a file may be replaced without asking: if it is empty, or of a kind that `boat` writes
 * itself. A private key is none of them, however much it looks like JSON.
 *
 * @param head  The beginning of the file, at most `HEAD_BYTES`.
 * @param content  What is to take its place.
 */
export function mayReplace(head: Uint8Array, content: string | Uint8Array): boolean {
  if (head.length === 0) return true
  const text = new TextDecoder()
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (typeof content === 'string') return isOurText(text) && !isPrivateKey(text)
  return (
    isPng(head) || text.startsWith('%PDF-') || /^(?:<\?xml|<!DOCTYPE svg|<!--|<svg)/i.test(text)
  )
}

/** JSON and lines of it, a JWS, a summary. */
function isOurText(text: string): boolean {
  return /^(?:[{[]|eyJ[\w-]+\.|verdict,reason,issuer,version,count\b)/.test(text)
}

/** A JWK, or a set of them, that signs. */
function isPrivateKey(text: string): boolean {
  return /"kty"\s*:/.test(text) && /"(?:d|k)"\s*:\s*"/.test(text)
}

function isPng(head: Uint8Array): boolean {
  return head[0] === 0x89 && head[1] === 0x50 && head[2] === 0x4e && head[3] === 0x47
}
