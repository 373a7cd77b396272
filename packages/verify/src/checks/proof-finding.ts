import type { JsonObject, Outcome } from '@openboat/model'
import type { ProofAnswer } from '@openboat/proof'
import { findingsOf, type Finding } from '../finding.ts'
import type { FetchedDocument, KeyProblem } from '../resolver.ts'

const say = findingsOf(
  'proof.satisfied',
  'OB 3.0 #verification step 2; VC Data Integrity #verify-proof',
)

interface ProofFacts {
  readonly path?: string
  readonly code?: string
  readonly details?: JsonObject
}

export function proofFinding(outcome: Outcome, message: string, facts: ProofFacts = {}): Finding {
  const details = { ...facts.details, ...(facts.code === undefined ? {} : { code: facts.code }) }
  return say(outcome, message, {
    ...(facts.path === undefined ? {} : { path: facts.path }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
  })
}

/** What could not be judged here: somebody with another library may still find the proof good. */
const undecided: ReadonlySet<string> = new Set([
  'unsupported_suite',
  'context_unavailable',
  'limit_exceeded',
])

export function answerFinding(answer: ProofAnswer, facts: ProofFacts): Finding {
  if (answer.ok) {
    const details = { ...facts.details, algorithm: answer.algorithm }
    return proofFinding('passed', `The ${answer.algorithm} signature is the issuer's`, {
      ...facts,
      details:
        answer.warnings === undefined ? details : { ...details, warnings: [...answer.warnings] },
    })
  }
  const outcome = undecided.has(answer.problem) ? 'unknown' : 'failed'
  return proofFinding(outcome, answer.message, {
    ...facts,
    ...(answer.path === undefined ? {} : { path: answer.path }),
    code: answer.problem,
    details: { ...facts.details, ...answer.details },
  })
}

/** A key that may yet be found is `unknown`; one that is certainly not there is `failed`. */
export function missingKeyFinding(
  answer: { problem: KeyProblem; message: string; consulted: readonly Asked[] },
  facts: ProofFacts,
): Finding {
  const codes = {
    unreachable: ['unknown', 'key_unreachable'],
    offline: ['unknown', 'key_offline'],
    // What is too large has been asked for.
    refused: ['unknown', answer.consulted.some(isRefused) ? 'key_refused' : 'key_unreachable'],
    unsupported_method: ['unknown', 'key_method_unsupported'],
    not_found: ['failed', 'key_not_found'],
    private_key_published: ['failed', 'private_key_published'],
    // What the badge itself spells wrongly is its own fault; a page that a server answers is not.
    malformed: [answer.consulted.length === 0 ? 'failed' : 'unknown', 'key_malformed'],
  } as const
  const [outcome, code] = codes[answer.problem]
  if (code === 'private_key_published') return exposedKeyFinding(facts)
  return proofFinding(outcome, answer.message, { ...facts, code })
}

type Asked = Pick<FetchedDocument, 'problem'>

function isRefused({ problem }: Asked): boolean {
  return problem === 'refused'
}

/** Whoever can read the key can sign with it. */
export function exposedKeyFinding(facts: ProofFacts): Finding {
  const message = 'The private key is published: anybody can sign with it'
  return proofFinding('failed', message, { ...facts, code: 'private_key_published' })
}
