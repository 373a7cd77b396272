import { createHash, createPrivateKey } from 'node:crypto'
import { createSigner, didKeyOf, multikeyOf, publicKeyOf, type Signer } from '@openboat/proof'
import type { PrivateJwk } from '@openboat/model'
import { organizationId } from './organizations.ts'

/** Who can sign, and under which key id verifiers find the key. */
export interface Party {
  readonly id: string
  readonly signer: Signer
  readonly verificationMethod?: string
}

/** A person's DID is the key itself. */
export function personParty(key: string, seed: string): Party {
  const jwk = keyFrom(`${seed}/person/${key}`)
  return { id: didKeyOf(publicKeyOf(jwk)), signer: createSigner(jwk) }
}

/** An organisation publishes its key on its website. */
export function organizationParty(
  key: string,
  seed: string,
): Party & { readonly document: string } {
  const jwk = keyFrom(`${seed}/organization/${key}`)
  const id = organizationId(key)
  const verificationMethod = `${id}#key-1`
  const method = {
    id: verificationMethod,
    type: 'Multikey',
    controller: id,
    publicKeyMultibase: multikeyOf(publicKeyOf(jwk)),
  }
  const document = JSON.stringify({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod: [method],
    assertionMethod: [verificationMethod],
  })
  return { id, signer: createSigner(jwk), verificationMethod, document }
}

// An Ed25519 private key in PKCS #8 is this prefix and 32 bytes (RFC 8410).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A key that anybody can compute: for an invented ecosystem only. Real keys come from `generateKey`. */
function keyFrom(text: string): PrivateJwk {
  const secret = createHash('sha256').update(text).digest()
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8, secret]),
    format: 'der',
    type: 'pkcs8',
  }).export({ format: 'jwk' })
  return { ...key, alg: 'EdDSA' } as PrivateJwk
}
