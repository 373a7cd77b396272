import { isJsonObject, type Credential, type JsonObject, type Outcome } from '@openboat/model'
import { createContextLoader, ProofError, type ContextLoader } from '@openboat/proof'
import { allowanceOf, tooMany, type Asked } from './allowance.ts'
import { findingsOf, type Finding } from './finding.ts'
import { defaultLimits, type Limits, type VerifyOptions } from './options.ts'
import { unreachedCode } from './unreached-code.ts'
import type { ConsultedDocument, VerificationReport } from './report.ts'
import type {
  DocumentRequest,
  FetchedDocument,
  IssuerKeysAnswer,
  KeyAnswer,
  KeyRequest,
  Resolver,
} from './resolver.ts'

/**
 * One verification under way: what was asked for, and every document looked at so far. An
 * endorsement or a contained credential gets an inquiry of its own below its carrier's, so that
 * each report lists what it stands on while the limits count for the whole.
 */
export interface Inquiry {
  readonly options: VerifyOptions
  readonly limits: Limits
  /** 0 for what the caller gave. */
  readonly level: number
  readonly consulted: Map<string, ConsultedDocument>
  /** Findings about JSON-LD contexts that are not built in, one per URL. */
  readonly outsideContexts: Map<string, Finding>
  readonly contexts: ContextLoader
  /** JSON-LD contexts that nobody could be asked for, and why: a `details.code`. */
  readonly contextGaps: Map<string, string>
  /** How a credential inside this one is judged; given here so that checks do not import their caller. */
  readonly judge: Judge
  /** Shared by all levels. */
  readonly spent: { readonly documents: Asked; credentials: number }
  /** Status lists opened in this verification, by URL; shared by all levels. */
  readonly lists: Map<string, OpenedList>
  readonly parent?: Inquiry
}

/** What came of fetching a status list and, where it is a credential, checking it. */
export type OpenedList = { readonly documents: readonly ConsultedDocument[] } & (
  | { readonly ok: true; readonly list: JsonObject }
  | {
      readonly ok: false
      readonly outcome: Outcome
      readonly message: string
      readonly code: string
    }
)

/** A credential and what was found about it; no credential if nothing could be parsed. */
export interface Judged {
  readonly credential?: Credential
  readonly report: VerificationReport
}

/** `source` is where the input was fetched from, if it was: a hosted badge is known by that URL. */
export type Judge = (
  input: string | JsonObject,
  inquiry: Inquiry,
  source?: FetchedDocument,
) => Promise<Judged>

export function openInquiry(options: VerifyOptions, judge: Judge, parent?: Inquiry): Inquiry {
  const inquiry: Inquiry = {
    options,
    limits: { ...defaultLimits, ...options.limits },
    level: parent === undefined ? 0 : parent.level + 1,
    consulted: new Map(),
    outsideContexts: new Map(),
    contexts: (url) => loadContext(url),
    contextGaps: new Map(),
    judge,
    spent: parent?.spent ?? { documents: new Set(), credentials: 0 },
    lists: parent?.lists ?? new Map<string, OpenedList>(),
    ...(parent === undefined ? {} : { parent }),
  }
  const loadContext = createContextLoader({
    fetch: (url) => fetchContext(inquiry, url),
    onUse: ({ url, sha256, from }) => {
      if (from === 'embedded') note(inquiry, { url, sha256, status: 200, from })
      else inquiry.outsideContexts.set(url, outsideContext(url, sha256))
    },
  })
  return inquiry
}

/** A document by URL. Beyond the limits, or without a resolver, it answers as unreachable. */
export async function fetchDocument(
  inquiry: Inquiry,
  url: string,
  accept?: string,
): Promise<FetchedDocument> {
  const { options, spent, limits } = inquiry
  const { resolver } = options
  if (resolver === undefined) return unreached(url, 'offline', 'no resolver was given')
  const allowance = allowanceOf(spent.documents, limits.maxDocuments)
  const objection = allowance.objection(url, accept)
  if (objection !== undefined) return unreached(url, 'too_many', objection)
  allowance.spend(url, accept)
  const fetched = await resolver.document(url, request(inquiry, accept))
  await noteAll(inquiry, [fetched])
  return fetched
}

/** Whether a resolver that reads from a bundle has a document; looking there counts as nothing. */
export async function holdsDocument(inquiry: Inquiry, url: string): Promise<boolean> {
  const { resolver } = inquiry.options
  const held = await resolver?.document(url, request(inquiry))
  return held !== undefined && held.status !== 0
}

