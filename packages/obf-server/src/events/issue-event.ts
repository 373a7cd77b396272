import type { Award, Issuer } from '@openboat/issue'
import type { EmailMessageV2 } from '@openboat/obf/wire'
import { defineAchievement } from '../badges/define-achievement.ts'
import { primaryContent } from '../badges/primary-content.ts'
import type { BadgeOverride, BadgeRecord, EventRecord, RecipientRecord } from '../ledger/records.ts'
import type { Organisation } from '../organisation.ts'
import { refused, type Refused } from '../world/refused.ts'
import type { World } from '../world/world.ts'
import { quotaOf } from '../access/quota.ts'
import { evidenceOf } from '../earnables/application-evidence.ts'
import { isRecipientAddress, type Recipient } from './recipient.ts'

/** One badge for many people, as both versions of the API ask for it. */
export interface IssueOrder {
  readonly badge: BadgeRecord
  readonly recipients: readonly Recipient[]
  /** Seconds since 1970. @default now */
  readonly issuedOn?: number
  /** Seconds since 1970. @default by the badge's months */
  readonly expiresOn?: number
  readonly alias?: string
  readonly name?: string
  readonly consumer: string
  readonly log?: Readonly<Record<string, unknown>>
  readonly email?: EmailMessageV2
  readonly override?: BadgeOverride
  readonly sendsEmail: boolean
  readonly showsReport: boolean
  readonly application?: string
}

/**
 * Issues. The event is written before its badges are made, so that a client whose connection breaks
 * finds it; and what is interrupted is finished when the server starts again, without a duplicate.
 */
export async function issueEvent(
  world: World,
  organisation: Organisation,
  order: IssueOrder,
): Promise<EventRecord | Refused> {
  const fault = faultOf(world, organisation, order)
  if (fault !== undefined) return fault
  const id = world.ids.id()
  const { badge, alias, override = {} } = order
  const { issuer } = world.issuers.for(alias ?? organisation.id)
  const achievement = await defineAchievement(world, { issuer, badge, event: id, override })
  const event = eventOf(world, { id, organisation, order, achievement })
  const recipients = withoutRepetition(order.recipients).map((recipient, at) => ({
    ...recipient,
    id: world.ids.assertion(),
    event: id,
    at,
    token: world.ids.token(),
    isReceived: false,
  }))
  const { ledger } = world
  await ledger.write(ledger.events.put(event), ledger.recipients.put(...recipients))
  return await finishEvent(world, event)
}

/** Makes the badges of an event that are not there yet. */
export async function finishEvent(world: World, event: EventRecord): Promise<EventRecord> {
  const { issuer } = world.issuers.for(event.alias ?? event.client)
  const recipients = world.ledger.recipientsOf(event.id)
  const evidence = evidenceOf(world.ledger.applications.get(event.application ?? ''))
  await makeBadges(
    issuer,
    recipients.map((recipient) => awardOf(event, recipient, evidence)),
  )
  const finished = { ...event, isComplete: true }
  // Should it be lost, the next start finds every badge by its key and makes none.
  world.ledger.note(world.ledger.events.put(finished))
  return finished
}

async function makeBadges(issuer: Issuer, awards: readonly Award[]): Promise<void> {
  for await (const outcome of issuer.issueMany(awards)) {
    if (!outcome.ok) throw outcome.error
  }
}

function awardOf(
  { achievement, issuedOn, expiresOn }: EventRecord,
  { id, email }: RecipientRecord,
  evidence: Award['evidence'],
): Award {
  return {
    achievement,
    recipient: { email },
    validFrom: new Date(issuedOn * 1000),
    ...(expiresOn === undefined ? {} : { validUntil: new Date(expiresOn * 1000) }),
    ...(evidence === undefined ? {} : { evidence }),
    idempotencyKey: id,
    visibility: 'public',
  }
}

interface EventParts {
  readonly id: string
  readonly organisation: Organisation
  readonly order: IssueOrder
  readonly achievement: EventRecord['achievement']
}

function eventOf(world: World, { id, organisation, order, achievement }: EventParts): EventRecord {
  const { badge, alias, log, application } = order
  const now = world.now()
  const issuedOn = order.issuedOn ?? now
  const expiresOn = order.expiresOn ?? monthsLater(issuedOn, badge.expires)
  const { primaryLanguage, content } = badge
  return {
    id,
    client: organisation.id,
    badge: badge.id,
    snapshot: { primaryLanguage, content },
    achievement,
    ...(alias === undefined ? {} : { alias }),
    name: order.name ?? primaryContent(badge).name,
    issuedOn,
    ...(expiresOn === undefined ? {} : { expiresOn }),
    consumer: order.consumer,
    ...(log === undefined ? {} : { log }),
    email: { ...badge.email, ...order.email },
    override: order.override ?? {},
    sendsEmail: order.sendsEmail,
    showsReport: order.showsReport,
    ...(application === undefined ? {} : { application }),
    ctime: now,
    mtime: now,
    isComplete: false,
  }
}

function monthsLater(issuedOn: number, months: number): number | undefined {
  if (months <= 0) return undefined
  const date = new Date(issuedOn * 1000)
  date.setUTCMonth(date.getUTCMonth() + months)
  return Math.floor(date.getTime() / 1000)
}

/** Somebody who is named twice in one order has one badge. */
function withoutRepetition(recipients: readonly Recipient[]): readonly Recipient[] {
  const byAddress = new Map<string, Recipient>()
  for (const recipient of recipients) {
    const address = recipient.email.toLowerCase()
    if (!byAddress.has(address)) byAddress.set(address, recipient)
  }
  return [...byAddress.values()]
}

function faultOf(world: World, organisation: Organisation, order: IssueOrder): Refused | undefined {
  const { recipients, alias, badge, expiresOn, issuedOn } = order
  if (recipients.length === 0) return refused(400, 'No recipient is named.')
  const wrong = recipients.findIndex(({ email }) => !isRecipientAddress(email))
  if (wrong !== -1) return refused(400, `Recipient ${wrong + 1} has no e-mail address.`)
  if (expiresOn !== undefined && expiresOn <= (issuedOn ?? world.now())) {
    return refused(400, 'The badge would end before it begins.')
  }
  return (
    aliasFault(organisation, badge, alias) ?? quotaFault(world, organisation, recipients.length)
  )
}

function aliasFault(
  { aliases = [] }: Organisation,
  badge: BadgeRecord,
  alias: string | undefined,
): Refused | undefined {
  if (alias === undefined) return undefined
  const isKnown = aliases.some(({ id }) => id === alias)
  const isAllowed = badge.aliases.length === 0 || badge.aliases.includes(alias)
  return isKnown && isAllowed
    ? undefined
    : refused(400, 'The badge cannot be issued as this alias.')
}

function quotaFault(world: World, organisation: Organisation, added: number): Refused | undefined {
  const { recipients } = quotaOf(world, organisation)
  if (recipients === undefined) return undefined
  let issued = 0
  for (const { client, id } of world.ledger.events.all()) {
    if (client === organisation.id) issued += world.ledger.recipientsOf(id).length
  }
  if (issued + added <= recipients) return undefined
  return refused(400, `This level allows ${recipients} recipients.`)
}
