import type { ObfError } from '../obf-error.ts'

export interface RetryPolicy {
  /** How often to ask again. */
  readonly retries: number
  /** Milliseconds before the first time, at most; doubled for each further one. */
  readonly baseMs: number
  /** Milliseconds between two tries, at most; a longer `Retry-After` is not waited for. */
  readonly maxMs: number
}

/**
 * Milliseconds to wait before the next try, `undefined` not to try again.
 *
 * @param attempt  Tries that have failed, from 1.
 * @param random  From 0 to 1: many clients that failed together do not come back together.
 */
export function delayBefore(
  attempt: number,
  error: ObfError,
  policy: RetryPolicy,
  random: number,
): number | undefined {
  if (attempt > policy.retries) return undefined
  const backoff = Math.min(policy.maxMs, policy.baseMs * 2 ** (attempt - 1))
  if (error.retryAfterMs === undefined) return random * backoff
  if (error.retryAfterMs > policy.maxMs) return undefined
  return error.retryAfterMs + random * policy.baseMs
}
