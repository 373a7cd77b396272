import { isJsonObject, parseInstant, pointer } from '@openboat/model'
import type { FetchProblem } from './fetched.ts'
import { inOrderOfUrls } from './in-order-of-urls.ts'
import { ResolveError } from './resolve-error.ts'

/** Every document a verification looked at, so that anyone can repeat it. */
export interface Bundle {
  readonly format: 'openboat-bundle/1'
  /** The moment verified for: ISO 8601, UTC. */
  readonly at: string
  /** By URL, ordered. */
  readonly documents: Readonly<Record<string, BundledDocument>>
}

export interface BundledDocument {
  /** HTTP status; 0 for what was asked for in vain, which a replay then finds as it was. */
  readonly status: number
  /** Why there is no answer, with a status of 0. */
  readonly problem?: FetchProblem
  /** The same, for people. */
  readonly message?: string
  /** Where redirects led, if anywhere else than the URL. */
  readonly finalUrl?: string
  readonly contentType?: string
  /** The body, when its bytes are UTF-8 text. */
  readonly body?: string
  /** The body otherwise. */
  readonly bodyBase64?: string
}

/**
 * A bundle from the outside, checked.
 *
 * @param value  What `JSON.parse` gave. Members outside the format are dropped.
 * @throws {ResolveError} `bad_bundle`, with the JSON Pointer of what is wrong
 * @example
 * parseBundle({ format: 'openboat-bundle/1', at: '2026-07-01T00:00:00Z', documents: {} })
 */
export function parseBundle(value: unknown): Bundle {
  if (!isJsonObject(value)) throw bad('', 'an object')
  const { format, at, documents } = value
  if (format !== 'openboat-bundle/1') throw bad('/format', '"openboat-bundle/1"')
  if (typeof at !== 'string' || parseInstant(at) === undefined) {
    throw bad('/at', 'a moment such as 2026-07-01T00:00:00Z')
  }
  if (!isJsonObject(documents)) throw bad('/documents', 'an object from URL to document')
  return { format, at, documents: inOrderOfUrls(Object.entries(documents).map(parseEntry)) }
}

function parseEntry([url, value]: [string, unknown]): [string, BundledDocument] {
  const at = pointer('documents', url)
  if (!isJsonObject(value)) throw bad(at, 'an object')
  const { status, finalUrl, contentType, body, bodyBase64, problem, message } = value
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 0 || status > 999) {
    throw bad(`${at}/status`, 'an HTTP status')
  }
  if (problem !== undefined && (status !== 0 || !isProblem(problem))) {
    throw bad(`${at}/problem`, 'what stood in the way, with a status of 0,')
  }
  if (!isOptionalText(message)) throw bad(`${at}/message`, 'a text')
  if (!isOptionalText(finalUrl)) throw bad(`${at}/finalUrl`, 'a text')
  if (!isOptionalText(contentType)) throw bad(`${at}/contentType`, 'a text')
  if (!isOptionalText(body)) throw bad(`${at}/body`, 'a text')
  if (!isOptionalText(bodyBase64) || !BASE64.test(bodyBase64 ?? '')) {
    throw bad(`${at}/bodyBase64`, 'base64 text')
  }
  if (body !== undefined && bodyBase64 !== undefined) throw bad(at, 'body or bodyBase64, not both')
  const members = { status, problem, message, finalUrl, contentType, body, bodyBase64 }
  return [url, withoutGaps(members)]
}

function withoutGaps({ status, ...optional }: Gapped<BundledDocument>): BundledDocument {
  const given = Object.entries(optional).filter(([, value]) => value !== undefined)
  return { status, ...(Object.fromEntries(given) as Partial<BundledDocument>) }
}

type Gapped<Value> = { readonly [Name in keyof Value]: Value[Name] | undefined } & {
  readonly status: number
}

const problems: ReadonlySet<unknown> = new Set<FetchProblem>([
  'unreachable',
  'refused',
  'too_large',
  'timeout',
  'offline',
  'too_many',
  'unsupported',
])

function isProblem(value: unknown): value is FetchProblem {
  return problems.has(value)
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

function bad(path: string, expected: string): ResolveError {
  return new ResolveError('bad_bundle', {
    message: `Expected ${expected} at "${path}" of the bundle.`,
  })
}
