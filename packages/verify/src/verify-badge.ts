import { findingsOf, type Finding } from './finding.ts'
import { fetchDocument, openInquiry, type Inquiry } from './inquiry.ts'
import { judgeCredential } from './judge-credential.ts'
import { judgeNested } from './judge-nested.ts'
import { makeReport } from './make-report.ts'
import type { VerifyOptions } from './options.ts'
import { readInput } from './read-input.ts'
import type { VerificationReport } from './report.ts'
import type { FetchedDocument } from './resolver.ts'
import { containedFinding } from './verify-contained.ts'
import { VerifyError } from './verify-error.ts'

/**
 * Everything that can be found out about a badge, as one report.
 *
 * Whatever the bytes are, the answer is a report: a forged, expired, unreadable or unreachable badge
 * is a finding in it.
 *
 * @see OB 3.0 #verification; OB 2.0 #BadgeVerification
 * @param input  A PNG or SVG with a badge in it, a credential as JSON text or compact JWS, a JSON
 *   object, or the http(s) URL of one of these.
 * @throws {VerifyError} `bad_argument` if `input` or `options` are of the wrong type
 * @throws the reason of `options.signal`, once it is aborted
 * @example
 * const report = await verifyBadge(await readFile('badge.png'), { at: new Date() })
 * console.log(report.verdict)
 */
export async function verifyBadge(
  input: Uint8Array | string | object,
  options: VerifyOptions,
): Promise<VerificationReport> {
  requireOptions(options)
  options.signal?.throwIfAborted()
  const inquiry = openInquiry(options, judgeCredential)
  const url = typeof input === 'string' ? urlIn(input) : undefined
  if (url === undefined) return judgeInput(input, inquiry)

  const fetched = await fetchDocument(inquiry, url, acceptBadge)
  return fetched.status === 200 || fetched.status === 410
    ? judgeInput(fetched.body, inquiry, fetched)
    : makeReport([unreachable(fetched)], inquiry)
}

const acceptBadge =
  'application/vc, application/vc+jwt, application/ld+json, application/json, image/png, image/svg+xml, text/plain;q=0.5'

async function judgeInput(
  input: Uint8Array | string | object,
  inquiry: Inquiry,
  source?: FetchedDocument,
): Promise<VerificationReport> {
  const { credentials, findings } = await readInput(input, inquiry.limits)
  const [first, ...others] = credentials
  if (first === undefined) return makeReport(findings, inquiry)
  const { report } = await inquiry.judge(first, inquiry, source)
  const contained: VerificationReport[] = []
  // The first credential of an image is the badge; nobody may hide a forged one behind it.
  for (const other of others) contained.push((await judgeNested(other, inquiry)).report)
  return makeReport(
    [...findings, ...report.findings, ...contained.map((item): Finding => containedFinding(item))],
    inquiry,
    { ...report, contained: [...report.contained, ...contained] },
  )
}

function urlIn(input: string): string | undefined {
  const text = input.trim()
  return /^https?:\/\/\S+$/.test(text) ? text : undefined
}

function unreachable({ url, status, message }: FetchedDocument): Finding {
  const say = findingsOf('input.readable', 'OB 2.0 #hosted; OB 3.0 #docformat')
  return say('unknown', `Nothing could be read from ${url} (${message ?? `HTTP ${status}`})`, {
    details: { code: 'unreachable' },
  })
}

function requireOptions(options: VerifyOptions): void {
  const at: unknown = (options as VerifyOptions | undefined)?.at
  if (!(at instanceof Date) || Number.isNaN(at.getTime())) {
    throw new VerifyError(
      'bad_argument',
      'options.at must be a valid Date: the moment to verify for',
    )
  }
}
