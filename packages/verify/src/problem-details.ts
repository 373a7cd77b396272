import type { CheckId } from './check-id.ts'
import { explain, type ExplanationLanguage } from './explain.ts'
import type { Finding } from './finding.ts'
import type { VerificationReport } from './report.ts'

/**
 * One problem as RFC 9457 describes it, for an HTTP answer of type `application/problem+json`, or for
 * `problemDetails` of the W3C VC API. There is no `status`: what a rejected badge is to a server, the
 * server decides.
 */
export interface ProblemDetails {
  /** A URI that names the kind of problem; those of the W3C specifications where they have one. */
  readonly type: string
  /** In the language asked for. */
  readonly title: string
  /** In English, for whoever has to mend it. */
  readonly detail: string
  /** JSON Pointer into the credential. */
  readonly pointer?: string
  readonly check: CheckId
  readonly outcome: 'failed' | 'unknown'
  readonly code?: string
}

/**
 * What keeps a credential from being verified: one problem for each finding that failed, then one for
 * each that stayed unknown. Empty for a verified one.
 *
 * @see RFC 9457 section 3; VCDM 2.0 #problem-details; VC Data Integrity #processing-errors
 * @example
 * return Response.json({ verified: false, problemDetails: toProblemDetails(report) }, { status: 400 })
 */
export function toProblemDetails(
  { findings }: Pick<VerificationReport, 'findings'>,
  language: ExplanationLanguage = 'en',
): ProblemDetails[] {
  return (['failed', 'unknown'] as const).flatMap((outcome) =>
    findings
      .filter((finding) => finding.outcome === outcome)
      .map((finding) => problemOf(finding, outcome, language)),
  )
}

function problemOf(
  finding: Finding,
  outcome: ProblemDetails['outcome'],
  language: ExplanationLanguage,
): ProblemDetails {
  const { check, message, path, details } = finding
  const code = details?.['code']
  return {
    type: typeOf(check, typeof code === 'string' ? code : undefined),
    title: explain(finding, language).title,
    detail: message,
    ...(path === undefined ? {} : { pointer: path }),
    check,
    outcome,
    ...(typeof code === 'string' ? { code } : {}),
  }
}

const model = 'https://www.w3.org/TR/vc-data-model#'
const security = 'https://w3id.org/security#'
const statusList = 'https://www.w3.org/ns/credentials/status-list#'

/** What the specifications call it; a `check` for all its codes, `check code` for one of them. */
const types: Readonly<Record<string, string>> = {
  'input.readable': `${model}PARSING_ERROR`,
  'json-ld.lossless': `${security}DATA_LOSS_DETECTION_ERROR`,
  'proof.satisfied': `${security}PROOF_VERIFICATION_ERROR`,
  'proof.satisfied domain_mismatch': `${security}INVALID_DOMAIN_ERROR`,
  'proof.satisfied challenge_mismatch': `${security}INVALID_CHALLENGE_ERROR`,
  'proof.satisfied key_malformed': `${security}INVALID_VERIFICATION_METHOD`,
  'proof.satisfied controller_mismatch': `${security}INVALID_CONTROLLED_IDENTIFIER_DOCUMENT`,
}

/**
 * What can go wrong with a status list, whatever it is about, by code.
 *
 * @see Bitstring Status List 1.0 #processing-errors
 */
const listTypes: Readonly<Record<string, string>> = {
  list_unreachable: `${statusList}STATUS_RETRIEVAL_ERROR`,
  list_offline: `${statusList}STATUS_RETRIEVAL_ERROR`,
  list_refused: `${statusList}STATUS_RETRIEVAL_ERROR`,
  list_rejected: `${statusList}STATUS_VERIFICATION_ERROR`,
  list_undetermined: `${statusList}STATUS_VERIFICATION_ERROR`,
  purpose_mismatch: `${statusList}STATUS_VERIFICATION_ERROR`,
  wrong_list_type: `${statusList}STATUS_VERIFICATION_ERROR`,
  list_malformed: `${statusList}MALFORMED_VALUE_ERROR`,
  malformed_list: `${statusList}MALFORMED_VALUE_ERROR`,
  malformed_entry: `${statusList}MALFORMED_VALUE_ERROR`,
  range: `${statusList}RANGE_ERROR`,
  short_list: `${statusList}STATUS_LIST_LENGTH_ERROR`,
}

function typeOf(check: CheckId, code: string | undefined): string {
  const aboutList = check.startsWith('status.') ? listTypes[code ?? ''] : undefined
  const found = types[`${check} ${code ?? ''}`] ?? types[check] ?? aboutList
  if (found !== undefined) return found
  if (check.startsWith('model.')) return `${model}MALFORMED_VALUE_ERROR`
  return `urn:openboat:check:${check}${code === undefined ? '' : `:${code}`}`
}
