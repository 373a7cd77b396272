import {
  checkCredential,
  isJsonObject,
  parseCredential,
  type JsonObject,
  type JsonValue,
} from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'
import { fetchDocument, parseJson, type Inquiry } from '../inquiry.ts'
import { unreachedCode } from '../unreached-code.ts'
import { idFinding } from './hosted-original.ts'
import { isFromElsewhere, isHttpUrl, idOf, shapeOf } from './shape.ts'

export interface LinkedDocument {
  /** In the shape of 2.0. */
  readonly document: JsonObject
  /** Where it was fetched from; absent for one that is only embedded. */
  readonly url?: string
}

export interface Linked {
  readonly badgeClass?: LinkedDocument
  readonly issuer?: LinkedDocument
  readonly findings: readonly Finding[]
}

const fetched = findingsOf('linked.fetched', 'OB 2.0 #hosted verification step 3')
const linkedId = findingsOf('linked.id', 'OB 2.0 #hosted verification step 3')
const conforms = findingsOf('linked.conforms', 'OB 2.0 #data')

/** The badge class and the issuer that an assertion, a badge class or an endorsement leads to. */
export async function fetchLinked(shape: JsonObject, inquiry: Inquiry): Promise<Linked> {
  const badge = await follow(shape['badge'], '/badge', inquiry)
  const carrier = badge.linked?.document ?? shape
  const path = badge.linked === undefined ? '/issuer' : '/badge/issuer'
  const issuer = await follow(carrier['issuer'], path, inquiry)
  return {
    findings: [...badge.findings, ...issuer.findings],
    ...(badge.linked === undefined ? {} : { badgeClass: badge.linked }),
    ...(issuer.linked === undefined ? {} : { issuer: issuer.linked }),
  }
}

interface Followed {
  readonly linked?: LinkedDocument
  readonly findings: readonly Finding[]
}

/**
 * A link is followed to what its host says today; an embedded copy only tells where. One without an
 * address of its own can only be taken as it is; a DID or such is a name that it would have to prove.
 */
async function follow(
  value: JsonValue | undefined,
  path: string,
  inquiry: Inquiry,
): Promise<Followed> {
  if (value === undefined) return { findings: [] }
  const url = idOf(value)
  if (isHttpUrl(url)) return followUrl(url, path, inquiry)
  if (isJsonObject(value)) return embedded(value, path)
  const message = `Expected a URL or an object, but got ${JSON.stringify(value).slice(0, 80)}`
  return { findings: [fetched('failed', message, { path })] }
}

function embedded(value: JsonObject, path: string): Followed {
  const id = idOf(value)
  if (id !== undefined && !/^(urn:|_:)/i.test(id)) {
    const message = `It is only embedded, so nothing shows that it is ${id}`
    return { linked: { document: value }, findings: [fetched('unknown', message, { path })] }
  }
  const message = 'It has no address of its own, so nothing but this copy says what it is'
  return { linked: { document: value }, findings: [fetched('warning', message, { path })] }
}

async function followUrl(url: string, path: string, inquiry: Inquiry): Promise<Followed> {
  const response = await fetchDocument(inquiry, url, 'application/ld+json, application/json;q=0.9')
  if (response.status !== 200) {
    const message = `${url} cannot be reached (${response.message ?? `HTTP ${response.status}`})`
    const code = unreachedCode(response)
    const details = { url, ...(code === 'unreachable' ? {} : { code }) }
    return { findings: [fetched('unknown', message, { path, details })] }
  }
  if (isFromElsewhere(response)) {
    const message = `What ${url} answers comes from another host, by a redirect to ${response.finalUrl}`
    return {
      findings: [fetched('unknown', message, { path, details: { url, code: 'redirected' } })],
    }
  }
  const parsed = parseCredential(asObject(parseJson(response.body)), {
    maxDepth: inquiry.limits.maxDepth,
  })
  if (!parsed.ok) {
    const message = `${url} answers with something that is no Open Badges document: ${parsed.issues[0]?.message ?? ''}`
    return { findings: [fetched('failed', message, { path, details: { url } })] }
  }
  const document = shapeOf(parsed.credential, url)
  return {
    // Known by where it was fetched, whatever it calls itself: anyone may write down another's id.
    linked: { document: { ...document, id: url }, url },
    findings: [
      fetched('passed', `Fetched ${url}`, { path }),
      { ...idFinding(idOf(document), url, linkedId), path },
      conformsFinding(parsed.credential, url, path, inquiry),
    ],
  }
}

/** `parseCredential` says what is wrong with what is no object, such as a page of HTML. */
function asObject(value: unknown): string | JsonObject {
  return isJsonObject(value) ? value : JSON.stringify(value ?? null)
}

/** One finding for the whole linked document: its pointers would mislead in this report. */
function conformsFinding(
  credential: Parameters<typeof checkCredential>[0],
  url: string,
  path: string,
  { options }: Inquiry,
): Finding {
  const findings = checkCredential(credential, { profile: options.profile ?? 'lenient' })
  const faults = findings.filter(({ outcome }) => outcome === 'failed')
  const remarks = findings.filter(({ outcome }) => outcome === 'warning')
  const worst = faults.length > 0 ? faults : remarks
  if (worst.length === 0) return conforms('passed', `${url} conforms to its data model`, { path })
  const list = worst.map((finding) => `${finding.path ?? ''} ${finding.message}`.trim())
  return conforms(faults.length > 0 ? 'failed' : 'warning', `${url}: ${list.join('; ')}`, {
    path,
    details: { url, checks: worst.map(({ check }) => check) },
  })
}