export async function findKey(inquiry: Inquiry, id: string): Promise<KeyAnswer> {
  return await askForKeys(inquiry, (resolver, keyRequest) => resolver.key(id, keyRequest))
}

export async function findIssuerKeys(inquiry: Inquiry, issuer: string): Promise<IssuerKeysAnswer> {
  return await askForKeys(inquiry, (resolver, keyRequest) =>
    resolver.issuerKeys(issuer, keyRequest),
  )
}

async function askForKeys<Answer extends KeyAnswer | IssuerKeysAnswer>(
  inquiry: Inquiry,
  ask: (resolver: Resolver, keyRequest: KeyRequest) => Promise<Answer>,
): Promise<Answer | typeof offline> {
  const { options, spent, limits } = inquiry
  const { resolver } = options
  if (resolver === undefined) return offline
  // Only a resolver that asks for no leave gets beyond the limit, and it does so once.
  if (spent.documents.size > limits.maxDocuments)
    return { ...offline, problem: 'unreachable', message: tooMany(limits.maxDocuments) }
  const allowance = allowanceOf(spent.documents, limits.maxDocuments)
  const answer = await ask(resolver, { ...request(inquiry), allowance })
  if (!allowance.wasAsked()) for (const { url } of answer.consulted) allowance.spend(url)
  await noteAll(inquiry, answer.consulted)
  return answer
}

/** The report's list: each URL once, ordered, so that equal inquiries give equal reports. */
export function documentsOf(inquiry: Inquiry): ConsultedDocument[] {
  return [...inquiry.consulted.values()].toSorted((a, b) =>
    a.url < b.url ? -1 : a.url > b.url ? 1 : 0,
  )
}

const offline: KeyAnswer & IssuerKeysAnswer & { readonly ok: false } = {
  ok: false,
  problem: 'offline',
  message: 'no resolver was given',
  consulted: [],
}

function unreached(url: string, problem: string, message: string): FetchedDocument {
  return {
    url,
    finalUrl: url,
    status: 0,
    body: new Uint8Array(),
    from: 'network',
    problem,
    message,
  }
}

function request(inquiry: Inquiry, accept?: string): DocumentRequest {
  const { signal } = inquiry.options
  return {
    maxBytes: inquiry.limits.maxDocumentBytes,
    maxImageBytes: inquiry.limits.maxImageBytes,
    ...(accept === undefined ? {} : { accept }),
    ...(signal === undefined ? {} : { signal }),
  }
}

async function noteAll(inquiry: Inquiry, documents: readonly FetchedDocument[]): Promise<void> {
  for (const { url, status, from, body } of documents) {
    // Where nothing answered there is no body, not even an empty one.
    const digest = status === 0 ? {} : { sha256: await digestOf(body) }
    note(inquiry, { url, ...digest, status, from })
  }
}

export function note(inquiry: Inquiry, document: ConsultedDocument): void {
  inquiry.consulted.set(document.url, document)
  if (inquiry.parent !== undefined) note(inquiry.parent, document)
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function fetchContext(inquiry: Inquiry, url: string): Promise<JsonObject> {
  if (inquiry.options.contexts === 'bundled') {
    inquiry.contextGaps.set(url, unreachedCode({ problem: 'offline' }, 'context'))
    throw new ProofError('context_unavailable', {
      message: `the context ${url} is not built in, and only built-in contexts were allowed`,
    })
  }
  const fetched = await fetchDocument(inquiry, url, 'application/ld+json, application/json;q=0.9')
  const document = fetched.status === 200 ? parseJson(fetched.body) : undefined
  if (isJsonObject(document)) return document
  if (fetched.problem === 'offline' || fetched.problem === 'refused') {
    inquiry.contextGaps.set(url, unreachedCode(fetched, 'context'))
  }
  throw new ProofError('context_unavailable', {
    message: `the JSON-LD context ${url} could not be read: ${fetched.message ?? `HTTP ${fetched.status}`}`,
  })
}

/** `undefined` for bytes that are no JSON text in UTF-8. */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}

function outsideContext(url: string, sha256: string): Finding {
  const say = findingsOf('context.outside', 'VC Data Integrity #validating-contexts')
  return say(
    'warning',
    `The context ${url} is not built in: what its terms mean rests on the document that was fetched`,
    { details: { url, sha256 } },
  )
}
