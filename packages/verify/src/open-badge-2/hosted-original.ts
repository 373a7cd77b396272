import {
  canonicalizeJson,
  isJsonObject,
  parseCredential,
  stringsOf,
  type Credential,
  type JsonObject,
  type JsonValue,
} from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'
import { fetchDocument, type Inquiry } from '../inquiry.ts'
import { readInput } from '../read-input.ts'
import type { FetchedDocument } from '../resolver.ts'
import { unreachedCode } from '../unreached-code.ts'
import { authorityOf, idOf, isFromElsewhere, isHttpUrl, shapeOf } from './shape.ts'

export interface HostedOriginal {
  readonly findings: readonly Finding[]
  /** Absent if the original could not be had. */
  readonly credential?: Credential
  readonly url?: string
}

const spec = 'OB 2.0 #hosted verification'
const fetchedOriginal = findingsOf('hosted.fetched', spec)
const notRevoked = findingsOf('status.not-revoked', spec)
const sameId = findingsOf('hosted.id', spec)
const sameContent = findingsOf('hosted.matches', spec)

/**
 * Fetches the document that a hosted badge is a copy of. The given copy only tells where it is; the
 * original counts. A document that was fetched already is its own original.
 */
export async function fetchOriginal(
  given: Credential,
  inquiry: Inquiry,
  source: FetchedDocument | undefined,
): Promise<HostedOriginal> {
  const shape = shapeOf(given, source?.url)
  if (source !== undefined) return fromResponse(source, given, inquiry, given)
  if (isSigned(shape)) {
    const message = 'The badge says that it is signed, but there is no signature around it'
    return {
      findings: [fetchedOriginal('failed', message, { details: { code: 'signature_missing' } })],
    }
  }
  const url = idOf(shape)
  if (!isHttpUrl(url)) {
    const message = `A hosted badge is verified at its own address, but its id is ${JSON.stringify(url ?? null)}`
    return { findings: [fetchedOriginal('failed', message, { details: { code: 'no_address' } })] }
  }
  const response = await fetchDocument(inquiry, url, 'application/ld+json, application/json;q=0.9')
  return fromResponse(response, given, inquiry)
}

function isSigned(shape: JsonObject): boolean {
  const { verification } = shape
  const types = isJsonObject(verification) ? stringsOf(verification['type']) : []
  return types.some((type) => /^signed/i.test(type))
}

async function fromResponse(
  response: FetchedDocument,
  given: Credential,
  inquiry: Inquiry,
  known?: Credential,
): Promise<HostedOriginal> {
  const { url, status } = response
  if (status === 410) return { url, findings: [goneFinding(url)] }
  if (status !== 200) return { url, findings: [unreachedFinding(response)] }
  if (isFromElsewhere(response)) {
    const message = `What ${url} answers comes from another host, by a redirect to ${response.finalUrl}`
    const details = { code: 'redirected', finalUrl: response.finalUrl }
    return { url, findings: [fetchedOriginal('unknown', message, { details })] }
  }
  const credential = known ?? (await parseBody(response, inquiry))
  if (credential === undefined) {
    const message = `What ${url} answers is no badge`
    return {
      url,
      findings: [fetchedOriginal('unknown', message, { details: { code: 'no_badge' } })],
    }
  }
  const shape = shapeOf(credential, url)
  return {
    url,
    credential,
    findings: [
      fetchedOriginal('passed', `The original was fetched from ${url}`),
      idFinding(idOf(shape), url, sameId),
      ...(known === undefined ? [contentFinding(given, credential)] : []),
      revokedFinding(shape),
    ],
  }
}

function unreachedFinding(response: FetchedDocument): Finding {
  const { url, status, message: reason = `HTTP ${status}` } = response
  const details = { code: unreachedCode(response) }
  return fetchedOriginal('unknown', `The original at ${url} cannot be reached (${reason})`, {
    details,
  })
}

/** OB 2.0 #hosted verification: only 410 says that a badge is revoked; 404 may be an accident. */
export function goneFinding(url: string): Finding {
  const message = `The issuer has revoked the badge: ${url} answers 410 Gone`
  return notRevoked('failed', message, { details: { code: 'revoked' } })
}

/** A picture is a copy wherever it is: anybody may have uploaded it to the issuer's site. */
async function parseBody(
  { body }: FetchedDocument,
  { limits }: Inquiry,
): Promise<Credential | undefined> {
  const { detectImage } = await import('@openboat/bakery')
  if (detectImage(body) !== undefined) return undefined
  const [text] = (await readInput(body, limits)).credentials
  if (text === undefined) return undefined
  const parsed = parseCredential(text, { maxDepth: limits.maxDepth })
  return parsed.ok ? parsed.credential : undefined
}

/** A document is known by the URL it was fetched from; calling itself another host's is a forgery. */
export function idFinding(
  id: string | undefined,
  url: string,
  say: ReturnType<typeof findingsOf>,
): Finding {
  if (id === url) return say('passed', `${url} calls itself by that address`)
  const details = { url, id: id ?? null }
  if (!isHttpUrl(id) || authorityOf(id) === authorityOf(url)) {
    return say('warning', `What was fetched from ${url} calls itself ${id ?? 'nothing'}`, {
      details,
    })
  }
  return say('failed', `What was fetched from ${url} claims to be ${id}, on another host`, {
    details,
  })
}

function contentFinding(given: Credential, original: Credential): Finding {
  const differing = differingKeys(given.document, original.document)
  if (differing.length === 0) return sameContent('passed', 'The copy equals the hosted original')
  const message = `The copy differs from the hosted original, which is what counts: ${differing.join(', ')}`
  return sameContent('warning', message, { details: { differing } })
}

function differingKeys(a: JsonObject, b: JsonObject): string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].filter((key) => !isSame(a[key] ?? null, b[key] ?? null)).toSorted()
}

function isSame(a: JsonValue, b: JsonValue): boolean {
  try {
    return canonicalizeJson(a) === canonicalizeJson(b)
  } catch {
    // A number beyond all numbers, such as 1e999, has no canonical form, and equals nothing.
    return false
  }
}

function revokedFinding({ revoked, revocationReason }: JsonObject): Finding {
  if (revoked !== true) return notRevoked('passed', 'The hosted original is not marked as revoked')
  const reason = typeof revocationReason === 'string' ? `: ${revocationReason}` : ''
  return notRevoked('failed', `The issuer has revoked the badge${reason}`, {
    details: { code: 'revoked' },
  })
}
