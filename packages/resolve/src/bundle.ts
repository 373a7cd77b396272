import { isJsonObject, parseInstant, pointer } from '@openboat/model'
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
  readonly status: number
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
  const { status, finalUrl, contentType, body, bodyBase64 } = value
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 0 || status > 999) {
    throw bad(`${at}/status`, 'an HTTP status')
  }
  if (!isOptionalText(finalUrl)) throw bad(`${at}/finalUrl`, 'a text')
  if (!isOptionalText(contentType)) throw bad(`${at}/contentType`, 'a text')
  if (!isOptionalText(body)) throw bad(`${at}/body`, 'a text')
  if (!isOptionalText(bodyBase64) || !BASE64.test(bodyBase64 ?? '')) {
    throw bad(`${at}/bodyBase64`, 'base64 text')
  }
  if (body !== undefined && bodyBase64 !== undefined) throw bad(at, 'body or bodyBase64, not both')
  return [
    url,
    {
      status,
      ...(finalUrl === undefined ? {} : { finalUrl }),
      ...(contentType === undefined ? {} : { contentType }),
      ...(body === undefined ? {} : { body }),
      ...(bodyBase64 === undefined ? {} : { bodyBase64 }),
    },
  ]
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
