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
  const take = pooled(bytes)
  const word = () => take(4).reduce((value, byte) => value * 256 + byte, 0)
  return {
    id: () => uuidOf(take(16)),
    token: () => base64url(take(32)),
    salt: () => hexOf(take(16)),
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

/** Fetched by the thousand: a few at a time cost more than what is made of them. None is used twice. */
function pooled(bytes: RandomBytes): RandomBytes {
  let pool = new Uint8Array(0)
  let next = 0
  return (length) => {
    if (next + length > pool.length) {
      pool = bytes(POOL)
      next = 0
    }
    const taken = pool.slice(next, next + length)
    pool.fill(0, next, next + length)
    next += length
    return taken
  }
}

const POOL = 4096

function uuidOf(bytes: Uint8Array): string {
  bytes[6] = 0x40 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function hexOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += (byte + 0x100).toString(16).slice(1)
  return text
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}
