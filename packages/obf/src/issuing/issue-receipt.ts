import type { ObfErrorCode } from '../obf-error-code.ts'

/** What an order came to. */
export interface IssueReceipt {
  /** Of the whole order: the same order has the same key. */
  readonly key: string
  readonly badgeId: string
  readonly issuedAt: Date
  readonly issued: readonly IssuedChunk[]
  /** Empty if `issue` resolves. */
  readonly failed: readonly FailedChunk[]
  /** Addresses that the order named more than once. */
  readonly duplicates: readonly string[]
}

export interface IssuedChunk {
  readonly key: string
  readonly eventId: string
  readonly emails: readonly string[]
  /** `now` by this call; `found` at the factory, where an earlier try had arrived; `known` to the journal. */
  readonly how: 'now' | 'found' | 'known'
}

export interface FailedChunk {
  readonly key: string
  readonly emails: readonly string[]
  /** An `ObfError`: `uncertain` if it may have arrived; of any other code it has not. */
  readonly error: ChunkError
}

/** What `ObfError` says of one part of an order. */
export interface ChunkError extends Error {
  readonly code: ObfErrorCode
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined
}
