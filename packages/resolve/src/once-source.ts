import { expectNames } from './expect-names.ts'
import { expectWhole } from './expect-whole.ts'
import {
  fromCache,
  withoutFragment,
  withoutSignal,
  type DocumentSource,
  type Fetched,
} from './fetched.ts'
import { singleFlight } from './single-flight.ts'

/**
 * A source that asks another one only once for the same document: for one verification, which sees
 * each document as it was at one moment, one that did not answer included. Requests under way at the
 * same time share one. Of what is kept the least recently used leave first; it does not age. What lives
 * longer is `cacheSource`.
 *
 * @param options  `maxEntries`: documents kept.
 * @throws {ResolveError} `bad_argument` unless `maxEntries` is a whole number from 1
 * @example
 * const source = onceSource(networkSource({ fetch }), { maxEntries: 200 })
 */
export function onceSource(
  source: DocumentSource,
  options: { maxEntries: number },
): DocumentSource {
  expectNames(options, 'onceSource', ['maxEntries'])
  const { maxEntries } = options
  expectWhole({ maxEntries }, 1)
  const kept = new Map<string, Fetched>()
  const flights = singleFlight()
  return async (url, request = {}) => {
    request.signal?.throwIfAborted()
    const key = JSON.stringify([withoutFragment(url), request.accept])
    const earlier = kept.get(key)
    if (earlier !== undefined) {
      keep(kept, key, earlier, maxEntries)
      return fromCache(earlier, url, request)
    }
    const flight = JSON.stringify([key, request.maxBytes, request.maxImageBytes])
    const ask = () => source(url, withoutSignal(request))
    const fetched = await flights.run(flight, ask, request.signal)
    // Another request may take more of it.
    if (fetched.problem !== 'too_large') keep(kept, key, fetched, maxEntries)
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
