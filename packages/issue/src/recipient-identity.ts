import { hashIdentity } from '@openboat/model'
import type { CheckedBadgeDraft } from './badge-draft.ts'

/** An identity as both generations write it, before either gives the members their names. */
export type RecipientIdentity =
  | { readonly hashed: true; readonly value: string; readonly salt: string }
  | { readonly hashed: false; readonly value: string }

/**
 * What a badge says of its recipient's address: a salted SHA-256 hash, unless the draft asks for
 * plain text (OB 3.0 #identityobject, OB 2.0 IdentityObject).
 */
export function recipientIdentity(
  identity: string,
  recipient: CheckedBadgeDraft['recipient'],
  newSalt: () => string,
): RecipientIdentity {
  if (recipient.hashed === false) return { hashed: false, value: identity }
  const salt = newSalt()
  return { hashed: true, value: hashIdentity(identity, { algorithm: 'sha256', salt }), salt }
}

/**
 * The spelling of an e-mail address that is hashed. A hash forgives no other spelling, and
 * verifiers try what the holder typed as well as its trimmed, lower-case NFC form: this one.
 */
export function emailToHash(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}

/** 128 random bits: two badges of one person do not show that they are one person's. */
export function randomSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
