import type { Recipient } from '../events/obf-event.ts'
import { readRecipient } from '../events/recipient-text.ts'
import { ObfError } from '../obf-error.ts'
import { needs, type Connection } from '../transport/connection.ts'
import { secondsOf } from '../transport/moment.ts'
import { MAX_RECIPIENTS } from '../wire/event-v2.ts'
import { idempotencyKey, type KeyParts } from './idempotency-key.ts'
import type { IssueOptions, IssueOrder } from './issue-order.ts'

/** An order that can be carried out: who is to receive it, in parts that a request can hold. */
export interface PreparedOrder {
  readonly key: string
  readonly badgeId: string
  readonly issuedAt: Date
  readonly chunks: readonly Chunk[]
  readonly duplicates: readonly string[]
  readonly order: IssueOrder
}

export interface Chunk {
  readonly key: string
  readonly recipients: readonly Recipient[]
}

export function prepareOrder(
  connection: Connection,
  badgeId: string,
  order: IssueOrder,
  { chunkSize = MAX_RECIPIENTS }: IssueOptions,
): PreparedOrder {
  assertChunkSize(chunkSize)
  assertList(order)
  assertKnown(connection, order)
  const { recipients, duplicates } = withoutDuplicates(order.recipients.map(readRecipient))
  if (recipients.length === 0) throw wrong('order.recipients: expected at least one')
  const issuedAt = order.issuedAt ?? new Date(connection.clock.now())
  const keyOf = (people: readonly Recipient[]) =>
    idempotencyKey({
      ...identityOf(connection, badgeId, order, issuedAt),
      emails: people.map(({ email }) => email),
    })
  return {
    key: keyOf(recipients),
    badgeId,
    issuedAt,
    chunks: inChunks(recipients, chunkSize).map((part) => ({ key: keyOf(part), recipients: part })),
    duplicates,
    order,
  }
}

function identityOf(
  { clientId }: Connection,
  badgeId: string,
  { issuedAt: given, occasion }: IssueOrder,
  issuedAt: Date,
): Omit<KeyParts, 'emails'> {
  // Without a date of the caller's, the same order on the same day is the same order.
  const date = given === undefined ? issuedAt.toISOString().slice(0, 10) : `${secondsOf(issuedAt)}`
  return { clientId, badgeId, date, occasion }
}

/** Types do not reach everybody, and a misspelt name would be a TypeError far from here. */
function assertList(order: Partial<IssueOrder> | undefined): void {
  if (Array.isArray(order?.recipients)) return
  const names = Object.keys(order ?? {}).map((name) => JSON.stringify(name))
  const there = names.length === 0 ? 'nothing' : names.join(', ')
  throw wrong(
    `order.recipients: expected a list of addresses or { email, name }; the order has ${there}`,
  )
}

function assertChunkSize(size: number): void {
  if (Number.isInteger(size) && size >= 1 && size <= MAX_RECIPIENTS) return
  throw wrong(`options.chunkSize: expected 1 to ${MAX_RECIPIENTS}, not ${size}`)
}

/** Refuses what would be lost on the way. */
function assertKnown(connection: Connection, order: IssueOrder): void {
  if (order.override !== undefined) needs(connection, 'issue.override')
  if (order.aliasId !== undefined) needs(connection, 'issue.alias')
  if (order.eventName !== undefined) needs(connection, 'issue.eventName')
}

function withoutDuplicates(recipients: readonly Recipient[]) {
  const known = new Map<string, Recipient>()
  const duplicates: string[] = []
  for (const recipient of recipients) {
    const address = recipient.email.toLowerCase()
    if (known.has(address)) duplicates.push(recipient.email)
    else known.set(address, recipient)
  }
  // In an order of their own, so that the same people make the same chunks however they are listed.
  const sorted = [...known].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return { recipients: sorted.map(([, recipient]) => recipient), duplicates }
}

function inChunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}

function wrong(message: string): ObfError {
  return new ObfError('bad_argument', { message })
}
