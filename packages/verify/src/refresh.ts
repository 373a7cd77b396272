import {
  asList,
  isJsonObject,
  parseCredential,
  pointer,
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
 * takes the place of the one that was given. Of several services the first that knows counts; whatever
 * goes wrong, the given one is judged on.
 *
 * @param checks    The steps before this one.
 * @param findings  What they found in the given credential.
 */
export async function refresh(
  subject: Subject,
  inquiry: Inquiry,
  { checks, findings }: { checks: readonly Check[]; findings: readonly Finding[] },
): Promise<Refreshed> {
  const isProven = verdictOf(findings) === 'verified'
  const found: Finding[] = []
  for (const service of servicesOf(subject)) {
    const answer =
      isProven && hasAddress(service)
        ? await askService(service, subject, inquiry, checks)
        : notAsked(service, subject)
    found.push(...answer.findings)
    if (answer.knows) return { subject: answer.subject, findings: found }
  }
  return { subject, findings: found }
}

interface Service {
  /** Of a kind that is not known here, there is none to ask. */
  readonly url: string | undefined
  readonly path: string
}

interface KnownService extends Service {
  readonly url: string
}

function hasAddress(service: Service): service is KnownService {
  return service.url !== undefined
}

/** What one service answers, and whether it is the one that knows. */
interface Answer extends Refreshed {
  readonly knows: boolean
}

function servicesOf({ credential }: Subject): Service[] {
  const { refreshService } = credential.document
  return asList(refreshService).map((service, index) => ({
    url: isJsonObject(service) ? addressOf(service) : undefined,
    path: Array.isArray(refreshService) ? pointer('refreshService', index) : '/refreshService',
  }))
}

function notAsked(service: Service, subject: Subject): Answer {
  if (hasAddress(service)) {
    const message = `The refresh service ${service.url} was not asked`
    return said(service, subject, ['skipped', message, 'unproven'])
  }
  const message = 'A newer version may exist: the kind of refresh service is not known here'
  return said(service, subject, ['warning', message, 'unsupported_type'])
}

/** The given credential is judged on; only a service that says that it is current knows. */
function said(
  { url, path }: Service,
  subject: Subject,
  [outcome, message, code]: [outcome: Finding['outcome'], message: string, code: string],
): Answer {
  const details = { ...(url === undefined ? {} : { service: url }), code }
  const finding = current(outcome, message, { path, details })
  return { subject, findings: [finding], knows: outcome === 'passed' }
}

/** Only this kind answers a plain GET with a credential. */
const knownType = '1EdTechCredentialRefresh'

function addressOf({ id, type }: JsonObject): string | undefined {
  return typeof id === 'string' && stringsOf(type).includes(knownType) ? id : undefined
}

async function askService(
  service: KnownService,
  subject: Subject,
  inquiry: Inquiry,
  checks: readonly Check[],
): Promise<Answer> {
  const { url } = service
  const accept = 'application/vc, application/vc+jwt, application/json'
  const fetched = await fetchDocument(inquiry, url, accept)
  if (fetched.status === 410) {
    const message = `The refresh service ${url} has this credential no longer (HTTP 410), and so nothing newer`
    return said(service, subject, ['warning', message, 'gone'])
  }
  if (fetched.status !== 200) {
    const reason = fetched.message ?? `HTTP ${fetched.status}`
    const message = `A newer version may exist: the refresh service ${url} cannot be reached (${reason})`
    return said(service, subject, ['warning', message, unreachedCode(fetched)])
  }
  const renewed = readSubject(fetched, inquiry)
  if (renewed === undefined || !isSameCredential(renewed.badge, subject.badge)) {
    const message = `What ${url} answers is not this credential, so the given one is judged`
    return said(service, subject, ['warning', message, 'other_credential'])
  }
  if (!supersedes(renewed.badge, subject.badge)) {
    return said(service, subject, ['passed', 'The credential is the current version', 'current'])
  }
  const fault = await faultIn(renewed, inquiry, checks)
  if (fault !== undefined) {
    const message = `The newer version from ${url} is not in order, so the given one is judged: ${fault}`
    return said(service, subject, ['warning', message, 'rejected'])
  }
  return { subject: renewed, findings: [renewedFinding(service, renewed)], knows: true }
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
  inquiry.spent.credentials += 1
  if (inquiry.spent.credentials > inquiry.limits.maxCredentials) {
    return `more than ${inquiry.limits.maxCredentials} credentials (limits.maxCredentials)`
  }
  const own = openInquiry(inquiry.options, inquiry.judge, inquiry)
  const found = await runChecks(checks, renewed, own)
  if (verdictOf(found) === 'verified') return undefined
  const fault = found.find(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
  return fault?.message ?? 'it proves nothing'
}

function renewedFinding({ url, path }: KnownService, { badge }: Subject): Finding {
  const { validFrom } = badge.period
  const message = `The issuer has a newer version, which is judged from here on: ${url}`
  const details = {
    service: url,
    code: 'renewed',
    ...(validFrom === undefined ? {} : { validFrom }),
  }
  return current('passed', message, { path, details })
}
