import { ageOf, isStorable, lifetimeOf } from './cache-policy.ts'
import { expectNames } from './expect-names.ts'
import {
  fromCache,
  withoutFragment,
  withoutSignal,
  type DocumentRequest,
  type DocumentSource,
  type Fetched,
} from './fetched.ts'
import type { CacheStore, KeptDocument } from './cache-store.ts'
import { memoryStore } from './memory-store.ts'
import { singleFlight } from './single-flight.ts'

export interface CacheOptions {
  readonly now: () => Date
  /** @default memoryStore() */
  readonly store?: CacheStore
  /** How long an answer is fresh whose server says nothing about it, in seconds. @default 300 */
  readonly unstatedSeconds?: number
  /** For how long what did not answer is not asked again, in seconds. @default 30 */
  readonly failureSeconds?: number
  /**
   * How long a document itself says that it holds, in milliseconds: `statedLifetime` knows the `ttl` of
   * status lists. @default what HTTP says counts alone
   */
  readonly lifetime?: (fetched: Fetched) => number | undefined
}

/**
 * A source that keeps what another one answers, as a private HTTP cache does: for as long as
 * `Cache-Control` or `Expires` say, less the `Age` it came with; then it asks whether the document
 * has changed (`If-None-Match`, `If-Modified-Since`). Each `Accept` header has its own answer,
 * `Vary` or not, because servers of badges forget it. What is stale and cannot be confirmed is
 * never handed out. Requests for one document at the same time are one.
 *
 * @throws {ResolveError} `bad_argument` for an option that there is not
 * @see RFC 9111; Bitstring Status List 1.0 `ttl`
 * @example
 * const source = cacheSource(networkSource({ fetch }), { now: () => new Date() })
 */
export function cacheSource(source: DocumentSource, options: CacheOptions): DocumentSource {
  expectNames(options, 'cacheSource', cacheOptions)
  const { now, store = memoryStore() } = options
  const flights = singleFlight()
  const failures = new Map<string, KeptDocument>()
  const cache: Cache = { ...options, source, store, failures }
  return async (url, request = {}) => {
    request.signal?.throwIfAborted()
    const key = JSON.stringify([withoutFragment(url), request.accept ?? null])
    const kept = failures.get(key) ?? (await store.get(key))
    if (kept !== undefined && isFresh(kept, now().getTime(), cache)) {
      return fromCache(kept.fetched, url, request)
    }
    failures.delete(key)
    const flight = JSON.stringify([key, request.maxBytes, request.maxImageBytes])
    const ask = () => renew({ key, url, request: withoutSignal(request), cache })
    return { ...(await flights.run(flight, ask, request.signal)), url }
  }
}

const cacheOptions: readonly (keyof CacheOptions)[] = [
  'now',
  'store',
  'unstatedSeconds',
  'failureSeconds',
  'lifetime',
]

type Cache = CacheOptions & {
  readonly source: DocumentSource
  readonly store: CacheStore
  /** What did not answer: no document, so nothing for the store. */
  readonly failures: Map<string, KeptDocument>
}

interface Renewal {
  readonly key: string
  readonly url: string
  readonly request: DocumentRequest
  readonly cache: Cache
}

async function renew({ key, url, request, cache }: Renewal): Promise<Fetched> {
  const { source, store, now } = cache
  const kept = await store.get(key)
  const unlessSame = kept === undefined ? undefined : validatorsOf(kept)
  if (kept === undefined || unlessSame === undefined) {
    return await keep(key, await source(url, request), cache)
  }
  const answer = await source(url, { ...request, unlessSame })
  if (answer.status !== 304) return await keep(key, answer, cache)
  // The same tag at another address says nothing about the document that is kept.
  if (answer.finalUrl !== kept.fetched.finalUrl) {
    return await keep(key, await source(url, request), cache)
  }
  const caching = { ...kept.fetched.caching, ...answer.caching }
  const fetched = { ...kept.fetched, caching }
  await store.set(key, { ...kept, fetched, storedAt: now().getTime() })
  return fromCache(fetched, url, request)
}

function validatorsOf({ fetched }: KeptDocument): DocumentRequest['unlessSame'] {
  const { etag, lastModified } = fetched.caching ?? {}
  if (!isDocument(fetched)) return undefined
  if (etag === undefined && lastModified === undefined) return undefined
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  }
}

const MOST_FAILURES = 1000

async function keep(key: string, fetched: Fetched, cache: Cache): Promise<Fetched> {
  const { store, failures, now, lifetime } = cache
  const stated = isDocument(fetched) ? lifetime?.(fetched) : undefined
  const kept: KeptDocument = {
    fetched,
    storedAt: now().getTime(),
    ...(stated === undefined ? {} : { lifetime: stated }),
  }
  if (isFailure(fetched)) {
    failures.set(key, kept)
    const [oldest] = failures.keys()
    if (failures.size > MOST_FAILURES && oldest !== undefined) failures.delete(oldest)
    return fetched
  }
  if (isStorable(fetched)) await store.set(key, kept)
  else await store.delete(key)
  return fetched
}

function isDocument({ status }: Fetched): boolean {
  return status >= 200 && status < 300
}

/** Nothing answered, or a server that is in trouble. What the guard refuses costs nothing to ask. */
function isFailure({ problem, status }: Fetched): boolean {
  return problem === 'unreachable' || problem === 'timeout' || status >= 500 || status === 429
}

function isFresh(kept: KeptDocument, now: number, cache: Cache): boolean {
  const { fetched, storedAt, lifetime: stated } = kept
  const { unstatedSeconds = 300, failureSeconds = 30 } = cache
  if (isFailure(fetched)) return now - storedAt < failureSeconds * 1000
  const unstated = (isDocument(fetched) ? unstatedSeconds : failureSeconds) * 1000
  const lifetimes = { unstated, stated }
  return ageOf(fetched, storedAt, now) < lifetimeOf(fetched, storedAt, lifetimes)
}
