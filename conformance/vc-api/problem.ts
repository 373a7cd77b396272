import type { JsonObject } from '@openboat/model'
import type { Finding } from '@openboat/verify'

/** Problem Details (RFC 9457) with the types that the specifications name. */
export type Problem = JsonObject & { readonly type: string; readonly title: string }

/** What a request came to when it came to nothing. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ title }) => title).join('; '))
    this.problems = problems
  }
}

const DATA_MODEL = 'https://www.w3.org/TR/vc-data-model#'
const SECURITY = 'https://w3id.org/security#'
const STATUS_LIST = 'https://www.w3.org/ns/credentials/status-list#'

export const problemTypes = {
  parsing: `${DATA_MODEL}PARSING_ERROR`,
  malformed: `${DATA_MODEL}MALFORMED_VALUE_ERROR`,
  range: `${DATA_MODEL}RANGE_ERROR`,
  signing: `${SECURITY}PROOF_GENERATION_ERROR`,
  proof: `${SECURITY}PROOF_VERIFICATION_ERROR`,
  dataLoss: `${SECURITY}DATA_LOSS_DETECTION_ERROR`,
  domain: `${SECURITY}INVALID_DOMAIN_ERROR`,
  challenge: `${SECURITY}INVALID_CHALLENGE_ERROR`,
  statusRetrieval: `${STATUS_LIST}STATUS_RETRIEVAL_ERROR`,
  statusVerification: `${STATUS_LIST}STATUS_VERIFICATION_ERROR`,
} as const

export function problem(type: string, title: string, path?: string): Problem {
  return { type, title, ...(path === undefined || path === '' ? {} : { instance: path }) }
}

export function problemOf({ check, message, path, details }: Finding): Problem {
  return problem(typeOf(check, details?.['code']), message, path)
}

function typeOf(check: string, code: unknown): string {
  if (check === 'proof.satisfied') return proofType(code)
  if (check === 'json-ld.lossless') return problemTypes.dataLoss
  if (check === 'input.readable') return problemTypes.parsing
  if (code === 'list_unreachable') return problemTypes.statusRetrieval
  if (check.startsWith('status.')) return problemTypes.statusVerification
  return check.startsWith('period.') ? problemTypes.range : problemTypes.malformed
}

function proofType(code: unknown): string {
  if (code === 'domain_mismatch') return problemTypes.domain
  if (code === 'challenge_mismatch') return problemTypes.challenge
  return code === 'data_loss' ? problemTypes.dataLoss : problemTypes.proof
}
