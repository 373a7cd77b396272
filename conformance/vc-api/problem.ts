import type { JsonObject } from '@openboat/model'
import { toProblemDetails, type Finding, type ProblemDetails } from '@openboat/verify'

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
  statusVerification: `${STATUS_LIST}STATUS_VERIFICATION_ERROR`,
} as const

export function problem(type: string, title: string, path?: string): Problem {
  return { type, title, ...(path === undefined || path === '' ? {} : { instance: path }) }
}

/** As the library says it: one finding, one problem. */
export function problemOf(finding: Finding): Problem {
  const [found] = toProblemDetails({ findings: [{ ...finding, outcome: 'failed' }] })
  if (found === undefined) throw new Error('A finding that failed is one problem')
  return problem(typeOf(found), finding.message, finding.path)
}

/** The VC API knows the specifications' types alone. */
function typeOf({ type, check }: ProblemDetails): string {
  if (type.startsWith('https:')) return type
  if (check.startsWith('status.')) return problemTypes.statusVerification
  return check.startsWith('period.') ? problemTypes.range : problemTypes.malformed
}
