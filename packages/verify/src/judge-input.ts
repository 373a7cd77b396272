import { findingsOf, type Finding } from './finding.ts'
import { fetchDocument, openInquiry, type Inquiry } from './inquiry.ts'
import { judgeCredential } from './judge-credential.ts'
import { judgeNested } from './judge-nested.ts'
import { makeReport } from './make-report.ts'
import type { VerifyOptions } from './options.ts'
import { readInput } from './read-input.ts'
import type { VerificationReport } from './report.ts'
import type { FetchedDocument } from './resolver.ts'
import { goneFinding } from './open-badge-2/hosted-original.ts'
import { unreachedCode } from './unreached-code.ts'
import { containedFinding, supersededFindings } from './verify-contained.ts'

/** The report on an input, whose options are in order. */
export async function judgeInput(
  input: Uint8Array | string | object,
  options: VerifyOptions,
): Promise<VerificationReport> {
  return judgeFrom(input, openInquiry(options, judgeCredential), { hops: 0 })
}

interface Origin {
  /** How many addresses led here. */
  readonly hops: number
  /** What the last of them answered. */
  readonly fetched?: FetchedDocument
}

async function judgeFrom(
  input: Uint8Array | string | object,
  inquiry: Inquiry,
  { hops, fetched }: Origin,
): Promise<VerificationReport> {
  const url = urlIn(input)
  if (url !== undefined) return judgeAddress(url, inquiry, hops)

  const { openFile } = inquiry.options
  const { credentials, findings, isCopy } = await readInput(input, inquiry.limits, openFile)
  const [first, ...further] = credentials
  if (first === undefined) return makeReport(findings, inquiry)
  const address = urlIn(first)
  const report =
    address === undefined
      ? (await inquiry.judge(first, inquiry, isCopy === true ? undefined : fetched)).report
      : await judgeAddress(address, inquiry, hops)
  if (findings.length === 0 && further.length === 0) return report
  const contained: VerificationReport[] = []
  // The first credential of an image is the badge; nobody may hide a forged one behind it.
  for (const other of further) {
    const elsewhere = urlIn(other)
    contained.push(
      elsewhere === undefined
        ? (await judgeNested(other, inquiry)).report
        : await judgeAddress(elsewhere, inquiry, hops),
    )
  }
  const others = contained.map((item): Finding => containedFinding(item))
  return makeReport(
    [...findings, ...report.findings, ...others, ...supersededFindings([report, ...contained])],
    inquiry,
    { ...report, contained: [...report.contained, ...contained] },
  )
}

const acceptBadge =
  'application/vc, application/vc+jwt, application/ld+json, application/json, image/png, image/svg+xml, text/plain;q=0.5'

/** A link may lead to a picture, which may lead to a hosted assertion; more is a detour. */
const maxHops = 3

async function judgeAddress(
  url: string,
  inquiry: Inquiry,
  hops: number,
): Promise<VerificationReport> {
  if (hops >= maxHops) {
    const message = `Nothing was read from ${url}: ${maxHops} addresses led only to another`
    return makeReport([unreadable(message, 'unreachable')], inquiry)
  }
  const fetched = await fetchDocument(inquiry, url, acceptBadge)
  if (fetched.status === 410) return makeReport([goneFinding(url)], inquiry)
  if (fetched.status === 200) {
    return judgeFrom(fetched.body, inquiry, { hops: hops + 1, fetched })
  }
  const reason = fetched.message ?? `HTTP ${fetched.status}`
  const message = `Nothing could be read from ${url} (${reason})`
  return makeReport([unreadable(message, unreachedCode(fetched))], inquiry)
}

function urlIn(input: unknown): string | undefined {
  const text = typeof input === 'string' ? input.trim() : ''
  return /^https?:\/\/\S+$/i.test(text) ? text : undefined
}

function unreadable(message: string, code: string): Finding {
  const say = findingsOf('input.readable', 'OB 2.0 #hosted; OB 3.0 #docformat')
  return say('unknown', message, { details: { code } })
}
