import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** The name under which the key travels in `log_entry`. */
export const KEY_FIELD = 'openboat_key'

export interface KeyParts {
  readonly clientId: string
  readonly badgeId: string
  /** A moment, or a day when the caller names none. */
  readonly date: string
  /** In any order, in any case. */
  readonly emails: readonly string[]
  readonly occasion: string | undefined
}

/**
 * SHA-256, in hexadecimal, of what makes an order the same order: the same badge for the same people
 * at the same date. The order of the people and the case of their addresses do not matter.
 */
export function idempotencyKey({ clientId, badgeId, date, emails, occasion }: KeyParts): string {
  const people = emails.map((email) => email.toLowerCase()).toSorted()
  const parts = ['openboat-issue/1', clientId, badgeId, date, occasion ?? null, people]
  return bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(parts))))
}
