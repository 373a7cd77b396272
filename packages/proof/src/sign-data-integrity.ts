import { asList, parseInstant, type JsonObject } from '@openboat/model'
import type { BulkMemory } from './bulk-memory.ts'
import { createContextLoader, type ContextLoader } from './context-loader.ts'
import { checkDocumentLimits } from './document-limits.ts'
import { findInexactNumber } from './inexact-number.ts'
import { ProofError } from './proof-error.ts'
import type { Signer } from './signer.ts'
import type { Cryptosuite, KeyUse } from './suites/cryptosuite.ts'
import { cryptosuites } from './suites/cryptosuites.ts'
import { unsecuredDocument } from './unsecured-document.ts'

/** The suites that proofs are made with. */
export type SigningSuite =
  | 'eddsa-rdfc-2022'
  | 'eddsa-jcs-2022'
  | 'ecdsa-rdfc-2019'
  | 'ecdsa-jcs-2019'
  | 'Ed25519Signature2020'

export interface SignDataIntegrityOptions {
  /** By name, or as `@openboat/proof/ecdsa-sd-2023` makes it. */
  readonly suite: SigningSuite | Cryptosuite
  /** Ed25519 for the `eddsa` suites and Ed25519Signature2020; P-256 or P-384 for the `ecdsa` suites. */
  readonly signer: Signer
  /** The id under which verifiers find the public key, such as `did:key:z6Mk…#z6Mk…`. */
  readonly verificationMethod: string
  /** ISO 8601 with zone. */
  readonly created: string
  /** When the proof, not the credential, stops to count: ISO 8601 with zone. @default never */
  readonly expires?: string
  /** `authentication` for presentations. @default 'assertionMethod' */
  readonly purpose?: 'assertionMethod' | 'authentication'
  /** Where a presentation is to be used. @default anywhere */
  readonly domain?: string | readonly string[]
  /** What a presentation answers. @default nothing */
  readonly challenge?: string
  /** Of the proof itself, so that others can build on it. @default none */
  readonly id?: string
  /** Ids of proofs that are there already and that this one confirms. @default none */
  readonly previousProof?: string | readonly string[]
  /** @default a loader of the bundled contexts */
  readonly contexts?: ContextLoader
}

/**
 * The document with a Data Integrity proof; one more if it has proofs already. The document given
 * is not changed.
 *
 * @see VC Data Integrity 1.0 #add-proof, #add-proof-set-chain; vc-di-eddsa; vc-di-ecdsa
 * @throws {ProofError} `data_loss` when something in the document would not be signed, with the
 *   JSON Pointer of the first loss; `context_unavailable`, `context_invalid`, `limit_exceeded`;
 *   `key_mismatch` when the signer is not for the suite; `broken_chain`; `bad_argument`
 * @example
 * const signed = await signDataIntegrity(credential, {
 *   suite: 'eddsa-rdfc-2022', signer, verificationMethod, created: '2026-07-01T00:00:00Z',
 * })
 */
export async function signDataIntegrity(
  document: JsonObject,
  options: SignDataIntegrityOptions,
): Promise<JsonObject> {
  return await signRemembering(document, options)
}

/** The same, with what is known from documents before this one. */
export async function signRemembering(
  document: JsonObject,
  options: SignDataIntegrityOptions,
  memory?: BulkMemory,
): Promise<JsonObject> {
  const { signer, contexts = createContextLoader() } = options
  const { sign, ...suite } = suiteThatSigns(options.suite)
  const use = keyUseFor(suite, signer)
  checkDocumentLimits(document)
  refuseInexactNumbers(document)
  const attached = asList(document.proof)
  const unsigned = proofOptionsOf(suite, options)
  const proof = await sign({
    document: unsecuredDocument(document, unsigned),
    proof: unsigned,
    proofPath: attached.length === 0 ? '/proof' : `/proof/${attached.length}`,
    use,
    signer,
    contexts,
    ...(memory === undefined ? {} : { memory }),
  })
  return { ...document, proof: attached.length === 0 ? proof : [...attached, proof] }
}

function refuseInexactNumbers(document: JsonObject): void {
  const path = findInexactNumber(document)
  if (path === undefined) return
  throw new ProofError('data_loss', {
    message: `the number at ${JSON.stringify(path)} would not be pinned down by a signature: write it as text`,
    path,
  })
}

type SuiteThatSigns = Required<Pick<Cryptosuite, 'sign'>> & Cryptosuite

function suiteThatSigns(wanted: SigningSuite | Cryptosuite): SuiteThatSigns {
  const suites = typeof wanted === 'string' ? cryptosuites : [wanted]
  const name = typeof wanted === 'string' ? wanted : wanted.name
  const suite = suites.find((each) => each.name === name)
  if (suite !== undefined && signs(suite)) return suite
  const known = cryptosuites.filter(signs).map((each) => each.name)
  throw bad(`no proofs are made with suite ${JSON.stringify(name)}: use one of ${known.join(', ')}`)
}

function signs(suite: Cryptosuite): suite is SuiteThatSigns {
  return suite.sign !== undefined
}

function keyUseFor(suite: Pick<Cryptosuite, 'name' | 'keys'>, signer: Signer): KeyUse {
  const { kty, crv } = signer.publicKey
  const use = suite.keys[crv ?? '']
  if (use !== undefined) return use
  const expected = Object.keys(suite.keys).join(' or ')
  throw new ProofError('key_mismatch', {
    message: `${suite.name} needs a signer on ${expected}, this one is ${crv ?? kty}`,
  })
}

function proofOptionsOf(
  { type, cryptosuite }: Pick<Cryptosuite, 'type' | 'cryptosuite'>,
  options: SignDataIntegrityOptions,
): JsonObject {
  const { id, created, expires, verificationMethod, purpose = 'assertionMethod' } = options
  const { domain, challenge, previousProof } = options
  checkText('verificationMethod', verificationMethod)
  if (challenge !== undefined) checkText('challenge', challenge)
  if (domain !== undefined) checkDomain(domain)
  checkInstant('created', created)
  if (expires !== undefined) checkInstant('expires', expires)
  const members = {
    id,
    type,
    cryptosuite,
    created,
    expires,
    verificationMethod,
    proofPurpose: purpose,
    domain,
    challenge,
    previousProof,
  }
  const present = Object.entries(members).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as JsonObject
}

function checkText(name: string, value: unknown): void {
  if (typeof value === 'string' && value !== '') return
  throw bad(`option "${name}" must be a text that is not empty`)
}

function checkDomain(domain: unknown): void {
  const names: unknown[] = Array.isArray(domain) ? domain : [domain]
  const areNames = names.every((name) => typeof name === 'string' && name !== '')
  if (!areNames || names.length === 0)
    throw bad('option "domain" must be a name or a list of names')
}

function checkInstant(name: string, value: string): void {
  if (parseInstant(value) !== undefined) return
  throw bad(`option "${name}" must be a date and time with zone: 2026-07-01T00:00:00Z`)
}

function bad(message: string): ProofError {
  return new ProofError('bad_argument', { message })
}
