import { asList, type JsonObject, type PublicJwk } from '@openboat/model'
import { askedOnce } from './asked-once.ts'
import { checkPublicKey } from './check-key.ts'
import type { ContextLoader } from './context-loader.ts'
import { checkProofMembers, type ExpectedProof } from './check-proof-members.ts'
import type { DocumentLimits } from './document-limits.ts'
import type { ProofAnswer, ProofProblem } from './proof-answer.ts'
import type { LinkedDocument } from './linked-document.ts'
import { findInexactNumber } from './inexact-number.ts'
import { ProofError, type ProofErrorCode } from './proof-error.ts'
import type { SignatureVerifier } from './signature-verifier.ts'
import { signedJsonInstead } from './signed-json.ts'
import type { Cryptosuite, KeyUse } from './suites/cryptosuite.ts'
import { suiteOf } from './suites/cryptosuites.ts'
import { unsecuredDocument } from './unsecured-document.ts'

export interface VerifyDataIntegrityOptions extends ExpectedProof {
  /** Of the proof's `verificationMethod`; that it belongs to the issuer is the caller's to check. */
  readonly key: PublicJwk
  readonly contexts: ContextLoader
  readonly limits?: DocumentLimits
  /** Verifies signatures in place of the runtime. */
  readonly verifySignature?: SignatureVerifier
  /** Suites beside the built-in ones, such as that of `@openboat/proof/ecdsa-sd-2023`. */
  readonly suites?: readonly Cryptosuite[]
  /** `document` as `linkDocument` read it with the same `contexts`; it is not read again then. */
  readonly linked?: LinkedDocument
}

/**
 * Whether a Data Integrity proof over a document holds. Whose key it is, is for the caller to judge;
 * when it was `created` too, because the key must have been good then.
 *
 * @see VC Data Integrity 1.0 #verify-proof, #verify-proof-sets-and-chains
 * @param document  With or without its proofs. Only those named by `previousProof` are hashed.
 * @param proof  One of its proofs. That those before it in a chain hold is to be asked for each.
 * @returns Any `ProofProblem` but `weak_key` and `algorithm_refused`; `path` points into the document.
 *   Warning `inexact_number`.
 * @throws Only what `contexts` throws besides `ProofError`, such as an abort.
 * @example const answer = await verifyDataIntegrity(credential, proof, { key, contexts })
 */
export async function verifyDataIntegrity(
  document: JsonObject,
  proof: JsonObject,
  options: VerifyDataIntegrityOptions,
): Promise<ProofAnswer> {
  const proofPath = pathOf(document, proof)
  if (lacksCryptosuite(proof)) {
    const message = 'a DataIntegrityProof must name its cryptosuite'
    return refused('malformed_proof', message, `${proofPath}/cryptosuite`)
  }
  const suite = suiteOf(proof, options.suites)
  if (suite === undefined) {
    return refused('unsupported_suite', `${describe(proof)} is not supported`, proofPath)
  }
  try {
    return await verifyWith(suite, document, proof, { ...options, proofPath })
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    const { message, path = proofPath, details } = error
    const answer = refused(problemOf(error.code), message, path)
    return details === undefined ? answer : { ...answer, details }
  }
}

/** VC Data Integrity #dataintegrityproof: a proof that does not say how it was made is of no suite at all. */
function lacksCryptosuite({ type, cryptosuite }: JsonObject): boolean {
  return type === 'DataIntegrityProof' && typeof cryptosuite !== 'string'
}

async function verifyWith(
  suite: Cryptosuite,
  document: JsonObject,
  proof: JsonObject,
  options: VerifyDataIntegrityOptions & { readonly proofPath: string },
): Promise<ProofAnswer> {
  const { key, proofPath, contexts, limits, verifySignature } = options
  const linked = usableFor(document, proof, options)
  checkProofMembers(suite, proof, options)
  const task = {
    document: unsecuredDocument(document, proof),
    proof,
    proofPath,
    use: keyUseOf(suite, key),
    key: checkPublicKey(key),
    // Document and proof options share their contexts.
    contexts: askedOnce(contexts).contexts,
    ...(limits === undefined ? {} : { limits }),
    ...(verifySignature === undefined ? {} : { verifySignature }),
    ...(linked === undefined ? {} : { linked }),
  }
  const holds = await suite.verify(task)
  if (holds) {
    const isInexact = findInexactNumber(document) !== undefined
    const warnings = isInexact ? { warnings: ['inexact_number'] as const } : {}
    return { ok: true, algorithm: suite.name, ...warnings }
  }
  const instead = await signedJsonInstead(task)
  if (instead !== undefined) {
    const message = `the key signed JSON, and not what ${suite.name} signs: the issuer's software is at fault`
    return refused(instead, message, proofPath)
  }
  const message = `the ${suite.name} signature does not match document, proof and key`
  return refused('signature_invalid', message, proofPath)
}

/** What was read of another document, or with other contexts, says nothing about this one. */
function usableFor(
  document: JsonObject,
  { previousProof }: JsonObject,
  { linked, contexts }: VerifyDataIntegrityOptions,
): LinkedDocument | undefined {
  const isSame = linked?.document === document && linked.contexts === contexts
  // In a chain the proofs before this one are part of what it covers.
  return isSame && previousProof === undefined ? linked : undefined
}

function keyUseOf(suite: Cryptosuite, key: PublicJwk): KeyUse {
  const use = suite.keys[key.crv ?? '']
  if (use !== undefined) return use
  const expected = Object.keys(suite.keys).join(' or ')
  throw new ProofError('key_mismatch', {
    message: `${suite.name} needs a key on ${expected}, this one is ${key.crv ?? key.kty}`,
  })
}

function pathOf(document: JsonObject, proof: JsonObject): string {
  const index = asList(document.proof).indexOf(proof)
  return Array.isArray(document.proof) && index >= 0 ? `/proof/${index}` : '/proof'
}

function problemOf(code: ProofErrorCode): ProofProblem {
  return code === 'unsupported_key' || code === 'bad_argument' ? 'key_mismatch' : code
}

function describe({ type, cryptosuite }: JsonObject): string {
  const parts = [type, cryptosuite].filter((part) => part !== undefined)
  return `proof ${parts.map((part) => JSON.stringify(part).slice(0, 80)).join(' with cryptosuite ')}`
}

function refused(
  problem: ProofProblem,
  message: string,
  path: string,
): Extract<ProofAnswer, { ok: false }> {
  return { ok: false, problem, message, path }
}
