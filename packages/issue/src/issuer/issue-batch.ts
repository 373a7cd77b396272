import { IssueError } from '../issue-error.ts'
import type { StoreTransaction } from '../stores/store.ts'
import type { IssuedBadge, IssueOutcome, StatusSlot } from './award.ts'
import { signForms, type ConformingShapes, type SignedForms } from './award-forms.ts'
import { createBulkEmbedding, type BulkEmbedding } from './bulk-embedding.ts'
import { faultOf, readEntries, type Entry, type Numbered } from './award-entry.ts'
import { draftOf, type CheckedAward } from './draft-award.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { holdKeys, type SigningKeys } from './signing-keys.ts'
import type { StatusAllocation } from './status-allocation.ts'
import { badgeTable } from './tables.ts'

/** What issuing works with. */
export interface IssuingParts {
  readonly world: IssuerWorld
  readonly keys: SigningKeys
  readonly allocation: StatusAllocation
  readonly conforms: ConformingShapes
}

/** What is written in the same transaction as a badge; gives back the badge as it is to be written. */
export type Alongside = (badge: IssuedBadge, tx: StoreTransaction) => Promise<IssuedBadge>

/**
 * Issues some awards together: read, place in a list, sign, and then everything that there is to write in
 * one transaction. Whatever fails before it leaves nothing behind.
 *
 * @returns one outcome for each, in their order
 */
export async function issueBatch(
  parts: IssuingParts,
  awards: readonly Numbered[],
  alongside: Alongside = async (badge) => badge,
): Promise<readonly IssueOutcome[]> {
  const outcomes = new Map<number, IssueOutcome>()
  const entries = await readEntries(parts.world, awards, outcomes)
  let pending = await withoutRepeated(parts.world, entries, outcomes)
  for (let round = 0; pending.length > 0; round += 1) {
    if (round === ROUNDS) throw busy()
    const signed = await signEntries(parts, pending, outcomes)
    await write(parts, signed, { outcomes, alongside })
    pending = pending.filter(({ at }) => !outcomes.has(at))
    if (pending.length > 0) pending = await withoutRepeated(parts.world, pending, outcomes)
  }
  return awards.flatMap(({ at }) => outcomes.get(at) ?? [])
}

/** Each round loses against another process that took the same place or key: more is not bad luck. */
const ROUNDS = 8

/** Awards whose idempotency key was used, before or in this batch, get the badge that there is. */
async function withoutRepeated(
  world: IssuerWorld,
  entries: readonly Entry[],
  outcomes: Map<number, IssueOutcome>,
): Promise<Entry[]> {
  const keys = entries.flatMap(({ checked }) => checked.idempotencyKey ?? [])
  if (keys.length === 0) return [...entries]
  const records = await world.transaction(
    async (tx) => await tx.withKeys(world.issuerId, 'badge', [...new Set(keys)]),
  )
  const known = new Map(records.map((record) => [record.key, badgeTable.read(record)]))
  return entries.filter(({ at, checked }) => {
    const badge = known.get(checked.idempotencyKey)
    if (badge === undefined || checked.idempotencyKey === undefined) return true
    outcomes.set(at, { ok: true, at, badge, repeated: true })
    return false
  })
}

interface Signed {
  readonly entry: Entry
  readonly badge: IssuedBadge
}

async function signEntries(
  parts: IssuingParts,
  entries: readonly Entry[],
  outcomes: Map<number, IssueOutcome>,
): Promise<readonly Signed[]> {
  const slots = await slotsFor(parts, entries)
  const now = parts.world.now()
  // What is signed alone has nothing to share, and so it is with a few.
  const bulk = entries.length < MANY ? undefined : createBulkEmbedding()
  const signed = await Promise.all(
    firstOfEachKey(entries).map(async (entry) => {
      try {
        return {
          entry,
          badge: await signEntry(parts, entry, { slots: slots.get(entry) ?? [], now, bulk }),
        }
      } catch (error) {
        outcomes.set(entry.at, faultOf(entry, error))
        return undefined
      }
    }),
  )
  return signed.filter((each) => each !== undefined)
}

