import {
  createResolver,
  networkSource,
  offlineSource,
  onceSource,
  parseBundle,
  bundleSource,
  recordSource,
  type Bundle,
  type DocumentSource,
} from '@openboat/resolve'
import {
  defaultLimits,
  verifyBadge,
  type Limits,
  type Resolver,
  type VerificationReport as Report,
} from '@openboat/verify'
import { OpenBoatError } from './openboat-error.ts'

/** What `verify` answers: the report, and with `record` everything it stands on. */
export interface VerificationReport extends Report {
  readonly bundle?: Bundle
}

export interface VerifyOptions {
  /** The moment to verify for. @default now; the bundle's own moment with `replay` */
  readonly at?: Date
  /** Never touch the network: what cannot be found is `unknown`. @default false */
  readonly offline?: boolean
  /** Answer every request from this bundle, and nothing else. */
  readonly replay?: Bundle
  /** Put every document used into `report.bundle`. */
  readonly record?: boolean
  /** E-mail, URL, telephone or DID that the holder claims to be. */
  readonly recipient?: string | readonly string[]
  /** What a presentation must answer, so that it cannot be shown twice; a credential need not. */
  readonly challenge?: string
  /** Where a presentation must have been made for, all of it in any order. */
  readonly domain?: string | readonly string[]
  /** `strict` turns deviations of the data model into failures. @default 'lenient' */
  readonly profile?: 'lenient' | 'strict'
  /** Whether JSON-LD contexts that are not built in may be fetched. @default 'resolver' */
  readonly contexts?: 'resolver' | 'bundled'
  /** Your own way to documents and keys, in place of the network. */
  readonly resolver?: Resolver
  /** Tolerated clock difference, in seconds. @default 60 */
  readonly clockSkewSeconds?: number
  readonly limits?: Partial<Limits>
  /** Origins exempt from "https only, no private address", such as http://127.0.0.1:8080. @default [] */
  readonly allowOrigins?: readonly string[]
  /** Aborting it makes `verify` reject. */
  readonly signal?: AbortSignal
  /** @default globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch
}

/**
 * Everything that can be found out about a badge, as one report with a verdict.
 *
 * @see OB 3.0 #verification; OB 2.0 #BadgeVerification
 * @param input  A baked PNG or SVG, a credential as JSON text or compact JWS, a JSON object, or the
 *   http(s) URL of one of these.
 * @throws {VerifyError} `bad_argument` for an input or option of the wrong type; whatever is wrong
 *   with the badge is a finding
 * @throws {ResolveError} `bad_bundle` if `replay` is none; `bad_argument` if an entry of
 *   `allowOrigins` is no origin
 * @throws {OpenBoatError} `bad_argument` for `record` beside a `resolver`, whose requests nobody sees
 * @throws the reason of `options.signal`, once it is aborted
 * @example
 * const report = await verify(await readFile('badge.png'))
 * console.log(report.verdict) // 'verified' | 'rejected' | 'undetermined'
 */
export async function verify(
  input: Uint8Array | string | object,
  options: VerifyOptions = {},
): Promise<VerificationReport> {
  const { replay, record, resolver, at } = options
  if (record === true && resolver !== undefined) throw cannotRecord()
  // A bundle repeats what was once found, and that was found at its moment.
  const moment = at ?? (replay === undefined ? new Date() : new Date(parseBundle(replay).at))
  const recorder = record === true ? recordSource(sourceFor(options)) : undefined
  const report = await verifyBadge(input, {
    ...options,
    at: moment,
    resolver: resolver ?? createResolver(recorder?.source ?? sourceFor(options)),
  })
  return recorder === undefined ? report : { ...report, bundle: recorder.bundle(report.at) }
}

function cannotRecord(): OpenBoatError {
  const message = 'options.record sees only what verify fetches itself: leave out options.resolver'
  return new OpenBoatError('bad_argument', { message })
}

/** A bundle answers alone; offline answers nothing; else the guarded network, each document once. */
function sourceFor(options: VerifyOptions): DocumentSource {
  if (options.replay !== undefined) return bundleSource(parseBundle(options.replay))
  if (options.offline === true) return offlineSource
  const limits = { ...defaultLimits, ...options.limits }
  const network = networkSource({
    fetch: options.fetch ?? globalThis.fetch,
    maxBytes: limits.maxDocumentBytes,
    ...(options.allowOrigins === undefined ? {} : { allowOrigins: options.allowOrigins }),
  })
  return untilDeadline(onceSource(network, { maxEntries: limits.maxDocuments }), limits.timeoutMs)
}

/** One time budget for all documents of a verification: past it they count as unreachable. */
function untilDeadline(source: DocumentSource, timeoutMs: number): DocumentSource {
  const deadline = AbortSignal.timeout(timeoutMs)
  return async (url, request = {}) => {
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
