import {
  asList,
  isJsonObject,
  pointer,
  stringsOf,
  type Credential,
  type JsonObject,
  type JsonValue,
} from '@openboat/model'
import { findingsOf, type Finding } from './finding.ts'
import type { Inquiry } from './inquiry.ts'
import { judgeNested } from './judge-nested.ts'
import { supersedes } from './supersession.ts'
import type { VerificationReport } from './report.ts'

const verified = findingsOf(
  'contained.verified',
  'CLR 2.0 #verification; VCDM 2.0 #verifiable-presentations',
)

/** The worst verdict of what a CLR or a presentation holds counts for the whole. */
export async function verifyContained(
  { kind, document }: Credential,
  inquiry: Inquiry,
): Promise<{ findings: Finding[]; reports: VerificationReport[] }> {
  const findings: Finding[] = []
  const reports: VerificationReport[] = []
  for (const { value, path } of members(kind, document)) {
    const input = unwrap(value)
    if (input === undefined) {
      findings.push(verified('failed', 'Expected a credential here', { path }))
      continue
    }
    const { report } = await judgeNested(input, inquiry)
    reports.push(report)
    findings.push(containedFinding(report, path))
  }
  return { findings: [...findings, ...supersededFindings(reports)], reports }
}

const current = findingsOf('contained.current', 'OB 3.0 #equality-and-comparison')

/** Of two verified versions of one credential, the later one counts; the older one is remarked. */
export function supersededFindings(reports: readonly VerificationReport[]): Finding[] {
  const badges = reports.flatMap(({ verdict, badge }) =>
    verdict === 'verified' && badge !== undefined ? [badge] : [],
  )
  return badges
    .filter((older) => badges.some((newer) => supersedes(newer, older)))
    .map(({ id = '', period }) => {
      const message = `There is a newer version of ${id} beside the one from ${period.validFrom}`
      return current('warning', message, { details: { id, code: 'superseded' } })
    })
}

export function containedFinding({ verdict, badge }: VerificationReport, path?: string): Finding {
  const outcome = { verified: 'passed', rejected: 'failed', undetermined: 'unknown' } as const
  const name = badge?.id ?? 'without id'
  const facts = { details: { verdict }, ...(path === undefined ? {} : { path }) }
  return verified(outcome[verdict], `The contained credential ${name} is ${verdict}`, facts)
}

function members(kind: string, document: JsonObject): { value: JsonValue; path: string }[] {
  if (kind === 'presentation') return at(document, '')
  if (kind !== 'clr') return []
  const subjects = document['credentialSubject']
  return asList(subjects).flatMap((subject, index) => {
    const path = Array.isArray(subjects)
      ? pointer('credentialSubject', index)
      : '/credentialSubject'
    return isJsonObject(subject) ? at(subject, path) : []
  })
}

function at(object: JsonObject, path: string): { value: JsonValue; path: string }[] {
  const value = object['verifiableCredential']
  return asList(value).map((item, index) => ({
    value: item,
    path:
      path +
      (Array.isArray(value) ? pointer('verifiableCredential', index) : '/verifiableCredential'),
  }))
}

/** VCDM 2.0 #enveloped-verifiable-credentials: the credential is the content of a data: URL. */
export function unwrap(value: JsonValue): string | JsonObject | undefined {
  if (typeof value === 'string') return value
  if (!isJsonObject(value)) return undefined
  const { id } = value
  const enveloped = stringsOf(value['type']).some((type) => type.startsWith('EnvelopedVerifiable'))
  if (!enveloped) return value
  const content = typeof id === 'string' ? /^data:[^,]*,(.*)$/s.exec(id)?.[1] : undefined
  return content === undefined ? undefined : content
}
