import * as z from 'zod/mini'
import { json, lines, text, type Handler, type Reply, type Seen } from '../factory.fixture.ts'
import type { ObfVersion } from '../obf-feature.ts'

export interface Issued {
  readonly id: string
  readonly badgeId: string
  readonly recipients: readonly string[]
  readonly logEntry: Readonly<Record<string, unknown>>
  readonly consumerId: string
  readonly issuedOn: number
}

export type Fault = '429' | 'dropped-after' | 'dropped-before' | '500-after' | undefined

export interface FaultyFactory {
  readonly handler: Handler
  readonly events: Issued[]
  readonly posts: number
}

/** A factory that issues, lists what it has issued, and fails as `faultOf` says for each POST. */
export function faultyFactory(
  version: ObfVersion,
  faultOf: (post: number) => Fault = () => undefined,
  options: { readonly tellsLogEntry?: boolean } = {},
): FaultyFactory {
  const { tellsLogEntry = true } = options
  const events: Issued[] = []
  const state = { posts: 0 }
  const speak = version === 'v1' ? speakV1 : speakV2
  return {
    events,
    get posts() {
      return state.posts
    },
    handler: (seen) => {
      if (seen.method !== 'POST') return speak(seen, events, tellsLogEntry)
      state.posts += 1
      const fault = faultOf(state.posts)
      if (fault === '429') return text('slow down', 429)
      if (fault === 'dropped-before') return new TypeError('fetch failed')
      const id = `E${events.length + 1}`
      events.push(version === 'v1' ? readV1(id, seen) : readV2(id, seen))
      if (fault === 'dropped-after') return new TypeError('terminated')
      if (fault === '500-after') return text('oops', 500)
      if (version === 'v2') {
        return json({
          success: true,
          message: '',
          resource_type: 'event',
          resource_id: id,
          count: null,
        })
      }
      return new Response(null, { status: 201, headers: { location: `/v1/event/Org1/${id}` } })
    },
  }
}

const sentByBoth = {
  log_entry: z.record(z.string(), z.unknown()),
  api_consumer_id: z.string(),
  issued_on: z.number(),
}
const SentV1 = z.looseObject({ ...sentByBoth, recipient: z.array(z.string()) })
const SentV2 = z.looseObject({
  ...sentByBoth,
  recipient: z.array(z.looseObject({ email: z.string() })),
})

function readV1(id: string, { path, json: body }: Seen): Issued {
  const sent = SentV1.parse(body)
  return issued(id, path, sent, sent.recipient)
}

function readV2(id: string, { path, json: body }: Seen): Issued {
  const sent = SentV2.parse(body)
  const addresses = sent.recipient.map(({ email }) => email)
  return issued(id, path, sent, addresses)
}

type Sent = Pick<z.infer<typeof SentV1>, 'log_entry' | 'api_consumer_id' | 'issued_on'>

function issued(id: string, path: string, sent: Sent, recipients: readonly string[]): Issued {
  return {
    id,
    badgeId: path.split('/')[4] ?? '',
    recipients,
    logEntry: sent.log_entry,
    consumerId: sent.api_consumer_id,
    issuedOn: sent.issued_on,
  }
}

function selected(events: readonly Issued[], { query }: Seen): Issued[] {
  const found = events.filter(
    (event) =>
      (query.get('badge_id') ?? event.badgeId) === event.badgeId &&
      (query.get('api_consumer_id') ?? event.consumerId) === event.consumerId &&
      Number(query.get('begin') ?? 0) <= event.issuedOn,
  )
  return query.get('order_by') === 'desc' ? found.toReversed() : found
}

function part(events: readonly Issued[], { query }: Seen): Issued[] {
  const offset = Number(query.get('offset') ?? 0)
  return events.slice(offset, offset + Number(query.get('limit') ?? 1000))
}

function speakV1(seen: Seen, events: readonly Issued[], tellsLogEntry: boolean): Reply {
  const found = selected(events, seen)
  if (seen.query.get('count_only') === '1') return lines({ result_count: found.length })
  const row = ({ id, badgeId, recipients, logEntry, issuedOn }: Issued) => ({
    id,
    badge_id: badgeId,
    recipient: recipients,
    issued_on: issuedOn,
    ...(tellsLogEntry && { log_entry: logEntry }),
  })
  const one = events.find(({ id }) => seen.path.endsWith(`/${id}`))
  return one === undefined ? lines(...part(found, seen).map(row)) : json(row(one))
}

function speakV2(seen: Seen, events: readonly Issued[], tellsLogEntry: boolean): Reply {
  const { path, query } = seen
  if (path.endsWith('/recipient')) {
    const { recipients = [] } = events.find(({ id }) => id === query.get('event_id')) ?? {}
    const result = recipients.map((email, index) => ({
      event_id: query.get('event_id'),
      assertion_id: `${index}`,
      email,
    }))
    return json({ result: result.slice(Number(query.get('offset'))), total: result.length })
  }
  const row = (event: Issued) => ({
    id: event.id,
    badge_id: event.badgeId,
    badge: { id: event.badgeId },
    recipient_count: event.recipients.length,
    issued_on: event.issuedOn,
    api_consumer_id: event.consumerId,
    ...(tellsLogEntry && { log_entry: JSON.stringify(event.logEntry) }),
  })
  const one = events.find(({ id }) => path.endsWith(`/${id}`))
  if (one !== undefined) return json(row(one))
  const found = selected(events, seen)
  return json({ result: part(found, seen).map(row), total: found.length })
}
