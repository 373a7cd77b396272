import type { Award, IssueManyOptions, IssueOutcome } from './award.ts'
import { issueBatch, type IssuingParts } from './issue-batch.ts'
import { IssueError } from '../issue-error.ts'

/** @see Issuer.issueMany */
export async function* issueMany(
  parts: IssuingParts,
  awards: Iterable<Award> | AsyncIterable<Award>,
  { batchSize = 1000, signal }: IssueManyOptions = {},
): AsyncGenerator<IssueOutcome, void, undefined> {
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
    const message = `options.batchSize must be a whole number from 1, not ${String(batchSize)}`
    throw new IssueError('bad_argument', { message })
  }
  let at = 0
  for await (const batch of batchesOf(awards, batchSize)) {
    signal?.throwIfAborted()
    const first = at
    at += batch.length
    yield* await issueBatch(
      parts,
      batch.map((award, index) => ({ at: first + index, award })),
    )
  }
}

/** No more is read than is issued next. */
async function* batchesOf(
  awards: Iterable<Award> | AsyncIterable<Award>,
  size: number,
): AsyncGenerator<Award[], void, undefined> {
  let batch: Award[] = []
  for await (const award of awards) {
    batch.push(award)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
