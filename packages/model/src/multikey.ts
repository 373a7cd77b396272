import { base58 } from '@scure/base'
import { ModelError } from './model-error.ts'

/** One key as a Multikey holds it. */
export interface Multikey {
  readonly type: 'Ed25519' | 'P-256' | 'P-384'
  readonly kind: 'public' | 'secret'
  /** Ed25519: 32 bytes; P-256 and P-384: the compressed point (33, 49) or the scalar (32, 48). */
  readonly bytes: Uint8Array
}

/**
 * The key in a Multikey text (`z6Mk…`, `zDna…`, `z82L…`, `z3u2…`), or `undefined` when the text is
 * none: not base58btc, an unknown kind of key, or the wrong length. Whether a point lies on its
 * curve is for whoever uses the key.
 *
 * @see Controlled Identifiers 1.0 section 2.2.2 (Multikey); OB 3.0 #multikey
 */
export function parseMultikey(text: string): Multikey | undefined {
  // Base58 costs the square of its length, and no key here is longer than 75 characters.
  if (!text.startsWith('z') || text.length > MAX_CHARACTERS) return undefined
  const decoded = base58Bytes(text.slice(1))
  const found = KEYS.find(([prefix]) => decoded?.[0] === prefix[0] && decoded?.[1] === prefix[1])
  if (decoded === undefined || found === undefined) return undefined
  const [, type, kind, length] = found
  const bytes = decoded.subarray(2)
  // The early form of an Ed25519 secret key: the seed followed by the public key.
  if (type === 'Ed25519' && kind === 'secret' && bytes.length === 64)
    return { type, kind, bytes: bytes.slice(0, 32) }
  return bytes.length === length ? { type, kind, bytes: bytes.slice() } : undefined
}

/**
 * The Multikey text of a key, multibase base58btc (`z…`).
 *
 * @throws {ModelError} `bad_argument` when the number of bytes does not fit the type
 */
export function formatMultikey(key: Multikey): string {
  const found = KEYS.find(([, type, kind]) => type === key.type && kind === key.kind)
  if (found === undefined || found[3] !== key.bytes.length)
    throw new ModelError(
      'bad_argument',
      `Expected ${found?.[3] ?? 'no'} bytes for a ${key.kind} ${key.type} key, got ${key.bytes.length}.`,
    )
  return `z${base58.encode(Uint8Array.of(...found[0], ...key.bytes))}`
}

const MAX_CHARACTERS = 120

// Prefixes are unsigned varints of the multicodec table.
type Row = readonly [
  prefix: readonly [number, number],
  type: Multikey['type'],
  kind: Multikey['kind'],
  length: number,
]
const KEYS: readonly Row[] = [
  [[0xed, 0x01], 'Ed25519', 'public', 32],
  [[0x80, 0x26], 'Ed25519', 'secret', 32],
  [[0x80, 0x24], 'P-256', 'public', 33],
  [[0x86, 0x26], 'P-256', 'secret', 32],
  [[0x81, 0x24], 'P-384', 'public', 49],
  [[0x87, 0x26], 'P-384', 'secret', 48],
]

function base58Bytes(text: string): Uint8Array | undefined {
  try {
    return base58.decode(text)
  } catch {
    return undefined
  }
}
