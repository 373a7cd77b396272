import type { CachingHeaders, Fetched } from './fetched.ts'

const names: readonly (readonly [keyof CachingHeaders, header: string])[] = [
  ['cacheControl', 'cache-control'],
  ['expires', 'expires'],
  ['date', 'date'],
  ['age', 'age'],
  ['etag', 'etag'],
  ['lastModified', 'last-modified'],
  ['vary', 'vary'],
]

export function cachingHeadersOf(headers: Headers): CachingHeaders {
  const found = names.map(([name, header]) => [name, headers.get(header)] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== null))
}

/**
 * Whether an answer may be kept at all.
 *
 * @see RFC 9111 #response.cacheability, #caching.negotiated.responses
 */
export function isStorable({ status, caching = {} }: Fetched): boolean {
  if (![200, 203, 404, 410].includes(status)) return false
  return !('no-store' in directivesOf(caching)) && !(caching.vary ?? '').includes('*')
}

export interface Lifetimes {
  /** Of an answer whose server says nothing about it, in milliseconds. */
  readonly unstated: number
  /** What the document itself says, in milliseconds. */
  readonly stated: number | undefined
}

/**
 * For how long an answer is fresh, in milliseconds from when its server made it.
 *
 * @see RFC 9111 #calculating.freshness.lifetime; the rules for a private cache
 */
export function lifetimeOf(fetched: Fetched, storedAt: number, lifetimes: Lifetimes): number {
  const { unstated, stated = Infinity } = lifetimes
  const { caching = {}, movedTemporarily } = fetched
  // Policy: where a temporary redirect led is remembered like an answer that says nothing.
  const longest = Math.min(stated, movedTemporarily === true ? unstated : Infinity)
  const explicit = explicitLifetime(caching, storedAt)
  return Math.min(explicit ?? (stated === Infinity ? unstated : stated), longest)
}

function explicitLifetime(caching: CachingHeaders, storedAt: number): number | undefined {
  const directives = directivesOf(caching)
  if ('no-cache' in directives) return 0
  const maxAge = directives['max-age']
  // What is not understood is stale (RFC 9111 #calculating.freshness.lifetime).
  if (maxAge !== undefined) return /^\d+$/.test(maxAge) ? Number(maxAge) * 1000 : 0
  if (caching.expires === undefined) return undefined
  const expires = Date.parse(caching.expires)
  if (Number.isNaN(expires)) return 0
  return Math.max(0, expires - (instant(caching.date) ?? storedAt))
}

/** How old an answer is, in milliseconds. @see RFC 9111 #age.calculations */
export function ageOf({ caching = {} }: Fetched, storedAt: number, now: number): number {
  const apparent = Math.max(0, storedAt - (instant(caching.date) ?? storedAt))
  const stated = /^\d+$/.test(caching.age ?? '') ? Number(caching.age) * 1000 : 0
  return Math.max(apparent, stated) + (now - storedAt)
}

function directivesOf({ cacheControl = '' }: CachingHeaders): Record<string, string> {
  const parts = cacheControl.matchAll(/([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,;]*)))?/gi)
  return Object.fromEntries(
    [...parts].map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted ?? plain ?? '']),
  )
}

function instant(date: string | undefined): number | undefined {
  const milliseconds = Date.parse(date ?? '')
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}
