import type { SignatureVerifier } from '@openboat/proof'
import type { FileOpener } from './file-opener.ts'
import type { CheckedLists } from './checked-lists.ts'
import type { Resolver } from './resolver.ts'
import type { TrustPolicy } from './trust-policy.ts'

export interface VerifyOptions {
  /** The moment to verify for. */
  readonly at: Date
  /** Finds keys and documents. Without it what is not in the badge itself is `unknown`. */
  readonly resolver?: Resolver
  /** `strict` turns deviations of the data model into failures. @default 'lenient' */
  readonly profile?: 'lenient' | 'strict'
  /** Who the holder claims to be: e-mail, URL, telephone or DID. Any match will do. */
  readonly recipient?: string | readonly string[]
  /** What a presentation must answer, so that it cannot be shown twice; a credential may, but nothing else. */
  readonly challenge?: string
  /** Where a presentation must have been made for, all of it in any order; a credential for nowhere else. */
  readonly domain?: string | readonly string[]
  /** Who counts as an issuer: adds findings, and never changes a verdict. @default nobody is asked about */
  readonly trust?: TrustPolicy
  /**
   * `fetch` compares evidence and other documents with the digests that the badge states; `held` those
   * alone that the resolver has, for one that reads from a bundle. @default 'ignore'
   */
  readonly evidence?: 'fetch' | 'held' | 'ignore'
  /** `fetch` looks whether the issuer's home page and the pictures are there. @default 'ignore' */
  readonly pages?: 'fetch' | 'ignore'
  /** `bundled` never asks the resolver for a JSON-LD context. @default 'resolver' */
  readonly contexts?: 'resolver' | 'bundled'
  /** Opens files that are no images, such as a PDF certificate. @default images and text are read */
  readonly openFile?: FileOpener
  /** Verifies signatures in place of the runtime, for example with sodium-native. */
  readonly verifySignature?: SignatureVerifier
  /** Tolerated clock difference, in seconds. @default 60 */
  readonly clockSkewSeconds?: number
  /** Shares the work on status lists among verifications: see `createCheckedLists`. @default each for itself */
  readonly checkedLists?: CheckedLists
  readonly limits?: Partial<Limits>
  /** Aborting it makes `verifyBadge` reject with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Bounds on what a hostile badge may cost. What lies beyond them is `unknown`, never `passed`. */
export interface Limits {
  /** Size of the input, in bytes. @default 10485760 */
  readonly maxInputBytes: number
  /** Nesting of JSON objects and arrays. @default 100 */
  readonly maxDepth: number
  /** Size of one fetched document, in bytes. @default 1048576 */
  readonly maxDocumentBytes: number
  /** Size of a status list when it is inflated, in bytes; each holds eight entries of one bit. @default 1048576 */
  readonly maxStatusListBytes: number
  /** Size of one fetched image or PDF, in bytes. @default 5242880 */
  readonly maxImageBytes: number
  /** Time for one document, in milliseconds, kept by whoever fetches. @default 10000 */
  readonly documentTimeoutMs: number
  /**
   * Documents asked for in one verification, endorsements and contained credentials included. What is
   * built in, is part of an id (did:key), or was asked for before does not count. @default 64
   */
  readonly maxDocuments: number
  /** Redirects on the way to one document, followed by whoever fetches. @default 3 */
  readonly maxRedirects: number
  /** Credentials inside credentials: levels. @default 4 */
  readonly maxNesting: number
  /** Credentials verified in one call, endorsements and contained ones included. @default 100 */
  readonly maxCredentials: number
  /** Proofs of one credential; each costs a canonicalisation. @default 16 */
  readonly maxProofs: number
  /**
   * Time for everything that is fetched, in milliseconds from the start of the verification, kept by
   * whoever fetches: past it documents count as unreachable. What is computed is bounded by the other
   * limits and is not interrupted. @default 30000
   */
  readonly timeoutMs: number
}

/** What holds unless `limits` says otherwise. */
export const defaultLimits: Limits = {
  maxInputBytes: 10 * 1024 * 1024,
  maxDepth: 100,
  maxDocumentBytes: 1024 * 1024,
  maxStatusListBytes: 1024 * 1024,
  maxImageBytes: 5 * 1024 * 1024,
  documentTimeoutMs: 10_000,
  maxDocuments: 64,
  maxRedirects: 3,
  maxNesting: 4,
  maxCredentials: 100,
  maxProofs: 16,
  timeoutMs: 30_000,
}
