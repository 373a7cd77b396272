import { ObfError } from '../obf-error.ts'
import { issueChunk, type Issuing } from './issue-chunk.ts'
import type { IssueOptions, IssueOrder } from './issue-order.ts'
import type { FailedChunk, IssuedChunk, IssueReceipt } from './issue-receipt.ts'
import { prepareOrder, type Chunk, type PreparedOrder } from './prepare-order.ts'

export type Issue = (
  badgeId: string,
  order: IssueOrder,
  options?: IssueOptions,
) => Promise<IssueReceipt>

/** `issue` of a client: chunks, several at a time, each once, and what they came to. */
export function createIssue(parts: Omit<Issuing, 'lookFirst' | 'signal'>): Issue {
  const underWay = new Map<string, Promise<IssuedChunk>>()
  return async (badgeId, order, options = {}) => {
    const prepared = prepareOrder(parts.connection, badgeId, order, options)
    const { lookFirst = false, signal } = options
    const issuing = { ...parts, lookFirst, signal }
    // The same chunk at the same time is one: the second waits for the first.
    const issueOnce = async (chunk: Chunk): Promise<IssuedChunk> => {
      const running = underWay.get(chunk.key)
      if (running !== undefined) return await running
      const started = issueChunk(prepared, chunk, issuing)
      underWay.set(chunk.key, started)
      try {
        return await started
      } finally {
        underWay.delete(chunk.key)
      }
    }
    return receiptOf(prepared, await issueAll(prepared.chunks, issueOnce, options))
  }
}

interface Outcome {
  readonly issued: readonly IssuedChunk[]
  readonly failed: readonly FailedChunk[]
}

async function issueAll(
  chunks: readonly Chunk[],
  issueOnce: (chunk: Chunk) => Promise<IssuedChunk>,
  { concurrency = 1, signal, onIssued }: IssueOptions,
): Promise<Outcome> {
  const issued: IssuedChunk[] = []
  const failed: FailedChunk[] = []
  const waiting = chunks.values()
  let isHopeless = false
  const tryOne = async (chunk: Chunk) => {
    try {
      issued.push(await issueOnce(chunk))
    } catch (thrown) {
      isHopeless ||=
        signal?.aborted === true || !(thrown instanceof ObfError) || concernsAll(thrown)
      if (signal?.aborted === true || !(thrown instanceof ObfError)) throw thrown
      failed.push({ key: chunk.key, emails: emailsOf(chunk), error: thrown })
      return
    }
    const done = issued.at(-1)
    if (done !== undefined) onIssued?.(done)
  }
  const work = async () => {
    for (const chunk of waiting) {
      if (isHopeless) return
      await tryOne(chunk)
    }
  }
  const workers = Array.from({ length: Math.max(1, concurrency) }, work)
  // Whoever is at it comes to an end first: nothing goes on after `issue` has settled.
  const ends = await Promise.allSettled(workers)
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  return { issued, failed: [...failed, ...leftOver(chunks, issued, failed)] }
}

/** Chunks that were not begun, because what befell another would befall them. */
function leftOver(
  chunks: readonly Chunk[],
  issued: readonly IssuedChunk[],
  failed: readonly FailedChunk[],
): FailedChunk[] {
  const begun = new Set([...issued, ...failed].map(({ key }) => key))
  const [first] = failed
  if (first === undefined) return []
  const { message, status } = first.error
  const error = new ObfError(first.error.code === 'uncertain' ? 'refused' : first.error.code, {
    message: `not begun, because of another part of the order: ${message}`,
    status,
  })
  return chunks
    .filter(({ key }) => !begun.has(key))
    .map((chunk) => ({ key: chunk.key, emails: emailsOf(chunk), error }))
}

/** What the next chunk would be told, too. */
function concernsAll({ code }: ObfError): boolean {
  return ['unauthorized', 'not_found', 'refused', 'journal', 'unsupported'].includes(code)
}

function emailsOf({ recipients }: Chunk): string[] {
  return recipients.map(({ email }) => email)
}

function receiptOf(prepared: PreparedOrder, { issued, failed }: Outcome): IssueReceipt {
  const { key, badgeId, issuedAt, duplicates } = prepared
  const receipt: IssueReceipt = { key, badgeId, issuedAt, issued, failed, duplicates }
  const [first] = failed
  if (first === undefined) return receipt
  const done = issued.reduce((sum, { emails }) => sum + emails.length, 0)
  const all = failed.reduce((sum, { emails }) => sum + emails.length, done)
  throw new ObfError(first.error.code, {
    message: `${done} of ${all} recipients have the badge. ${first.error.message}`,
    cause: first.error,
    status: first.error.status,
    retryAfterMs: first.error.retryAfterMs,
    receipt,
  })
}
