import { parseInstant, type JsonObject } from '@openboat/model'
import { VerifyError } from './verify-error.ts'
import type { ConsultedDocument } from './report.ts'

/** A status list whose proof and period were found good. */
export interface CheckedList {
  readonly list: JsonObject
  /** What its check looked at. */
  readonly documents: readonly ConsultedDocument[]
}

/** Which list is asked about: what was fetched, and by which rules it is judged. */
export interface ListQuestion {
  readonly url: string
  /** Of the fetched body: another body is another list. */
  readonly sha256: string
  readonly profile: 'lenient' | 'strict'
  readonly at: Date
}

/** Status lists that were decoded and checked, to be shared by several verifications. */
export interface CheckedLists {
  recall(question: ListQuestion): CheckedList | undefined
  keep(question: ListQuestion, list: CheckedList): void
}

/**
 * Lets verifications share the work on status lists: thousands of badges have one list, which is
 * parsed, checked and inflated once. Each verification still fetches it, so that a new version counts
 * at once; what is trusted for a while is that the key that signed this very text is still good.
 *
 * @param options  `maxEntries` lists, default 50, the least recently used leave first;
 *   `maxAgeSeconds` between the moments verified for, default 300.
 * @throws {VerifyError} `bad_argument` unless both are positive numbers
 * @example
 * const checkedLists = createCheckedLists()
 * for (const badge of badges) await verifyBadge(badge, { at, resolver, checkedLists })
 */
export function createCheckedLists(
  options: { maxEntries?: number; maxAgeSeconds?: number } = {},
): CheckedLists {
  const { maxEntries = 50, maxAgeSeconds = 300 } = options
  if (!(maxEntries >= 1) || !(maxAgeSeconds > 0)) {
    const message = `expected maxEntries and maxAgeSeconds to be positive numbers, but got ${maxEntries} and ${maxAgeSeconds}`
    throw new VerifyError('bad_argument', message)
  }
  const kept = new Map<string, { readonly at: Date; readonly found: CheckedList }>()
  return {
    recall: (question) => {
      const name = nameOf(question)
      const entry = kept.get(name)
      if (entry === undefined) return undefined
      const age = Math.abs(question.at.getTime() - entry.at.getTime())
      if (age > maxAgeSeconds * 1000 || !isWithin(entry.found.list, question.at)) return undefined
      kept.delete(name)
      kept.set(name, entry)
      return entry.found
    },
    keep: (question, found) => {
      kept.set(nameOf(question), { at: question.at, found })
      const [oldest] = kept.keys()
      if (kept.size > maxEntries && oldest !== undefined) kept.delete(oldest)
    },
  }
}

function nameOf({ url, sha256, profile }: ListQuestion): string {
  return JSON.stringify([url, sha256, profile])
}

/** The period is the one part of the check that the clock alone can change. */
function isWithin(list: JsonObject, at: Date): boolean {
  const moment = (name: string): number | undefined => {
    const value = list[name]
    return typeof value === 'string' ? parseInstant(value)?.epochMilliseconds : undefined
  }
  const start = moment('validFrom') ?? moment('issuanceDate') ?? -Infinity
  const end = moment('validUntil') ?? moment('expirationDate') ?? Infinity
  return start <= at.getTime() && at.getTime() <= end
}
