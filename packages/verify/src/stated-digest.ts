import type { JsonObject } from '@openboat/model'
import { base58 } from '@scure/base'

export type DigestAnswer = 'matches' | 'differs' | 'unreadable'

/** Whether an object states the digest of what its `id` leads to. */
export function statesDigest({ digestSRI, digestMultibase }: JsonObject): boolean {
  return digestSRI !== undefined || digestMultibase !== undefined
}

/**
 * Whether bytes have the digest that the object which refers to them states: `digestSRI` (of several,
 * the strongest that are known count), `digestMultibase`, or both. A digest in a way that is not
 * known here is `unreadable`, unless another one says more.
 *
 * @see VCDM 2.0 #integrity-of-related-resources; W3C Subresource Integrity section 3.3
 */
export async function compareDigests(
  bytes: Uint8Array,
  { digestSRI, digestMultibase }: JsonObject,
): Promise<DigestAnswer> {
  const answers: DigestAnswer[] = []
  if (digestSRI !== undefined) answers.push(await compareSri(bytes, digestSRI))
  if (digestMultibase !== undefined) answers.push(await compareMultibase(bytes, digestMultibase))
  if (answers.includes('differs')) return 'differs'
  return answers.includes('matches') ? 'matches' : 'unreadable'
}

/** From the strongest to the weakest, with the codes of their multihashes. */
const algorithms = [
  { sri: 'sha512', name: 'SHA-512', multihash: [0x13, 64] },
  { sri: 'sha384', name: 'SHA-384', multihash: [0x20, 48] },
  { sri: 'sha256', name: 'SHA-256', multihash: [0x12, 32] },
] as const

async function compareSri(bytes: Uint8Array, text: unknown): Promise<DigestAnswer> {
  const stated = typeof text === 'string' ? text.trim().split(/\s+/) : []
  for (const { sri, name } of algorithms) {
    const digests = stated.filter((each) => each.startsWith(`${sri}-`)).map(plainBase64)
    if (digests.length === 0) continue
    const own = plainBase64(`${sri}-${base64(await digestOf(name, bytes))}`)
    return digests.includes(own) ? 'matches' : 'differs'
  }
  return 'unreadable'
}

/** Options behind a `?` and padding mean nothing; either alphabet is read. */
function plainBase64(text: string): string {
  const [digest = ''] = text.split('?', 1)
  const [algorithm = '', ...rest] = digest.split('-')
  return `${algorithm}-${rest.join('+').replaceAll('_', '/').replace(/=+$/, '')}`
}

async function compareMultibase(bytes: Uint8Array, text: unknown): Promise<DigestAnswer> {
  if (typeof text !== 'string') return 'unreadable'
  const encode = encodings[text.slice(0, 1)]
  if (encode === undefined) return 'unreadable'
  for (const { name, multihash } of algorithms) {
    const own: string =
      text.slice(0, 1) + encode(Uint8Array.of(...multihash, ...(await digestOf(name, bytes))))
    if (own === text) return 'matches'
    // The first characters name the algorithm, and the length fixes it.
    if (own.length === text.length && own.slice(0, 3) === text.slice(0, 3)) return 'differs'
  }
  return 'unreadable'
}

const encodings: Readonly<Record<string, ((bytes: Uint8Array) => string) | undefined>> = {
  u: (bytes) => base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  z: (bytes) => base58.encode(bytes),
}

async function digestOf(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(name, bytes as Uint8Array<ArrayBuffer>))
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
