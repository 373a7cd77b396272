import type { Assertions } from '../assertions/assertions.ts'
import type { Events } from '../events/events.ts'
import { ObfError } from '../obf-error.ts'
import type { Connection } from '../transport/connection.ts'
import { findIssued } from './find-issued.ts'
import type { IssueJournal, JournalEntry } from './issue-journal.ts'
import type { IssuedChunk } from './issue-receipt.ts'
import { sendIssue } from './issue-request.ts'
import type { Chunk, PreparedOrder } from './prepare-order.ts'

export interface Issuing {
  readonly connection: Connection
  readonly events: Events
  readonly assertions: Assertions
  readonly journal: IssueJournal
  readonly consumerId: string
  /** Milliseconds that the factory may go on working on a request after its connection broke. */
  readonly settleMs: number
  /** How often to look and issue again. */
  readonly tries: number
  readonly lookFirst: boolean
  readonly signal: AbortSignal | undefined
}

/** The clocks of two machines, and an answer that took its time. */
const SLACK_MS = 24 * 60 * 60 * 1000

/**
 * Issues one chunk, once. What is about to be done stands in the journal before it is done; what may
 * have been done is looked for before it is done again.
 */
export async function issueChunk(
  prepared: PreparedOrder,
  chunk: Chunk,
  issuing: Issuing,
): Promise<IssuedChunk> {
  const { journal } = issuing
  const noted = await journal.read(chunk.key)
  if (noted?.state === 'issued' && noted.eventId !== undefined) {
    return receiptOf(chunk, noted.eventId, 'known')
  }
  const begun = noted?.state === 'begun' ? noted : newEntry(prepared, chunk, issuing)
  if (noted?.state !== 'begun') await journal.write(begun)
  const mayHaveArrived = noted?.state === 'begun' || issuing.lookFirst
  const found = mayHaveArrived ? await look(begun, chunk, issuing) : undefined
  if (found !== undefined) return await conclude(begun, chunk, issuing, found)
  return await issueOrFind(prepared, chunk, issuing, begun)
}

async function issueOrFind(
  prepared: PreparedOrder,
  chunk: Chunk,
  issuing: Issuing,
  begun: JournalEntry,
): Promise<IssuedChunk> {
  const { connection, consumerId, tries, settleMs, signal } = issuing
  const { badgeId, order } = prepared
  const issuedAt = new Date(begun.issuedAt)
  for (let attempt = 1; ; attempt += 1) {
    try {
      const request = { badgeId, order, chunk, issuedAt, consumerId }
      const eventId = await sendIssue(connection, request, signal)
      return await conclude(begun, chunk, issuing, { eventId, how: 'now' })
    } catch (error) {
      if (!(error instanceof ObfError)) throw error
      if (error.code === 'journal') throw error
      if (error.code !== 'uncertain') {
        await issuing.journal.write({ ...begun, state: 'refused' })
        throw error
      }
      // The factory may still be at it: what is not there yet would be issued twice.
      await connection.pause(settleMs, error, signal)
      const found = await look(begun, chunk, issuing)
      if (found !== undefined) return await conclude(begun, chunk, issuing, found)
      if (attempt >= tries) throw error
    }
  }
}

interface Found {
  readonly eventId: string
  readonly how: 'now' | 'found'
}

async function look(
  begun: JournalEntry,
  chunk: Chunk,
  { events, assertions, consumerId, signal }: Issuing,
): Promise<Found | undefined> {
  // Whether the factory's `begin` means the date on the badge or the day of the request is not known.
  const since = new Date(Math.min(begun.issuedAt, begun.begunAt) - SLACK_MS)
  const search = { events, assertions, badgeId: begun.badgeId, consumerId, chunk, since, signal }
  try {
    const eventId = await findIssued(search)
    return eventId === undefined ? undefined : { eventId, how: 'found' }
  } catch (error) {
    if (!(error instanceof ObfError)) throw error
    throw new ObfError('uncertain', {
      message: `whether the badges have been issued cannot be found out: ${error.message}`,
      cause: error,
    })
  }
}

async function conclude(
  begun: JournalEntry,
  chunk: Chunk,
  { journal }: Issuing,
  { eventId, how }: Found,
): Promise<IssuedChunk> {
  await journal.write({ ...begun, state: 'issued', eventId })
  return receiptOf(chunk, eventId, how)
}

function newEntry(
  { badgeId, issuedAt }: PreparedOrder,
  { key, recipients }: Chunk,
  { connection }: Issuing,
): JournalEntry {
  return {
    key,
    state: 'begun',
    badgeId,
    recipients: recipients.length,
    issuedAt: issuedAt.getTime(),
    begunAt: connection.clock.now(),
  }
}

function receiptOf(
  { key, recipients }: Chunk,
  eventId: string,
  how: IssuedChunk['how'],
): IssuedChunk {
  return { key, eventId, emails: recipients.map(({ email }) => email), how }
}
