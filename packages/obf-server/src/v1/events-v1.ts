import type { AssertionV1, EventV1 } from '@openboat/obf/wire'
import { ownEvent } from '../events/own-event.ts'
import { revokeRecipients } from '../events/revoke-recipients.ts'
import { selectEvents, type EventSelection } from '../events/select-events.ts'
import type { EventRecord } from '../ledger/records.ts'
import { json, lines, noContent, refusal } from '../world/answers.ts'
import type { Call, Route } from '../world/call.ts'
import { addressesOf, flagOf, numberOf, pageOf } from '../world/query-values.ts'
import { isRefused } from '../world/refused.ts'
import { withoutNothing } from '../world/without-nothing.ts'
import { assertionUrls } from '../events/assertion-urls.ts'
import { shortened } from './shortened.ts'

export const eventRoutesV1: readonly Route[] = [
  { method: 'GET', path: '/v1/event/:cid', answer: list },
  { method: 'GET', path: '/v1/event/:cid/:eid', answer: read },
  { method: 'DELETE', path: '/v1/event/:cid/:eid', answer: revoke },
  { method: 'GET', path: '/v1/event/:cid/:eid/revoked', answer: revoked },
  { method: 'GET', path: '/v1/event/:cid/:eid/assertion', answer: assertions },
]

async function list(call: Call): Promise<Response> {
  const { query, world } = call
  const found = selectEvents(world, selectionOf(call))
  if (flagOf(query, 'count_only') === true) return lines([{ result_count: found.length }])
  const offset = numberOf(query, 'offset') ?? 0
  const limit = numberOf(query, 'limit') ?? Number.POSITIVE_INFINITY
  const page = pageOf(found, { offset, limit })
  return await shortened(call, lines(page.map((event) => eventV1(call, event))))
}

function selectionOf({ query, organisation }: Call): EventSelection {
  const emails = [...addressesOf(query, 'email'), ...addressesOf(query, 'recipient')]
  return {
    client: organisation.id,
    ...withoutNothing({
      consumer: query.get('api_consumer_id'),
      badge: query.get('badge_id'),
      emails: emails.length === 0 ? undefined : emails,
      begin: numberOf(query, 'begin'),
      end: numberOf(query, 'end'),
    }),
    order: query.get('order_by') === 'desc' ? 'desc' : 'asc',
  }
}

function read(call: Call): Response {
  const event = ownEvent(call)
  return isRefused(event) ? refusal(call, event) : json(wholeEventV1(call, event))
}

function revoked(call: Call): Response {
  const event = ownEvent(call)
  return isRefused(event) ? refusal(call, event) : json({ revoked: revocationsOf(call, event) })
}

async function revoke(call: Call): Promise<Response> {
  const event = ownEvent(call)
  if (isRefused(event)) return refusal(call, event)
  const emails = addressesOf(call.query, 'email')
  // FUN's client revokes a whole event by naming nobody.
  const isForAll = !call.query.has('email')
  await revokeRecipients(call.world, event, isForAll ? undefined : emails)
  return noContent()
}

function assertions(call: Call): Response {
  const event = ownEvent(call)
  if (isRefused(event)) return refusal(call, event)
  const emails = addressesOf(call.query, 'email')
  const found = call.world.ledger
    .recipientsOf(event.id)
    .filter(({ email }) => emails.length === 0 || emails.includes(email.toLowerCase()))
  return lines(found.map(({ id, email }) => assertionV1(call, id, email)))
}

/** `accepted` is the only status that has been seen; which badges are revoked is told by the event. */
function assertionV1({ world }: Call, id: string, email: string): AssertionV1 {
  const { image, json: document, pdf } = assertionUrls(world, id)
  return {
    id,
    image,
    json: document,
    pdf: pdf === undefined ? {} : { default: pdf },
    recipient: email,
    status: 'accepted',
  }
}

function eventV1(call: Call, event: EventRecord): EventV1 {
  return {
    id: event.id,
    badge_id: event.badge,
    name: event.name,
    token: event.id,
    issued_on: event.issuedOn,
    expires: event.expiresOn ?? null,
    timestamp: event.ctime,
    recipient: call.world.ledger.recipientsOf(event.id).map(({ email }) => email),
    log_entry: { ...event.log },
    revoked: revocationsOf(call, event),
  }
}

/** The single event says more, and says two members as JSON in a string. */
function wholeEventV1(call: Call, event: EventRecord): EventV1 {
  const { email, override } = event
  return {
    ...eventV1(call, event),
    log_entry: JSON.stringify(event.log ?? {}),
    badge_override: JSON.stringify(overrideV1(override)),
    client_id: event.client,
    client_alias_id: event.alias ?? null,
    api_consumer_id: event.consumer,
    earnable_application_id: event.application ?? null,
    email_subject: email.subject ?? '',
    email_body: email.body ?? '',
    email_link_text: email.link_text ?? '',
    email_footer: email.footer ?? '',
    email_pdf_link_text: '',
    mtime: event.mtime,
    lastmodifiedby: event.client,
    deleted: false,
    show_report: event.showsReport,
  }
}

function overrideV1({ criteriaAdd, ...others }: EventRecord['override']) {
  return withoutNothing({ ...others, criteria_add: criteriaAdd })
}

function revocationsOf({ world }: Call, { id }: EventRecord): Record<string, number> {
  return Object.fromEntries(
    world.ledger
      .recipientsOf(id)
      .flatMap(({ email, revokedOn }) => (revokedOn === undefined ? [] : [[email, revokedOn]])),
  ) as Record<string, number>
}
