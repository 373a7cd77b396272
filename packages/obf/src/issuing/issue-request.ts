import type { Connection } from '../transport/connection.ts'
import { emailToV1, emailToV2 } from '../badges/email-message-wire.ts'
import { recipientToText } from '../events/recipient-text.ts'
import { segment, type Answer, type Call } from '../transport/call.ts'
import { madeIdV1 } from '../transport/location.ts'
import { secondsOf } from '../transport/moment.ts'
import { madeId, operateV2 } from '../transport/operation-v2.ts'
import type { IssueInputV1 } from '../wire/badge-v1.ts'
import type { IssueInputV2 } from '../wire/event-v2.ts'
import { KEY_FIELD } from './idempotency-key.ts'
import type { Chunk } from './prepare-order.ts'
import type { IssueOrder } from './issue-order.ts'

/** One chunk of an order on its way. */
export interface IssueRequest {
  readonly badgeId: string
  readonly order: IssueOrder
  readonly chunk: Chunk
  /** Of the first try, so that all tries put the same date on the badges. */
  readonly issuedAt: Date
  readonly consumerId: string
}

/** Issues, once: rejects with `uncertain` if nobody can tell. Gives the id of the event. */
export async function sendIssue(
  connection: Connection,
  request: IssueRequest,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { clientId, version } = connection
  const badge = segment(request.badgeId)
  if (version === 'v1') {
    const path = `/v1/badge/${clientId}/${badge}`
    const body = { json: inputV1(request) }
    const call: Call = { method: 'POST', path, body, repeatable: false }
    const read = (answer: Answer) => madeIdV1(call, answer)
    return await connection.ask(call, read, signal)
  }
  const path = `/v2/event/${clientId}/${badge}/issue`
  const body = { json: inputV2(request) }
  const call: Call = { method: 'POST', path, body, repeatable: false }
  return madeId(await operateV2(connection, call, signal), call)
}

function inputV1({ order, chunk, issuedAt, consumerId }: IssueRequest): IssueInputV1 {
  const { override, criteriaAdd, expiresAt } = order
  const overrides = {
    ...(override?.name !== undefined && { name: override.name }),
    ...(override?.description !== undefined && { description: override.description }),
    ...(override?.criteria !== undefined && { criteria: override.criteria }),
    ...(override?.tags !== undefined && { tags: [...override.tags] }),
    ...(criteriaAdd !== undefined && { criteria_add: criteriaAdd }),
  }
  return {
    recipient: chunk.recipients.map(recipientToText),
    issued_on: secondsOf(issuedAt),
    api_consumer_id: consumerId,
    log_entry: logEntryOf(order, chunk),
    // PHP on the other side: flags are numbers here.
    send_email: order.sendEmail === false ? 0 : 1,
    show_report: order.showReport === false ? 0 : 1,
    ...emailToV1(order.email),
    ...(expiresAt !== undefined && { expires: secondsOf(expiresAt) }),
    ...(Object.keys(overrides).length > 0 && { badge_override: overrides }),
  }
}

function inputV2({ order, chunk, issuedAt, consumerId }: IssueRequest): IssueInputV2 {
  const { expiresAt, criteriaAdd, aliasId, eventName, email } = order
  return {
    recipient: chunk.recipients.map(({ email: address, name = '' }) => ({ email: address, name })),
    issued_on: secondsOf(issuedAt),
    api_consumer_id: consumerId,
    log_entry: logEntryOf(order, chunk),
    send_email: order.sendEmail !== false,
    show_report: order.showReport !== false,
    ...(expiresAt !== undefined && { expires_on: secondsOf(expiresAt) }),
    ...(criteriaAdd !== undefined && { criteria_add: criteriaAdd }),
    ...(aliasId !== undefined && { client_alias_id: aliasId }),
    ...(eventName !== undefined && { event_name: eventName }),
    ...(email !== undefined && { email_message: emailToV2(email) }),
  }
}

function logEntryOf({ logEntry }: IssueOrder, { key }: Chunk): Record<string, unknown> {
  return { ...logEntry, [KEY_FIELD]: key }
}
