import type { Assertions } from '../assertions/assertions.ts'
import type { Events } from '../events/events.ts'
import type { ObfEvent } from '../events/obf-event.ts'
import { ObfError } from '../obf-error.ts'
import { KEY_FIELD } from './idempotency-key.ts'
import type { Chunk } from './prepare-order.ts'

export interface Search {
  readonly events: Events
  readonly assertions: Assertions
  readonly badgeId: string
  readonly consumerId: string
  readonly chunk: Chunk
  /** Nothing that matters is older. */
  readonly since: Date
  readonly signal: AbortSignal | undefined
}

/**
 * The event that an earlier try has made, if it arrived: same badge, same calling system, not older
 * than the try, and this chunk's key in the log entry. Where the factory does not tell the log entry,
 * the same recipients decide.
 */
export async function findIssued(search: Search): Promise<string | undefined> {
  const { events, badgeId, consumerId, since, signal } = search
  // Newest first: what is looked for has just been made.
  const filter = { badgeId, consumerId, begin: since, order: 'desc' } as const
  const expected = await events.count(filter, { signal })
  let seen = 0
  for await (const event of events.list(filter, { signal })) {
    seen += 1
    if (await isIt(event, search)) return event.id
  }
  if (seen >= expected) return undefined
  throw new ObfError('unexpected_answer', {
    message: `the factory counts ${expected} events of the badge and lists ${seen}: the list is not whole`,
  })
}

async function isIt(listed: ObfEvent, search: Search): Promise<boolean> {
  // A server that ignores a filter must not lead to somebody else's event.
  if (listed.badgeId !== search.badgeId) return false
  const known = keyIn(listed)
  if (known !== undefined) return known === search.chunk.key
  if (listed.logEntry !== undefined) return false
  const event = await search.events.get(listed.id, { signal: search.signal })
  if (event.logEntry !== undefined) return keyIn(event) === search.chunk.key
  return await hasSameRecipients(listed, search)
}

function keyIn({ logEntry }: ObfEvent): string | undefined {
  const key = logEntry?.[KEY_FIELD]
  return typeof key === 'string' ? key : undefined
}

async function hasSameRecipients(event: ObfEvent, search: Search): Promise<boolean> {
  const { recipients } = search.chunk
  const count = event.recipientCount
  if (count !== undefined && count !== recipients.length) return false
  const there = (event.recipients ?? (await recipientsOf(event.id, search))).map(addressOf)
  const wanted = new Set(recipients.map(addressOf))
  return there.length === wanted.size && there.every((address) => wanted.has(address))
}

async function recipientsOf(eventId: string, { assertions, signal }: Search) {
  const found: { readonly email: string }[] = []
  for await (const assertion of assertions.list({ eventId }, { signal })) found.push(assertion)
  return found
}

function addressOf({ email }: { readonly email: string }): string {
  return email.toLowerCase()
}
