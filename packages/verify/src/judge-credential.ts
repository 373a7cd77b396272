import { parseCredential, toBadge, type Credential, type ParseIssue } from '@openboat/model'
import { notesOtherKinds } from './checks/badge-kind.ts'
import { conformsToDataModel } from './checks/data-model.ts'
import { evidenceIsUnchanged } from './checks/evidence.ts'
import { issuerIsKnown } from './checks/issuer-known.ts'
import { issuerIsUnambiguous } from './checks/issuer-spelling.ts'
import { losesNothing } from './checks/lossless.ts'
import { pagesAreReachable } from './checks/pages.ts'
import { isWithinPeriod } from './checks/period.ts'
import { proofIsSatisfied } from './checks/proof.ts'
import { satisfiesSchemas } from './checks/credential-schema.ts'
import { recipientMatches } from './checks/recipient.ts'
import { isNotRevoked } from './checks/status.ts'
import { duplicateMember } from './duplicate-member.ts'
import { findingsOf, type Finding } from './finding.ts'
import type { Inquiry, Judge, Judged } from './inquiry.ts'
import { makeReport } from './make-report.ts'
import { judgeOpenBadge2 } from './open-badge-2/judge-open-badge-2.ts'
import type { FetchedDocument } from './resolver.ts'
import { refresh } from './refresh.ts'
import { runChecks } from './run-checks.ts'
import { isSdJwt } from './sd-jwt/is-sd-jwt.ts'
import { mustNotBeDisclosed } from './sd-jwt/not-disclosable.ts'
import { holderOf, isSdJwtVc, parseSdJwt, type ParsedSdJwt } from './sd-jwt/parse-sd-jwt.ts'
import type { Check, Subject } from './subject.ts'
import { unwrap, verifyContained } from './verify-contained.ts'
import { carriersIn, verifyEndorsements } from './verify-endorsements.ts'

/** The order of OB 3.0 #verification. Its step 3 is `refresh`, its step 6 `verifyEndorsements`. */
const originChecks: readonly Check[] = [
  notesOtherKinds,
  conformsToDataModel, // step 1
  losesNothing,
  satisfiesSchemas,
  proofIsSatisfied, // step 2
  mustNotBeDisclosed,
  issuerIsUnambiguous,
]
const currentChecks: readonly Check[] = [
  isNotRevoked, // step 4
  isWithinPeriod,
  recipientMatches, // step 5
  evidenceIsUnchanged,
  pagesAreReachable,
]

/** SD-JWT VC #verification-and-processing: its data model is not that of verifiable credentials. */
const sdJwtVcChecks: readonly Check[] = [
  notesOtherKinds,
  proofIsSatisfied,
  mustNotBeDisclosed,
  issuerIsUnambiguous,
  isNotRevoked,
  isWithinPeriod,
  recipientMatches,
]

/** One credential to its report: recognised, then judged by the rules of its generation. */
export const judgeCredential: Judge = async (input, inquiry, source) => {
  const { maxDepth, maxInputBytes: maxCharacters } = inquiry.limits
  const limits = { maxDepth, maxCharacters }
  if (isSdJwt(input)) return judgeSdJwt(await parseSdJwt(input, limits), inquiry)
  const parsed = parseCredential(input, limits)
  if (!parsed.ok) return { report: makeReport(issueFindings(parsed.issues), inquiry) }
  const name = typeof input === 'string' ? ambiguousMember(input, parsed.credential) : undefined
  if (name !== undefined) return { report: makeReport([ambiguousFinding(name)], inquiry) }
  return judgeParsed(parsed.credential, inquiry, source)
}

/** What its holder shows is judged like the payload of any JWT; an SD-JWT VC by fewer rules. */
async function judgeSdJwt(parsed: ParsedSdJwt, inquiry: Inquiry): Promise<Judged> {
  if (!parsed.ok) return { report: makeReport(issueFindings(parsed.issues), inquiry) }
  const { credential, jws } = parsed
  const name = ambiguousMember(jws.compact, { jws, document: jws.payload })
  if (name !== undefined) return { report: makeReport([ambiguousFinding(name)], inquiry) }
  if (!isSdJwtVc(credential.jws?.payload ?? {})) return judgeParsed(credential, inquiry, undefined)
  const badge = { ...toBadge(credential), recipient: holderOf(credential) }
  const subject: Subject = { credential, badge }
  const findings = await runChecks(sdJwtVcChecks, subject, inquiry)
  const all = [...findings, ...issuerIsKnown(subject, inquiry, findings)]
  return { credential, report: makeReport(all, inquiry, { badge: subject.badge }) }
}

function issueFindings(issues: readonly ParseIssue[]): Finding[] {
  const say = findingsOf('input.readable', 'OB 3.0 #docformat; OB 2.0 #data')
  return issues.map(({ message, path, code }) =>
    say('failed', message, { path, details: { code } }),
  )
}

/** The name of a member that the text, or the header or payload of a JWT, has twice. */
function ambiguousMember(
  text: string,
  { jws, document }: Pick<Credential, 'jws' | 'document'>,
): string | undefined {
  if (jws === undefined) return duplicateMember(text, document)
  const [header = '', payload = ''] = jws.signingInput.split('.').map(decodedText)
  return duplicateMember(header, jws.header) ?? duplicateMember(payload, jws.payload)
}

function decodedText(part: string): string {
  const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return new TextDecoder().decode(bytes)
}

function ambiguousFinding(name: string): Finding {
  const say = findingsOf('input.readable', 'RFC 7493 section 2.3; RFC 7519 section 4')
  const message = `The member ${JSON.stringify(name.slice(0, 80))} is there twice in one object, so programs differ in what they read`
  return say('failed', message, { details: { code: 'duplicate_member' } })
}

async function judgeParsed(
  credential: Credential,
  inquiry: Inquiry,
  source: FetchedDocument | undefined,
): Promise<Judged> {
  const inner = unwrap(credential.document)
  if (typeof inner === 'string') return inquiry.judge(inner, inquiry, source)
  if (generationsBefore3.has(credential.version))
    return judgeOpenBadge2(credential, inquiry, source)
  return judgeVerifiableCredential(credential, inquiry)
}

const generationsBefore3 = new Set(['0.5', '1.0', '1.1', '2.0'])

async function judgeVerifiableCredential(
  credential: Credential,
  inquiry: Inquiry,
): Promise<Judged> {
  const given: Subject = { credential, badge: toBadge(credential) }
  const origin = await runChecks(originChecks, given, inquiry)
  const { subject, findings } = await refresh(given, inquiry, {
    checks: originChecks,
    findings: origin,
  })
  const { document } = subject.credential
  const own = [...origin, ...findings, ...(await runChecks(currentChecks, subject, inquiry))]
  const endorsed = await verifyEndorsements(carriersIn(document), inquiry)
  const contained = await verifyContained(subject.credential, inquiry)
  const all = [
    ...own,
    ...issuerIsKnown(subject, inquiry, own),
    ...endorsed.findings,
    ...contained.findings,
  ]
  const report = makeReport(all, inquiry, {
    badge: subject.badge,
    endorsements: endorsed.reports,
    contained: contained.reports,
  })
  return { credential: subject.credential, report }
}
