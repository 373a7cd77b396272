import type { StatusSlot } from './award.ts'
import { bitsToText, hasBit, noBits, writeBit, type Bits } from './bits.ts'
import type { IssuerWorld } from './issuer-world.ts'
import type { ListPublisher } from './list-publisher.ts'
import type { AllocationRow } from './status-list-row.ts'
import { allocationTable, listTable } from './tables.ts'

/**
 * A new list, published before the first badge names it. A share of its places, at random, belongs to
 * nobody (Bitstring Status List 1.0 #herd-privacy asks that single entries do not stand out).
 */
export async function createList(
  world: IssuerWorld,
  publisher: ListPublisher,
  purpose: StatusSlot['purpose'],
): Promise<AllocationRow> {
  const { length } = world.status
  const decoys = decoyPlaces(world)
  const row = await publisher.sign({
    id: world.random.id(),
    purpose,
    length,
    createdAt: world.now(),
    set: bitsToText(noBits(length)),
    decoys: bitsToText(decoys.bits),
    revision: 0,
  })
  const allocation: AllocationRow = {
    id: row.id,
    purpose,
    length,
    taken: row.decoys,
    count: decoys.count,
    isFull: false,
  }
  await world.transaction(async (tx) => {
    await tx.insert([
      listTable.record(world.issuerId, row),
      allocationTable.record(world.issuerId, allocation),
    ])
  })
  world.tell({ type: 'list-published', list: row.id })
  return allocation
}

function decoyPlaces(world: IssuerWorld): { readonly bits: Bits; readonly count: number } {
  const { length, decoys } = world.status
  const bits = noBits(length)
  // Up to half as many more or fewer: a fixed number could be subtracted.
  const mean = Math.floor(length * decoys)
  const count = mean === 0 ? 0 : Math.ceil(mean / 2) + world.random.number(mean)
  for (let placed = 0; placed < count;) {
    const index = world.random.number(length)
    if (hasBit(bits, index)) continue
    writeBit(bits, index, true)
    placed += 1
  }
  return { bits, count }
}
