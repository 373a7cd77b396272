import {
  IssueInputV2,
  RevokeInputV2,
  type EventListItemV2,
  type EventRecipientV2,
  type EventV2,
} from '@openboat/obf/wire'
import { ownBadge } from '../badges/own-badge.ts'
import { assertionUrls } from '../events/assertion-urls.ts'
import { issueEvent } from '../events/issue-event.ts'
import { ownEvent } from '../events/own-event.ts'
import { revokeRecipients } from '../events/revoke-recipients.ts'
import { selectEvents, selectRecipients, type EventSelection } from '../events/select-events.ts'
import type { EventRecord, RecipientRecord } from '../ledger/records.ts'
import { json, refusal } from '../world/answers.ts'
import type { Call, Route } from '../world/call.ts'
import { addressesOf, numberOf } from '../world/query-values.ts'
import { readBody } from '../world/read-body.ts'
import { isRefused } from '../world/refused.ts'
import type { World } from '../world/world.ts'
import { withoutNothing } from '../world/without-nothing.ts'
import { operation } from './operation.ts'
import { paged } from './paged.ts'

/** `recipient` comes before the events' own addresses. */
export const eventRoutesV2: readonly Route[] = [
  { method: 'GET', path: '/v2/event/:cid', answer: list },
  { method: 'GET', path: '/v2/event/:cid/recipient', answer: recipients },
  { method: 'GET', path: '/v2/event/:cid/:eid', answer: read },
  { method: 'POST', path: '/v2/event/:cid/:bid/issue', answer: issue },
  { method: 'PUT', path: '/v2/event/:cid/:eid/revoke', answer: revoke },
]

async function issue(call: Call): Promise<Response> {
  const badge = ownBadge(call)
  if (isRefused(badge)) return refusal(call, badge)
  const input = await readBody(call.request, IssueInputV2)
  if (isRefused(input)) return refusal(call, input)
  const event = await issueEvent(call.world, call.organisation, {
    badge,
    recipients: input.recipient,
    consumer: input.api_consumer_id,
    sendsEmail: input.send_email ?? true,
    showsReport: input.show_report ?? false,
    override: withoutNothing({ criteriaAdd: input.criteria_add }),
    email: withoutNothing(input.email_message ?? {}),
    ...withoutNothing({
      issuedOn: input.issued_on,
      expiresOn: input.expires_on,
      alias: input.client_alias_id,
      name: input.event_name,
      log: input.log_entry,
    }),
  })
  if (isRefused(event)) return refusal(call, event)
  // The Moodle plugin still looks for a Location here, as v1 has one; without it the id is lost to it.
  return operation('event', event.id, { location: `/v2/event/${event.client}/${event.id}` })
}

async function revoke(call: Call): Promise<Response> {
  const event = ownEvent(call)
  if (isRefused(event)) return refusal(call, event)
  const input = await readBody(call.request, RevokeInputV2)
  if (isRefused(input)) return refusal(call, input)
  const emails = input.recipient.map((email) => email.trim().toLowerCase())
  return operation(null, null, { count: await revokeRecipients(call.world, event, emails) })
}

function list(call: Call): Response {
  const found = selectEvents(call.world, selectionOf(call))
  return paged(call, found, (event) => listItem(call.world, event))
}

function recipients(call: Call): Response {
  const found = selectRecipients(call.world, selectionOf(call))
  return paged(call, found, ([event, each]) => recipientV2(call.world, event, each))
}

function read(call: Call): Response {
  const event = ownEvent(call)
  return isRefused(event) ? refusal(call, event) : json(eventV2(call.world, event))
}

function selectionOf({ query, organisation }: Call): EventSelection {
  const emails = addressesOf(query, 'email')
  return {
    client: organisation.id,
    ...withoutNothing({
      emails: emails.length === 0 ? undefined : emails,
      name: query.get('event_name'),
      consumer: query.get('api_consumer_id'),
      badge: query.get('badge_id'),
      alias: query.get('client_alias_id'),
      event: query.get('event_id'),
      begin: numberOf(query, 'begin'),
      end: numberOf(query, 'end'),
      log: logQuery(query.get('log_entry')),
    }),
    order: query.get('order_by') === 'desc' ? 'desc' : 'asc',
  }
}

/** `k:v,k2:v2` */
function logQuery(text: string | null): Readonly<Record<string, string>> | undefined {
  if (text === null || text === '') return undefined
  const entries = text.split(',').map((entry): [string, string] => {
    const [key = '', ...value] = entry.split(':')
    return [key.trim(), value.join(':').trim()]
  })
  return Object.fromEntries(entries)
}

function commonOf(event: EventRecord) {
  const { id, name, alias, issuedOn, expiresOn, consumer, application, log, ctime, mtime } = event
  return {
    id,
    name,
    client_alias_id: alias ?? null,
    expires_on: expiresOn ?? null,
    issued_on: issuedOn,
    api_consumer_id: consumer,
    earnable_application_id: application ?? null,
    log_entry: log === undefined ? null : JSON.stringify(log),
    ctime,
    mtime,
  }
}

function listItem({ ledger }: World, event: EventRecord): EventListItemV2 {
  const recipient_count = ledger.recipientsOf(event.id).length
  return { ...commonOf(event), badge_id: event.badge, recipient_count }
}

function eventV2({ baseUrl }: World, event: EventRecord): EventV2 {
  const { subject = null, body = null, link_text = null, footer = null } = event.email
  return {
    ...commonOf(event),
    badge: {
      id: event.badge,
      image: `${baseUrl}/v1/badge/_/${event.badge}.png?event=${event.id}`,
      primary_language: event.snapshot.primaryLanguage,
      content: [...event.snapshot.content],
      creator: null,
    },
    email_message: { subject, body, link_text, footer },
  }
}

function recipientV2(
  world: World,
  event: EventRecord,
  { id, email, name, token, isReceived, revokedOn }: RecipientRecord,
): EventRecipientV2 {
  return {
    event_id: event.id,
    badge_id: event.badge,
    client_alias_id: event.alias ?? null,
    assertion_id: id,
    email,
    name,
    receive_url: `${world.baseUrl}/c/receive?tk=${token}`,
    assertion_json_url: assertionUrls(world, id).credential,
    received: isReceived,
    in_passport: false,
    pdf_downloaded: false,
    issued_on: event.issuedOn,
    expires_on: event.expiresOn ?? null,
    revoked: revokedOn !== undefined,
  }
}