const MANY = 16

/** The others wait: in the next round they are repeated. */
function firstOfEachKey(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>()
  return entries.filter(({ checked: { idempotencyKey: key } }) => {
    if (key === undefined) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

async function slotsFor(
  { world, allocation }: IssuingParts,
  entries: readonly Entry[],
): Promise<ReadonlyMap<Entry, readonly StatusSlot[]>> {
  const suspendable = entries.filter(
    ({ checked }) => checked.suspendable ?? world.status.suspendable,
  )
  const revocations = await allocation.choose('revocation', entries.length)
  const suspensions = await allocation.choose('suspension', suspendable.length)
  const second = new Map(suspendable.map((entry, at) => [entry, suspensions[at]]))
  return new Map(
    entries.map((entry, at) => [
      entry,
      [revocations[at], second.get(entry)].filter((slot) => slot !== undefined),
    ]),
  )
}

interface SigningTurn {
  readonly slots: readonly StatusSlot[]
  readonly now: string
  readonly bulk: BulkEmbedding | undefined
}

async function signEntry(
  { world, keys, conforms }: IssuingParts,
  { checked, version }: Entry,
  { slots, now, bulk }: SigningTurn,
): Promise<IssuedBadge> {
  const id = world.random.id()
  const { id: name, version: number, language } = version
  const achievement = {
    id: name,
    version: number,
    ...(language === undefined ? {} : { language }),
  }
  const draft = draftOf(world, checked, { version, id })
  const forms = checked.forms ?? world.forms
  const signed = await signForms(world, keys, {
    id,
    forms,
    draft,
    achievement,
    slots,
    conforms,
    now,
    bulk,
  })
  return badgeOf(world, { id, achievement, signed, slots, checked })
}

interface NewBadge {
  readonly id: string
  readonly achievement: IssuedBadge['achievement'] & object
  readonly signed: SignedForms
  readonly slots: readonly StatusSlot[]
  readonly checked: CheckedAward
}

function badgeOf(
  world: IssuerWorld,
  { id, achievement, signed, slots, checked }: NewBadge,
): IssuedBadge {
  const { validUntil, reference, idempotencyKey, visibility = 'private' } = checked
  const issuedAt = world.now()
  return {
    kind: 'badge',
    id,
    url: world.urls.credential(id),
    achievement,
    ...signed,
    status: { state: 'valid', since: issuedAt },
    slots,
    visibility,
    issuedAt,
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(reference === undefined ? {} : { reference }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  }
}

/** Only what is written has an outcome afterwards; the rest is tried again. */
async function write(
  { world, keys, allocation }: IssuingParts,
  signed: readonly Signed[],
  { outcomes, alongside }: { outcomes: Map<number, IssueOutcome>; alongside: Alongside },
): Promise<void> {
  if (signed.length === 0) return
  try {
    const written = await world.transaction(async (tx) => {
      await holdKeys(world, new Set(signed.flatMap(({ badge }) => badge.keys)), tx)
      const slots = signed.flatMap(({ badge }) => badge.slots)
      const lost = new Set(await allocation.take(slots, tx))
      const kept: Signed[] = []
      for (const { entry, badge } of signed) {
        if (badge.slots.some((slot) => lost.has(slot))) continue
        kept.push({ entry, badge: await alongside(badge, tx) })
      }
      await tx.insert(kept.map(({ badge }) => badgeTable.record(world.issuerId, badge)))
      if (lost.size > 0) allocation.forget()
      return kept
    })
    for (const { entry, badge } of written) {
      outcomes.set(entry.at, { ok: true, at: entry.at, badge, repeated: false })
      world.tell({ type: 'issued', badge: badge.id })
    }
  } catch (error) {
    const code = error instanceof IssueError ? error.code : undefined
    if (code !== 'conflict' && code !== 'no_active_key') throw error
    keys.forget()
    allocation.forget()
  }
}

function busy(): IssueError {
  const message = `Other processes were faster ${ROUNDS} times in a row: nothing was issued. Try again.`
  return new IssueError('conflict', { message })
}
