import type { SignatureVerifier } from '@openboat/proof'
import type { DidResolver } from '@openboat/resolve'
import type { Bundle } from '@openboat/resolve/bundle'
import type {
  CheckedLists,
  Limits,
  Resolver,
  TrustPolicy,
  VerificationReport as Report,
} from '@openboat/verify'

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
  /**
   * `fetch` compares evidence and other documents with the digests that the badge states, `held` those
   * alone that a bundle holds. @default 'ignore'; 'held' with `replay`
   */
  readonly evidence?: 'fetch' | 'held' | 'ignore'
  /**
   * `fetch` looks whether the issuer's home page and the pictures are there, and so tells their hosts that
   * somebody verifies. @default 'ignore'
   */
  readonly pages?: 'fetch' | 'ignore'
  /** `strict` turns deviations of the data model into failures. @default 'lenient' */
  readonly profile?: 'lenient' | 'strict'
  /** Whether JSON-LD contexts that are not built in may be fetched. @default 'resolver' */
  readonly contexts?: 'resolver' | 'bundled'
  /** Your own way to documents and keys, in place of the network. */
  readonly resolver?: Resolver
  /**
   * Finds the documents of DID methods other than `key`, `jwk` and `web`: a `Resolver` of the npm package
   * `did-resolver`. What it asks of the network is up to itself; it is not asked with `offline`, `replay`
   * or a `resolver`. @default their keys are `unknown`
   */
  readonly didResolver?: DidResolver
  /** Shares the work on status lists among calls: see `createCheckedLists`. @default each for itself */
  readonly checkedLists?: CheckedLists
  /** Tolerated clock difference, in seconds. @default 60 */
  readonly clockSkewSeconds?: number
  /** Verifies signatures in place of the runtime, for example with sodium-native; not in threads. */
  readonly verifySignature?: SignatureVerifier
  readonly limits?: Partial<Limits>
  /** Origins exempt from "https only, no private address", such as http://127.0.0.1:8080. @default [] */
  readonly allowOrigins?: readonly string[]
  /** Aborting it makes `verify` reject. */
  readonly signal?: AbortSignal
  /** @default globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch
}
