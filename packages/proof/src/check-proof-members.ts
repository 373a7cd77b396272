import { asList, parseInstant, stringsOf, type JsonObject, type JsonValue } from '@openboat/model'
import { ProofError } from './proof-error.ts'
import type { Cryptosuite } from './suites/cryptosuite.ts'

/** What whoever verifies expects of a proof, besides a good signature. */
export interface ExpectedProof {
  /** What it must be for; presentations are signed for `authentication`. @default 'assertionMethod' */
  readonly purpose?: 'assertionMethod' | 'authentication'
  /** The moment at which it must not have expired. Without it `expires` may be any instant. */
  readonly at?: Date
  /** Where it was made to be used, all of it in any order; without this, anywhere. */
  readonly domain?: string | readonly string[]
  /** What it must answer, so that nobody can show it a second time; without this, anything. */
  readonly challenge?: string
}

/**
 * The members that mean the same in every suite.
 *
 * @see VC Data Integrity 1.0 #proofs, #verify-proof steps 4 to 7
 * @throws {ProofError} `wrong_purpose`, `malformed_proof`, `proof_expired`, `domain_mismatch` or
 *   `challenge_mismatch`
 */
export function checkProofMembers(
  suite: Cryptosuite,
  proof: JsonObject,
  { proofPath, purpose = 'assertionMethod', ...expected }: ExpectedProof & { proofPath: string },
): void {
  if (proof.proofPurpose !== purpose) {
    const message = `proofPurpose must be "${purpose}", found ${shown(proof.proofPurpose)}`
    throw new ProofError('wrong_purpose', { message, path: `${proofPath}/proofPurpose` })
  }
  if (typeof proof.verificationMethod !== 'string') {
    throw malformed('verificationMethod must be the id of a key', `${proofPath}/verificationMethod`)
  }
  instantOf(proof.created, `${proofPath}/created`, suite.needsCreated)
  const expires = instantOf(proof.expires, `${proofPath}/expires`, false)
  if (expires !== undefined && expected.at !== undefined && expires < expected.at.getTime()) {
    const message = `the proof expired at ${shown(proof.expires)}`
    throw new ProofError('proof_expired', { message, path: `${proofPath}/expires` })
  }
  checkAudience(proof, proofPath, expected)
}

function checkAudience(proof: JsonObject, path: string, expected: ExpectedProof): void {
  const { domain, challenge } = expected
  if (domain !== undefined && !isSameSet(asList(proof.domain), [domain].flat())) {
    const message = `domain must be ${JSON.stringify(domain)}, found ${shown(proof.domain)}`
    throw new ProofError('domain_mismatch', { message, path: `${path}/domain` })
  }
  if (challenge !== undefined && proof.challenge !== challenge) {
    const message = `challenge must be ${JSON.stringify(challenge)}, found ${shown(proof.challenge)}`
    throw new ProofError('challenge_mismatch', { message, path: `${path}/challenge` })
  }
}

function isSameSet(found: readonly JsonValue[], expected: readonly string[]): boolean {
  const texts = stringsOf([...found])
  if (texts.length !== found.length) return false
  return (
    texts.every((each) => expected.includes(each)) && expected.every((each) => texts.includes(each))
  )
}

function instantOf(
  value: JsonValue | undefined,
  path: string,
  isNeeded: boolean,
): number | undefined {
  if (value === undefined && !isNeeded) return undefined
  const instant = typeof value === 'string' ? parseInstant(value) : undefined
  if (instant !== undefined) return instant.epochMilliseconds
  throw malformed('expected a date and time with zone, such as 2026-07-01T00:00:00Z', path)
}

function malformed(message: string, path: string): ProofError {
  return new ProofError('malformed_proof', { message, path })
}

function shown(value: JsonValue | undefined): string {
  return JSON.stringify(value ?? null).slice(0, 100)
}
