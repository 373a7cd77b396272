import type { JsonObject } from '@openboat/model'
import { ProofError } from '../proof-error.ts'
import { ecdsaUses, type Cryptosuite } from '../suites/cryptosuite.ts'
import { signBase, type DisclosureSecrets } from './sign-base.ts'
import { verifyDerived } from './verify-derived.ts'

export interface SelectiveDisclosureOptions {
  /**
   * What every proof derived from this one shows, as JSON Pointers. The types of what is shown come
   * along by themselves. @default issuer, validity, status and the other members that say whether
   * the credential counts
   */
  readonly mandatory?: readonly string[]
  /** For published test vectors only: fresh ones keep proofs from being linked. @default random */
  readonly secrets?: DisclosureSecrets
}

/**
 * The suite `ecdsa-sd-2023`: an issuer signs statement by statement, and the holder shows some.
 * Hand it to `signDataIntegrity` as its `suite`, and to `verifyDataIntegrity` among its `suites`.
 *
 * @see VC Data Integrity ECDSA Cryptosuites 1.0 #ecdsa-sd-2023
 * @example
 * const suite = ecdsaSd2023({ mandatory: ['/issuer', '/validFrom'] })
 * const base = await signDataIntegrity(credential, { suite, signer, verificationMethod, created })
 * const shown = await deriveProof(base, { reveal: ['/credentialSubject/achievement'] })
 */
export function ecdsaSd2023(options: SelectiveDisclosureOptions = {}): Cryptosuite {
  const { mandatory, secrets } = options
  checkSecrets(secrets)
  return {
    name: 'ecdsa-sd-2023',
    type: 'DataIntegrityProof',
    cryptosuite: 'ecdsa-sd-2023',
    needsCreated: false,
    keys: { 'P-256': ecdsaUses['P-256'] },
    verify: verifyDerived,
    sign: (task) => signBase(task, mandatory ?? mandatoryIn(task.document), secrets),
  }
}

/** What decides whether a credential counts may not be left out of what is shown. */
const DECISIVE = [
  'issuer',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'credentialStatus',
  'credentialSchema',
  'termsOfUse',
  'refreshService',
]

function mandatoryIn(document: JsonObject): string[] {
  return DECISIVE.filter((name) => document[name] !== undefined).map((name) => `/${name}`)
}

function checkSecrets(secrets: DisclosureSecrets | undefined): void {
  if (secrets === undefined) return
  if (secrets.hmacKey.length === 32 && secrets.proofKey.crv === 'P-256') return
  const message = 'secrets must be an hmacKey of 32 bytes and a proofKey on P-256'
  throw new ProofError('bad_argument', { message })
}
