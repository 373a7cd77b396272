import type { JsonObject } from '@openboat/model'
import type { CredentialFormat, Issuing } from '../issue-options.ts'
import { secureCredential, type IssuedCredential } from '../secure-credential.ts'
import type { IssuerWorld } from './issuer-world.ts'
import type { SigningKey } from './signing-keys.ts'

/** What the drafts of one badge share: its moment, ids and salts. */
export function issuingWith(
  world: IssuerWorld,
  { signer, record }: SigningKey,
  { format, now }: { readonly format: CredentialFormat; readonly now: string },
): Issuing {
  return {
    signer,
    now,
    format,
    suite: undefined,
    verificationMethod: record.verificationMethod,
    newId: () => `urn:uuid:${crypto.randomUUID()}`,
    newSalt: () => world.random.salt(),
    contexts: world.contexts,
  }
}

/** The credential, signed with a key of the issuer. */
export async function signedWith(
  key: SigningKey,
  credential: JsonObject,
  issuing: Issuing,
): Promise<IssuedCredential> {
  const { verificationMethod } = key.record
  const issuerId = verificationMethod.slice(0, verificationMethod.lastIndexOf('#'))
  return await secureCredential(credential, { issuerId, verificationMethod }, issuing)
}
