import type * as z from 'zod/mini'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * A public key with which assertions are signed.
 *
 * @see OB 2.0 #CryptographicKey
 */
export const CryptographicKey = node(() => ({
  /** [0..1] IRI of this document. */
  id: optional(is.Iri),
  /** [1..*] Includes `CryptographicKey`. */
  type: typeOf('CryptographicKey', {}),
  /** [0..1] IRI of the issuer, whose `publicKey` names this key in turn. */
  owner: optional(is.Iri),
  /** [0..1] The key, as PEM. */
  publicKeyPem: optional(is.textLike('a PEM text', /-----BEGIN /)),
}))
export type CryptographicKey = z.infer<typeof CryptographicKey>
