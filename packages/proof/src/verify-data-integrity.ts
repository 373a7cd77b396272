import {
  asList,
  parseInstant,
  type JsonObject,
  type JsonValue,
  type PublicJwk,
} from '@openboat/model'
import { verifyBytes } from '#signature'
import { askedOnce } from './asked-once.ts'
import { checkPublicKey } from './check-key.ts'
import type { ContextLoader } from './context-loader.ts'
import type { DocumentLimits } from './document-limits.ts'
import type { ProofAnswer, ProofProblem } from './proof-answer.ts'
import { ProofError, type ProofErrorCode } from './proof-error.ts'
import { hashProofData } from './proof-hash.ts'
import { parseProofValue } from './proof-value.ts'
import type { Cryptosuite, KeyUse } from './suites/cryptosuite.ts'
import { suiteOf } from './suites/cryptosuites.ts'
import { unsecuredDocument } from './unsecured-document.ts'

export interface VerifyDataIntegrityOptions {
  /** Of the proof's `verificationMethod`; that it belongs to the issuer is the caller's to check. */
  readonly key: PublicJwk
  readonly contexts: ContextLoader
  /** What the proof must be for; presentations are signed for `authentication`. @default 'assertionMethod' */
  readonly purpose?: 'assertionMethod' | 'authentication'
  readonly limits?: DocumentLimits
}

/**
 * Whether a Data Integrity proof over a document holds. Whose key it is, and the times `created`
 * and `expires`, are for the caller to judge.
 *
 * @see VC Data Integrity 1.0 #verify-proof; VC Data Integrity EdDSA Cryptosuites 1.0
 * @param document  With or without its proofs. Only those named by `previousProof` are hashed.
 * @param proof  One of its proofs.
 * @returns Any `ProofProblem` but `weak_key` and `algorithm_refused`; `path` points into the document.
 * @throws Only what `contexts` throws besides `ProofError`, such as an abort.
 * @example const answer = await verifyDataIntegrity(credential, proof, { key, contexts })
 */
export async function verifyDataIntegrity(
  document: JsonObject,
  proof: JsonObject,
  options: VerifyDataIntegrityOptions,
): Promise<ProofAnswer> {
  const proofPath = pathOf(document, proof)
  const suite = suiteOf(proof)
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

async function verifyWith(
  suite: Cryptosuite,
  document: JsonObject,
  proof: JsonObject,
  options: VerifyDataIntegrityOptions & { readonly proofPath: string },
): Promise<ProofAnswer> {
  const { key, proofPath } = options
  checkMembers(suite, proof, options)
  const use = keyUseOf(suite, key)
  const publicKey = checkPublicKey(key)
  const { proofValue, ...proofOptions } = proof
  const signature = parseProofValue(proofValue, use.signatureLength)
  const unsecured = { document: unsecuredDocument(document, proof), proofOptions }
  // Document and proof options share their contexts.
  const { contexts } = askedOnce(options.contexts)
  const hash = await hashProofData(suite, unsecured, { ...options, contexts, hash: use.hash })
  const holds = await verifyBytes(use.method, publicKey, hash, signature)
  if (holds) return { ok: true, algorithm: suite.name }
  const message = `the ${suite.name} signature does not match document, proof and key`
  return refused('signature_invalid', message, proofPath)
}

/** VC Data Integrity 1.0 #proofs; vc-di-eddsa #proof-configuration-eddsa-rdfc-2022 steps 2 to 4. */
function checkMembers(
  suite: Cryptosuite,
  proof: JsonObject,
  { proofPath, purpose = 'assertionMethod' }: VerifyDataIntegrityOptions & { proofPath: string },
): void {
  if (proof.proofPurpose !== purpose) {
    const found = JSON.stringify(proof.proofPurpose ?? null)
    throw new ProofError('wrong_purpose', {
      message: `proofPurpose must be "${purpose}", found ${found}`,
      path: `${proofPath}/proofPurpose`,
    })
  }
  if (typeof proof.verificationMethod !== 'string') {
    throw malformed('verificationMethod must be the id of a key', `${proofPath}/verificationMethod`)
  }
  checkInstant(proof.created, `${proofPath}/created`, suite.needsCreated)
  checkInstant(proof.expires, `${proofPath}/expires`, false)
}

function checkInstant(value: JsonValue | undefined, path: string, isNeeded: boolean): void {
  if (value === undefined && !isNeeded) return
  if (typeof value === 'string' && parseInstant(value) !== undefined) return
  throw malformed('expected a date and time with zone, such as 2026-07-01T00:00:00Z', path)
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

function malformed(message: string, path: string): ProofError {
  return new ProofError('malformed_proof', { message, path })
}

function refused(
  problem: ProofProblem,
  message: string,
  path: string,
): Extract<ProofAnswer, { ok: false }> {
  return { ok: false, problem, message, path }
}
