import { availableParallelism } from 'node:os'
import {
  cacheSource,
  statedLifetime,
  type CacheStore,
  type DocumentSource,
} from '@openboat/resolve'
import { isFixed, sourceFor } from '../document-source.ts'
import { guardedFetch } from '../guarded-fetch.ts'
import { OpenBoatError } from '../openboat-error.ts'
import { readBadge } from '../read-badge.ts'
import { requireVerifyOptions } from '../require-verify-options.ts'
import { createCheckedLists } from '@openboat/verify'
import { momentOf, verifyFrom } from '../verify-from.ts'
import type { VerificationReport, VerifyOptions } from '../verify-options.ts'
import { driveLanes } from './drive-lanes.ts'
import type { Job, Outcome, Unreadable } from './job.ts'
import { localLane, type OpenLane } from './lane.ts'
import { threadLane } from './thread-lane.ts'

export interface VerifyManyOptions extends Omit<VerifyOptions, 'resolver' | 'verifySignature'> {
  /** Threads for the computing; 0 is this one alone. @default one for each core, 4 at most */
  readonly threads?: number
  /** Inputs under way at once in each thread. @default 32 */
  readonly inFlight?: number
  /** Where documents that several badges share are kept, for this run or longer. @default in memory */
  readonly store?: CacheStore
}

/** A path or an http(s) URL, or what was read already, under the name it has in the results. */
export type VerifyManyInput =
  string | { readonly input: string; readonly content: Uint8Array | string | object }

/** The report, or why there is none: a file that cannot be opened. */
export type VerifyManyResult =
  | { readonly input: string; readonly report: VerificationReport }
  | { readonly input: string; readonly error: Unreadable }

/**
 * Verifies any number of badges, in flat memory: the results come as they finish, and the input is
 * read no faster than they are taken. Documents that several badges share are fetched once, as HTTP
 * caching allows. All are verified for one moment.
 *
 * @param inputs  Paths, URLs, or contents under a name.
 * @param options  As `verify`; `threads` and `inFlight` bound what is done at once.
 * @throws {OpenBoatError} `bad_argument` for numbers that are none; and what `verify` throws
 * @throws the reason of `options.signal`, once it is aborted
 * @example
 * for await (const result of verifyMany(['badge.png', 'https://school.example/badges/1'])) {
 *   console.log(result.input, 'report' in result ? result.report.verdict : result.error.message)
 * }
 */
export async function* verifyMany(
  inputs: AsyncIterable<VerifyManyInput> | Iterable<VerifyManyInput>,
  options: VerifyManyOptions = {},
): AsyncGenerator<VerifyManyResult> {
  for await (const { input, json, bundle } of verifyJobs(jobsOf(inputs), options)) {
    const value = JSON.parse(json) as VerificationReport | { readonly error: Unreadable }
    if ('error' in value) yield { input, error: value.error }
    else yield { input, report: bundle === undefined ? value : { ...value, bundle } }
  }
}

async function* jobsOf(
  inputs: AsyncIterable<VerifyManyInput> | Iterable<VerifyManyInput>,
): AsyncGenerator<Job> {
  let index = 0
  for await (const item of inputs) {
    yield { index, ...(typeof item === 'string' ? { input: item } : item) }
    index += 1
  }
}

/** The same with outcomes as text, which is all that a command needs of most of them. */
export function verifyJobs(
  jobs: AsyncIterable<Job>,
  options: VerifyManyOptions & { readonly read?: (path: string) => Promise<Uint8Array> },
): AsyncGenerator<Outcome> {
  const { threads = coresToUse(), inFlight = 32, signal } = options
  expectCount('threads', threads, 0)
  expectCount('inFlight', inFlight, 1)
  requireVerifyOptions(options, ['inFlight', 'read', 'store', 'threads'])
  const settings = { ...options, at: momentOf(options) }
  const source = sharedSource(settings)
  const lanes: OpenLane[] =
    threads === 0
      ? [localLane(judgeHere(source, settings))]
      : Array.from({ length: threads }, () => threadLane(settingsFor(settings), source))
  return driveLanes(jobs, lanes, { inFlight, ...(signal === undefined ? {} : { signal }) })
}

/** Each costs some 50 MB. */
const MOST_THREADS = 4

function coresToUse(): number {
  return Math.min(availableParallelism(), MOST_THREADS)
}

function judgeHere(source: DocumentSource, options: Parameters<typeof verifyJobs>[1]) {
  const {
    read = readBadge,
    store: _store,
    threads: _threads,
    inFlight: _inFlight,
    ...settings
  } = options
  const checkedLists = createCheckedLists()
  return {
    read,
    verify: (input: Uint8Array | string | object) =>
      verifyFrom(source, input, { checkedLists, ...settings }),
  }
}

function sharedSource(options: VerifyManyOptions): DocumentSource {
  const { allowOrigins = [], fetch = guardedFetch({ allowOrigins }), store } = options
  const source = sourceFor({ ...options, fetch })
  if (isFixed(options)) return source
  const kept = store === undefined ? {} : { store }
  return cacheSource(source, { now: currentMoment, lifetime: statedLifetime, ...kept })
}

function currentMoment(): Date {
  return new Date()
}

/** Without what stays in this thread. */
function settingsFor(options: Parameters<typeof verifyJobs>[1]) {
  const {
    fetch: _fetch,
    signal: _signal,
    allowOrigins: _origins,
    didResolver: _didResolver,
    store: _store,
    read: _read,
    threads: _threads,
    inFlight: _inFlight,
    ...settings
  } = options
  return settings
}

function expectCount(name: string, count: number, least: number): void {
  if (Number.isSafeInteger(count) && count >= least) return
  const message = `options.${name} must be a whole number from ${least}, not ${count}`
  throw new OpenBoatError('bad_argument', { message })
}
