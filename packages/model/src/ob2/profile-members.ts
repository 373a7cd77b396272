import { oneOrMany, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { editionMembers } from './edition-members.ts'
import { AnyContext } from './context.ts'
import { CryptographicKey } from './cryptographic-key.ts'
import { Image } from './image.ts'
import { iriOr, pictureOr, Telephone } from './values.ts'
import { VerificationPolicy } from './verification-policy.ts'

/** What every Profile has, issuer or not. */
export const profileMembers = () => ({
  /** [0..*] The context, unless the node is embedded. */
  '@context': optional(AnyContext),
  /** [1] IRI of the person or organisation; of a hosted profile its URL. */
  id: is.Iri,
  /** [1..*] Includes `Issuer` or `Profile`. */
  type: typeOf(['Issuer', 'Profile']),
  /** [0..*] Telephone numbers, in the form of E.164. */
  telephone: optional(oneOrMany(Telephone)),
  /** [0..1] What this person or organisation is. */
  description: optional(is.Text),
  /** [0..1] Portrait or logo. */
  image: optional(pictureOr(Image)),
  /** [0..*] Keys that sign assertions, by IRI or embedded. */
  publicKey: optional(oneOrMany(iriOr(CryptographicKey))),
  /** [0..*] Which assertions the issuer stands for. */
  verification: optional(oneOrMany(VerificationPolicy)),
  /** [0..1] IRI of the list of revoked signed assertions. */
  revocationList: optional(is.Iri),
  ...editionMembers(),
})
