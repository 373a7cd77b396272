import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** How an identity is hashed. New badges use `sha256`; `md5` (OB 1.x, 2.0) and `sha1` (OB 0.5) are weak. */
export type IdentityHashAlgorithm = 'sha256' | 'md5' | 'sha1'

/** A recipient as a badge states it: the identity itself, or its salted hash. */
export interface ClaimedIdentity {
  readonly hashed: boolean
  readonly value: string
  readonly salt?: string
}

/**
 * The hash of an identity, as badges carry it: `sha256$` and the hex digest of identity + salt.
 *
 * @see OB 3.0 #identityhash; OB 2.0 #IdentityHash
 * @param options.salt Default: none.
 * @example hashIdentity('a@example.com', { algorithm: 'sha256', salt: 'Kosher' }) // 'sha256$b5809d8a…'
 */
export function hashIdentity(
  identity: string,
  options: { readonly algorithm: IdentityHashAlgorithm; readonly salt?: string },
): string {
  const digest = HASHES[options.algorithm](utf8ToBytes(identity + (options.salt ?? '')))
  return `${options.algorithm}$${bytesToHex(digest)}`
}

/**
 * Whether somebody who claims `claimed` is the recipient a badge states. Tried as claimed, then as
 * people mean it: trimmed, in Unicode normal form C, e-mail addresses in lower case. Hex digits
 * match in either case. A hash with an unknown algorithm matches nobody.
 *
 * @see OB 3.0 #recipient-identifier; OB 2.0 #recipient-validation
 */
export function identityMatches(claimed: string, identifier: ClaimedIdentity): boolean {
  const forms = [claimed, normalForm(claimed)]
  if (!identifier.hashed)
    return forms.includes(identifier.value) || forms.includes(normalForm(identifier.value))
  const algorithm = /^(sha256|md5|sha1)\$/.exec(identifier.value)?.[1]
  if (algorithm === undefined) return false
  const wanted = identifier.value.toLowerCase()
  const salt = identifier.salt ?? ''
  return forms.some(
    (form) =>
      hashIdentity(form, { algorithm: algorithm as IdentityHashAlgorithm, salt }) === wanted,
  )
}

const HASHES = { sha256, md5, sha1 }

function normalForm(identity: string): string {
  const text = identity.trim().normalize('NFC')
  return text.includes('@') && !text.includes(':') ? text.toLowerCase() : text
}
