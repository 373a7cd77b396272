import { asList, parseInstant, type JsonObject } from '@openboat/model'
import { createContextLoader, type ContextLoader } from './context-loader.ts'
import { ProofError } from './proof-error.ts'
import { hashProofData } from './proof-hash.ts'
import { formatProofValue } from './proof-value.ts'
import type { Signer } from './signer.ts'
import type { Cryptosuite, KeyUse } from './suites/cryptosuite.ts'
import { cryptosuites } from './suites/cryptosuites.ts'
import { unsecuredDocument } from './unsecured-document.ts'

export interface SignDataIntegrityOptions {
  readonly suite: 'eddsa-rdfc-2022' | 'Ed25519Signature2020'
  readonly signer: Signer
  /** The id under which verifiers find the public key, such as `did:key:z6Mk…#z6Mk…`. */
  readonly verificationMethod: string
  /** ISO 8601 with zone. */
  readonly created: string
  /** `authentication` for presentations. @default 'assertionMethod' */
  readonly purpose?: 'assertionMethod' | 'authentication'
  /** @default a loader of the bundled contexts */
  readonly contexts?: ContextLoader
}

/**
 * The document with a Data Integrity proof; one more if it has proofs already. The document given
 * is not changed.
 *
 * @see VC Data Integrity 1.0 #add-proof, #add-proof-set-chain; vc-di-eddsa #eddsa-rdfc-2022
 * @throws {ProofError} `data_loss` when something in the document would not be signed, with the
 *   JSON Pointer of the first loss; `context_unavailable`, `context_invalid`, `limit_exceeded`;
 *   `key_mismatch` when the signer is not for the suite; `bad_argument`
 * @example
 * const signed = await signDataIntegrity(credential, {
 *   suite: 'eddsa-rdfc-2022', signer, verificationMethod, created: '2026-07-01T00:00:00Z',
 * })
 */
export async function signDataIntegrity(
  document: JsonObject,
  options: SignDataIntegrityOptions,
): Promise<JsonObject> {
  const { signer, contexts = createContextLoader() } = options
  const suite = suiteNamed(options.suite)
  const { hash } = keyUseFor(suite, signer)
  const proofOptions = proofOptionsOf(suite, options)
  const attached = asList(document.proof)
  const unsecured = { document: unsecuredDocument(document, proofOptions), proofOptions }
  const proofPath = attached.length === 0 ? '/proof' : `/proof/${attached.length}`
  const bytes = await hashProofData(suite, unsecured, { contexts, hash, proofPath })
  const proof = { ...proofOptions, proofValue: formatProofValue(await signer.sign(bytes)) }
  return { ...document, proof: attached.length === 0 ? proof : [...attached, proof] }
}

function suiteNamed(name: string): Cryptosuite {
  const suite = cryptosuites.find((each) => each.name === name && each.signs)
  if (suite !== undefined) return suite
  const known = cryptosuites.filter((each) => each.signs).map((each) => each.name)
  throw new ProofError('bad_argument', {
    message: `no proofs are made with suite ${JSON.stringify(name)}: use ${known.join(' or ')}`,
  })
}

function keyUseFor(suite: Cryptosuite, signer: Signer): KeyUse {
  const { kty, crv } = signer.publicKey
  const use = suite.keys[crv ?? '']
  if (use !== undefined) return use
  const expected = Object.keys(suite.keys).join(' or ')
  throw new ProofError('key_mismatch', {
    message: `${suite.name} needs a signer on ${expected}, this one is ${crv ?? kty}`,
  })
}

function proofOptionsOf(suite: Cryptosuite, options: SignDataIntegrityOptions): JsonObject {
  const { verificationMethod, created, purpose = 'assertionMethod' } = options
  if (parseInstant(created) === undefined) {
    const message = 'option "created" must be a date and time with zone: 2026-07-01T00:00:00Z'
    throw new ProofError('bad_argument', { message })
  }
  return {
    type: suite.type,
    ...(suite.cryptosuite === undefined ? {} : { cryptosuite: suite.cryptosuite }),
    created,
    verificationMethod,
    proofPurpose: purpose,
  }
}
