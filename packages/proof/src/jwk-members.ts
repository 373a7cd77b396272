import type { PrivateJwk, PublicJwk } from '@openboat/model'

const shown = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const
const hidden = ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const

/**
 * The members that make up a public key, in a fixed order. `kid`, `alg`, `use`, `key_ops` and
 * `ext` stay out: WebCrypto refuses a key whose hints contradict what it is asked to do.
 */
export function publicMembers(key: PublicJwk): PublicJwk {
  return { kty: key.kty, ...pick(key, shown) }
}

export function privateMembers(key: PrivateJwk): PrivateJwk {
  return { kty: key.kty, ...pick(key, shown), d: key.d, ...pick(key, hidden) }
}

function pick<Name extends keyof PrivateJwk>(
  key: Partial<PrivateJwk>,
  names: readonly Name[],
): Partial<Pick<PrivateJwk, Name>> {
  const picked: Partial<Pick<PrivateJwk, Name>> = {}
  for (const name of names) if (key[name] !== undefined) picked[name] = key[name]
  return picked
}
