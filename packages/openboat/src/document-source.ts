import {
  bundleSource,
  didSource,
  networkSource,
  offlineSource,
  onceSource,
  parseBundle,
  type Bundle,
  type DidResolver,
  type DocumentSource,
} from '@openboat/resolve'
import { defaultLimits, type Limits } from '@openboat/verify'

/** Of the options of `verify`, those that say where documents come from. */
interface SourceOptions {
  readonly allowOrigins?: readonly string[]
  readonly didResolver?: DidResolver
  readonly fetch?: typeof globalThis.fetch
  readonly limits?: Partial<Limits>
  readonly offline?: boolean
  readonly replay?: Bundle
}

/** Whether a bundle, or nothing, answers every request. */
export function isFixed({ replay, offline }: SourceOptions): boolean {
  return replay !== undefined || offline === true
}

/** A bundle answers alone; offline answers nothing; else the guarded network, and for further DIDs their resolver. */
export function sourceFor(options: SourceOptions): DocumentSource {
  if (options.replay !== undefined) return bundleSource(parseBundle(options.replay))
  if (options.offline === true) return offlineSource
  const limits = { ...defaultLimits, ...options.limits }
  const { didResolver, fetch = globalThis.fetch, allowOrigins = [] } = options
  const sizes = { maxBytes: limits.maxDocumentBytes, timeoutMs: limits.documentTimeoutMs }
  const network = networkSource({
    ...sizes,
    maxImageBytes: limits.maxImageBytes,
    maxRedirects: limits.maxRedirects,
    fetch,
    allowOrigins,
  })
  return didResolver === undefined ? network : didSource(network, { ...sizes, didResolver })
}

/** Each document once, and all of them in the time that one verification has. */
export function forOneVerification(
  source: DocumentSource,
  limits: Partial<Limits> | undefined,
): DocumentSource {
  const { maxDocuments, timeoutMs } = { ...defaultLimits, ...limits }
  // All that may be asked for is kept, which may be nothing.
  return untilDeadline(onceSource(source, { maxEntries: Math.max(1, maxDocuments) }), timeoutMs)
}

/** One time budget for all documents of a verification: past it they count as unreachable. */
function untilDeadline(source: DocumentSource, timeoutMs: number): DocumentSource {
  const started = performance.now()
  let timer: AbortSignal | undefined
  return async (url, request = {}) => {
    // Made with the first request: most badges of a large run never ask for anything.
    timer ??= AbortSignal.timeout(Math.max(0, timeoutMs - Math.ceil(performance.now() - started)))
    const deadline = timer
    const late = {
      url,
      finalUrl: url,
      status: 0,
      body: new Uint8Array(),
      from: 'network',
      problem: 'timeout',
      message: `the verification took longer than ${timeoutMs} ms (limits.timeoutMs)`,
    } as const
    if (deadline.aborted) return late
    const signal =
      request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal])
    try {
      return await source(url, { ...request, signal })
    } catch (error) {
      if (request.signal?.aborted !== true && deadline.aborted) return late
      throw error
    }
  }
}
