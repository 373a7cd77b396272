import {
  createResolver,
  parseBundle,
  recordSource,
  type Bundle,
  type DocumentSource,
} from '@openboat/resolve'
import {
  createCheckedLists,
  verifyBadge,
  type CheckedLists,
  type Limits,
  type Resolver,
  type TrustPolicy,
  type VerificationReport as Report,
} from '@openboat/verify'
import { forOneVerification, isFixed, sourceFor } from './document-source.ts'
import { openPdf } from './open-pdf.ts'
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
  /** Who counts as an issuer: adds findings, and never changes a verdict. @default nobody is asked about */
  readonly trust?: TrustPolicy
  /** `fetch` compares evidence and other documents with the digests that the badge states. @default 'ignore' */
  readonly evidence?: 'fetch' | 'ignore'
  /** `strict` turns deviations of the data model into failures. @default 'lenient' */
  readonly profile?: 'lenient' | 'strict'
  /** Whether JSON-LD contexts that are not built in may be fetched. @default 'resolver' */
  readonly contexts?: 'resolver' | 'bundled'
  /** Your own way to documents and keys, in place of the network. */
  readonly resolver?: Resolver
  /** Shares the work on status lists among calls: see `createCheckedLists`. @default each for itself */
  readonly checkedLists?: CheckedLists
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
 * @param input  A baked PNG or SVG, a PDF with a badge attached, a credential as JSON text or compact
 *   JWS, a JSON object, or the http(s) URL of one of these.
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
  return await verifyFrom(sourceFor(options), input, options)
}

/** The same with documents from a source that other verifications may use, too. */
export async function verifyFrom(
  documents: DocumentSource,
  input: Uint8Array | string | object,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const { record, resolver } = options
  if (record === true && resolver !== undefined) throw cannotRecord()
  const source = isFixed(options) ? documents : forOneVerification(documents, options.limits)
  const recorder = record === true ? recordSource(source) : undefined
  const report = await verifyBadge(input, {
    openFile: openPdf,
    ...options,
    // A bundle holds what this verification looked at, not what another one did.
    ...(record === true ? { checkedLists: createCheckedLists() } : {}),
    at: momentOf(options),
    resolver: resolver ?? createResolver(recorder?.source ?? source),
  })
  return recorder === undefined ? report : { ...report, bundle: recorder.bundle(report.at) }
}

/** A bundle repeats what was once found, and that was found at its moment. */
export function momentOf({ at, replay }: VerifyOptions): Date {
  return at ?? (replay === undefined ? new Date() : new Date(parseBundle(replay).at))
}

function cannotRecord(): OpenBoatError {
  const message = 'options.record sees only what verify fetches itself: leave out options.resolver'
  return new OpenBoatError('bad_argument', { message })
}
