/** Random bytes in the shapes that an issuer needs. */
export interface Randomness {
  /** A UUID of version 4 (RFC 9562): nobody guesses its 122 bits. */
  id(): string
  /** 256 bits as text for URLs. */
  token(): string
  /** 128 bits in hexadecimal. */
  salt(): string
  /** From 0 to `below` - 1, each as likely as the other. */
  number(below: number): number
}

export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>

export function randomnessFrom(bytes: RandomBytes): Randomness {
  const word = wordsFrom(bytes)
  return {
    id: () => uuidOf(bytes(16)),
    token: () => base64url(bytes(32)),
    salt: () => hexOf(bytes(16)),
    number: (below) => {
      // The rest above the last whole multiple would make small numbers likelier.
      const limit = 2 ** 32 - (2 ** 32 % below)
      for (;;) {
        const value = word()
        if (value < limit) return value % below
      }
    },
  }
}

export function systemRandomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** Words of 32 bits, fetched by the hundred: one at a time costs more than it should. */
function wordsFrom(bytes: RandomBytes): () => number {
  let words = new DataView(new ArrayBuffer(0))
  let next = 0
  return () => {
    if (next >= words.byteLength) {
      words = new DataView(bytes(400).buffer)
      next = 0
    }
    const word = words.getUint32(next)
    next += 4
    return word
  }
}

function uuidOf(bytes: Uint8Array): string {
  bytes[6] = 0x40 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
