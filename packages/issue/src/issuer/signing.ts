import type { JsonObject } from '@openboat/model'
import { signDataIntegrity } from '@openboat/proof'
import type { CredentialFormat, EmbedProof, Issuing } from '../issue-options.ts'
import { secureCredential, type IssuedCredential } from '../secure-credential.ts'
import type { IssuerWorld } from './issuer-world.ts'
import type { SigningKey } from './signing-keys.ts'

interface SigningOrder {
  readonly format: CredentialFormat
  readonly now: string
  readonly embed?: EmbedProof | undefined
}

/** What the drafts of one badge share: its moment, ids and salts. */
export function issuingWith(
  world: IssuerWorld,
  { signer, record }: SigningKey,
  { format, now, embed = signDataIntegrity }: SigningOrder,
): Issuing {
  return {
    signer,
    now,
    format,
    jwtType: 'JWT',
    suite: undefined,
    verificationMethod: record.verificationMethod,
    newId: () => `urn:uuid:${crypto.randomUUID()}`,
    newSalt: () => world.random.salt(),
    contexts: world.contexts,
    embed,
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
