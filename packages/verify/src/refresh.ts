import {
  asList,
  isJsonObject,
  parseCredential,
  stringsOf,
  toBadge,
  type JsonObject,
} from '@openboat/model'
import { findingsOf, type Finding } from './finding.ts'
import { fetchDocument, openInquiry, type Inquiry } from './inquiry.ts'
import type { FetchedDocument } from './resolver.ts'
import { runChecks } from './run-checks.ts'
import type { Check, Subject } from './subject.ts'
import { isSameCredential, supersedes } from './supersession.ts'
import { unreachedCode } from './unreached-code.ts'
import { verdictOf } from './verdict.ts'

const current = findingsOf('refresh.current', 'OB 3.0 #verification step 3; VCCR 1.0')

export interface Refreshed {
  /** What is judged from here on: the renewed credential, or the given one. */
  readonly subject: Subject
  readonly findings: readonly Finding[]
}

/**
 * Step 3 of OB 3.0 #verification: asks the refresh service that a credential names for its current
 * version, once, and only after the proof is good, or anyone could send us anywhere. What comes back
 * must pass the steps before this one by itself, be the same credential and start later; then it
 * takes the place of the one that was given. Whatever goes wrong, the given one is judged on.
 *
 * @param checks    The steps before this one.
 * @param findings  What they found in the given credential.
 */
export async function refresh(
  subject: Subject,
  inquiry: Inquiry,
  { checks, findings }: { checks: readonly Check[]; findings: readonly Finding[] },
): Promise<Refreshed> {
  const services = asList(subject.credential.document['refreshService'])
  const [service] = services
  if (service === undefined) return { subject, findings: [] }
  const say = (outcome: Finding['outcome'], message: string, code: string): Refreshed => ({
    subject,
    findings: [current(outcome, message, { path: '/refreshService', details: { code } })],
  })
  const url = isJsonObject(service) ? addressOf(service) : undefined
  if (url === undefined) {
    const message = 'A newer version may exist: the kind of refresh service is not known here'
    return say('warning', message, 'unsupported_type')
  }
  if (verdictOf(findings) !== 'verified') {
    return say('skipped', `The refresh service ${url} was not asked`, 'unproven')
  }
  return await askService(url, subject, inquiry, checks)
}

/** Only this kind answers a plain GET with a credential. */
const knownType = '1EdTechCredentialRefresh'

function addressOf({ id, type }: JsonObject): string | undefined {
  return typeof id === 'string' && stringsOf(type).includes(knownType) ? id : undefined
}

async function askService(
  url: string,
  subject: Subject,
  inquiry: Inquiry,
  checks: readonly Check[],
): Promise<Refreshed> {
  const say = (outcome: Finding['outcome'], message: string, code: string): Refreshed => {
    const details = { service: url, code }
    return { subject, findings: [current(outcome, message, { path: '/refreshService', details })] }
  }
  const accept = 'application/vc, application/vc+jwt, application/json'
  const fetched = await fetchDocument(inquiry, url, accept)
  if (fetched.status !== 200) {
    const reason = fetched.message ?? `HTTP ${fetched.status}`
    const message = `A newer version may exist: the refresh service ${url} cannot be reached (${reason})`
    return say('warning', message, unreachedCode(fetched))
  }
  const renewed = readSubject(fetched, inquiry)
  if (renewed === undefined || !isSameCredential(renewed.badge, subject.badge)) {
    const message = `What ${url} answers is not this credential, so the given one is judged`
    return say('warning', message, 'other_credential')
  }
  if (!supersedes(renewed.badge, subject.badge)) {
    return say('passed', 'The credential is the current version', 'current')
  }
  const fault = await faultIn(renewed, inquiry, checks)
  if (fault !== undefined) {
    const message = `The newer version from ${url} is not in order, so the given one is judged: ${fault}`
    return say('warning', message, 'rejected')
  }
  return { subject: renewed, findings: [renewedFinding(url, renewed)] }
}

function readSubject({ body }: FetchedDocument, { limits }: Inquiry): Subject | undefined {
  const parsed = parseCredential(new TextDecoder().decode(body), { maxDepth: limits.maxDepth })
  return parsed.ok
    ? { credential: parsed.credential, badge: toBadge(parsed.credential) }
    : undefined
}

/** What speaks against the renewed credential, by the steps that the given one has passed. */
async function faultIn(
  renewed: Subject,
  inquiry: Inquiry,
  checks: readonly Check[],
): Promise<string | undefined> {
  const own = openInquiry(inquiry.options, inquiry.judge, inquiry)
  const found = await runChecks(checks, renewed, own)
  if (verdictOf(found) === 'verified') return undefined
  const fault = found.find(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
  return fault?.message ?? 'it proves nothing'
}

function renewedFinding(url: string, { badge }: Subject): Finding {
  const { validFrom } = badge.period
  const message = `The issuer has a newer version, which is judged from here on: ${url}`
  const details = {
    service: url,
    code: 'renewed',
    ...(validFrom === undefined ? {} : { validFrom }),
  }
  return current('passed', message, { path: '/refreshService', details })
}
