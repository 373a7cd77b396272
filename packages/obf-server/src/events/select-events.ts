import type { EventRecord, RecipientRecord } from '../ledger/records.ts'
import type { World } from '../world/world.ts'

/** Which events are meant; what is left out does not matter. Addresses are in lower case. */
export interface EventSelection {
  readonly client: string
  readonly badge?: string
  readonly consumer?: string
  readonly name?: string
  readonly alias?: string
  readonly event?: string
  /** At least one of them got a badge. */
  readonly emails?: readonly string[]
  /** Issued at this moment or later, seconds since 1970. */
  readonly begin?: number
  /** Issued at this moment or earlier. */
  readonly end?: number
  /** Members of `log_entry`, as text. */
  readonly log?: Readonly<Record<string, string>>
  /** By the moment of issuing, then by the order in which they were made. @default 'asc' */
  readonly order?: 'asc' | 'desc'
}

export function selectEvents({ ledger }: World, wanted: EventSelection): readonly EventRecord[] {
  const found = candidates(ledger, wanted).filter(
    (event) => event.client === wanted.client && isWanted(event, wanted),
  )
  const ascending = found.toSorted((a, b) => a.issuedOn - b.issuedOn)
  return wanted.order === 'desc' ? ascending.toReversed() : ascending
}

/** Their recipients; with addresses, those alone. */
export function selectRecipients(
  world: World,
  wanted: EventSelection,
): readonly (readonly [EventRecord, RecipientRecord])[] {
  return selectEvents(world, wanted).flatMap((event) =>
    world.ledger
      .recipientsOf(event.id)
      .filter(({ email }) => wanted.emails?.includes(email.toLowerCase()) ?? true)
      .map((recipient) => [event, recipient] as const),
  )
}

function candidates(
  ledger: World['ledger'],
  { emails, event }: EventSelection,
): readonly EventRecord[] {
  if (emails === undefined && event === undefined) return [...ledger.events.all()]
  const ids =
    emails === undefined
      ? [event ?? '']
      : emails.flatMap((email) => ledger.recipientsWith(email).map((found) => found.event))
  return [...new Set(ids)].map((id) => ledger.events.get(id)).filter((found) => found !== undefined)
}

function isWanted(event: EventRecord, wanted: EventSelection): boolean {
  const { badge, consumer, name, alias, begin, end, log = {} } = wanted
  return (
    isSame(wanted.event, event.id) &&
    isSame(badge, event.badge) &&
    isSame(consumer, event.consumer) &&
    isSame(name, event.name) &&
    isSame(alias, event.alias) &&
    (begin === undefined || event.issuedOn >= begin) &&
    (end === undefined || event.issuedOn <= end) &&
    Object.entries(log).every(([key, value]) => textOf(event.log?.[key]) === value)
  )
}

function isSame(wanted: string | undefined, actual: string | undefined): boolean {
  return wanted === undefined || wanted === actual
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}
