import {
  notFetched,
  withoutFragment,
  type DocumentRequest,
  type DocumentSource,
  type Fetched,
} from './fetched.ts'
import { ResolveError } from './resolve-error.ts'

/**
 * A source that asks another one only once for the same document. Requests under way at the same
 * time share one. Successful answers (2xx) are kept, the least recently used leave first; they do
 * not age, so make a cache for one run of verifications and not for longer.
 *
 * @param options  `maxEntries`: documents kept.
 * @throws {ResolveError} `bad_argument` unless `maxEntries` is a whole number from 1
 * @example
 * const source = cacheSource(networkSource({ fetch }), { maxEntries: 500 })
 */
export function cacheSource(
  source: DocumentSource,
  { maxEntries }: { maxEntries: number },
): DocumentSource {
  if (!Number.isSafeInteger(maxEntries) || maxEntries < 1) {
    throw new ResolveError('bad_argument', {
      message: `Expected maxEntries to be a whole number from 1, got ${maxEntries}.`,
    })
  }
  const kept = new Map<string, Fetched>()
  const underWay = new Map<string, Promise<Fetched>>()
  return async (url, request = {}) => {
    request.signal?.throwIfAborted()
    const key = JSON.stringify([withoutFragment(url), request.accept])
    const earlier = kept.get(key)
    if (earlier !== undefined) {
      keep(kept, key, earlier, maxEntries)
      return fromCache(earlier, url, request)
    }
    const shared = share(underWay, JSON.stringify([key, request.maxBytes]), () =>
      source(url, withoutSignal(request)),
    )
    const fetched = await untilAborted(shared, request.signal)
    if (fetched.status >= 200 && fetched.status < 300) keep(kept, key, fetched, maxEntries)
    return { ...fetched, url }
  }
}

/** A map keeps the order of insertion: whoever is put in again goes to the end. */
function keep(kept: Map<string, Fetched>, key: string, fetched: Fetched, maxEntries: number): void {
  kept.delete(key)
  kept.set(key, fetched)
  const [oldest] = kept.keys()
  if (kept.size > maxEntries && oldest !== undefined) kept.delete(oldest)
}

function fromCache(fetched: Fetched, url: string, { maxBytes }: DocumentRequest): Fetched {
  if (maxBytes !== undefined && fetched.body.length > maxBytes) {
    const message = `${url} has more than ${maxBytes} bytes`
    return notFetched(url, 'cache', { problem: 'too_large', message })
  }
  return { ...fetched, url, from: 'cache' }
}

async function share(
  underWay: Map<string, Promise<Fetched>>,
  key: string,
  start: () => Promise<Fetched>,
): Promise<Fetched> {
  const running = underWay.get(key)
  if (running !== undefined) return await running
  const started = start().finally(() => underWay.delete(key))
  underWay.set(key, started)
  return await started
}

/** A request that others wait for too must not end because one of them has had enough. */
function withoutSignal({ signal: _signal, ...request }: DocumentRequest): DocumentRequest {
  return request
}

async function untilAborted(
  shared: Promise<Fetched>,
  signal: AbortSignal | undefined,
): Promise<Fetched> {
  if (signal === undefined) return await shared
  let wake = noop
  const aborted = new Promise<void>((resolve) => {
    wake = resolve
    signal.addEventListener('abort', wake)
  })
  try {
    await Promise.race([shared, aborted])
    signal.throwIfAborted()
    return await shared
  } finally {
    signal.removeEventListener('abort', wake)
  }
}

function noop(): void {}
