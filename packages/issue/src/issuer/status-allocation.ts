import type { StoreTransaction } from '../stores/store.ts'
import type { StatusSlot } from './award.ts'
import { bitsFromText, bitsToText, hasBit, writeBit, type Bits } from './bits.ts'
import { createList } from './create-list.ts'
import type { IssuerWorld } from './issuer-world.ts'
import type { ListPublisher } from './list-publisher.ts'
import type { AllocationRow } from './status-list-row.ts'
import { allocationTable } from './tables.ts'

type Purpose = StatusSlot['purpose']

/**
 * Places in status lists. They are chosen before a badge is signed, from what is known of the lists, and
 * taken in the transaction that writes the badge: so a place is taken exactly if a badge has it, whatever
 * fails in between. Whoever was slower chooses again.
 */
export interface StatusAllocation {
  /** Places that were free when last looked, at random, all different. */
  choose(purpose: Purpose, count: number): Promise<StatusSlot[]>
  /** Takes them; gives back those that somebody else took. */
  take(slots: readonly StatusSlot[], tx: StoreTransaction): Promise<readonly StatusSlot[]>
  /** What was chosen and not taken may be chosen again; the lists are looked up anew. */
  forget(): void
}

interface OpenList {
  readonly row: AllocationRow
  /** Taken, or chosen here. */
  readonly seen: Bits
  count: number
}

export function createStatusAllocation(
  world: IssuerWorld,
  publisher: ListPublisher,
): StatusAllocation {
  const lists = new Map<Purpose, Promise<OpenList>>()
  const openList = async (purpose: Purpose): Promise<OpenList> => {
    const known = lists.get(purpose) ?? findOrCreate(world, publisher, purpose)
    lists.set(purpose, known)
    try {
      const list = await known
      if (list.count < capacityOf(world, list.row)) return list
    } catch (error) {
      lists.delete(purpose)
      throw error
    }
    // Full, as far as is known here: only one of those who wait for a place looks for the next list.
    if (lists.get(purpose) === known) lists.delete(purpose)
    return await openList(purpose)
  }
  return {
    choose: async (purpose, count) => {
      const slots: StatusSlot[] = []
      while (slots.length < count) {
        const list = await openList(purpose)
        while (slots.length < count && list.count < capacityOf(world, list.row)) {
          slots.push({ purpose, list: list.row.id, index: freePlace(world, list) })
        }
      }
      return slots
    },
    take: async (slots, tx) => await takePlaces(world, slots, tx),
    forget: () => lists.clear(),
  }
}

function capacityOf(world: IssuerWorld, { length }: AllocationRow): number {
  return Math.floor(length * world.status.fill)
}

function freePlace(world: IssuerWorld, list: OpenList): number {
  for (;;) {
    const index = world.random.number(list.row.length)
    if (hasBit(list.seen, index)) continue
    writeBit(list.seen, index, true)
    list.count += 1
    return index
  }
}

async function findOrCreate(
  world: IssuerWorld,
  publisher: ListPublisher,
  purpose: Purpose,
): Promise<OpenList> {
  const open = await world.transaction(
    async (tx) => await allocationTable.list(tx, world.issuerId, { group: purpose }),
  )
  const withRoom = open.filter((row) => row.count < capacityOf(world, row))
  const row =
    withRoom[world.random.number(Math.max(1, withRoom.length))] ??
    (await createList(world, publisher, purpose))
  return { row, seen: bitsFromText(row.taken), count: row.count }
}

async function takePlaces(
  world: IssuerWorld,
  slots: readonly StatusSlot[],
  tx: StoreTransaction,
): Promise<readonly StatusSlot[]> {
  const lost: StatusSlot[] = []
  // Always in the same order: two that wait for each other's list would wait for ever.
  for (const list of [...new Set(slots.map((slot) => slot.list))].toSorted()) {
    const row = await allocationTable.get(tx, world.issuerId, list, 'exclusive')
    const wanted = slots.filter((slot) => slot.list === list)
    if (row === undefined) {
      lost.push(...wanted)
      continue
    }
    const taken = bitsFromText(row.taken)
    const before = lost.length
    for (const slot of wanted) {
      if (hasBit(taken, slot.index)) lost.push(slot)
      else writeBit(taken, slot.index, true)
    }
    const count = row.count + wanted.length - (lost.length - before)
    const isFull = count >= capacityOf(world, row)
    await allocationTable.put(tx, world.issuerId, {
      ...row,
      taken: bitsToText(taken),
      count,
      isFull,
    })
  }
  return lost
}
