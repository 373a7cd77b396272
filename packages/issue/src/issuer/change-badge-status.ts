import { IssueError } from '../issue-error.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { signedAssertionId } from './award-forms.ts'
import type { IssuedBadge, StatusSlot } from './award.ts'
import { bitsFromText, bitsToText, hasBit, setPositions, writeBit, type Bits } from './bits.ts'
import type { StatusChange } from './issuer.ts'
import type { IssuerWorld } from './issuer-world.ts'
import type { ListPublisher } from './list-publisher.ts'
import { notFound } from './not-found.ts'
import { badgeTable, listTable, revocationTable } from './tables.ts'

type Change = 'revoked' | 'suspended' | 'reinstated'

interface Parts {
  readonly world: IssuerWorld
  readonly publisher: ListPublisher
}

/** @see Issuer.revoke, Issuer.suspend, Issuer.reinstate */
export async function changeBadgeStatus(
  { world, publisher }: Parts,
  change: Change,
  { id, reason }: StatusChange & { readonly id: string },
): Promise<IssuedBadge> {
  const { badge, lists } = await world.transaction(async (tx) => {
    const before = await badgeTable.get(tx, world.issuerId, id, 'exclusive')
    if (before === undefined) throw notFound('badge', id)
    return await writeStatus(world, tx, { badge: before, change, reason })
  })
  if (lists.length === 0) return badge
  world.tell({ type: change, badge: id })
  // If this fails, the list is signed when it is next read: what is written is written.
  for (const list of lists) await publisher.current(list)
  return badge
}

interface Changed {
  readonly badge: IssuedBadge
  /** Lists that are to be published. */
  readonly lists: readonly string[]
}

/** Changes a badge that the transaction has locked, and its place in the list. */
export async function writeStatus(
  world: IssuerWorld,
  tx: StoreTransaction,
  { badge, change, reason }: { badge: IssuedBadge; change: Change; reason?: string | undefined },
): Promise<Changed> {
  const state = stateAfter(change)
  if (badge.status.state === state) return { badge, lists: [] }
  if (badge.status.state === 'revoked') throw final(badge.id)
  const slot = badge.slots.find(({ purpose }) => purpose === purposeOf(change))
  if (slot === undefined) throw notSuspendable(badge.id)
  const since = world.now()
  const status = { state, since, ...(reason === undefined ? {} : { reason }) }
  const changed: IssuedBadge = { ...badge, status }
  await badgeTable.put(tx, world.issuerId, changed)
  if (change === 'revoked' && badge.forms['ob2-signed'] !== undefined) {
    const entry = { id: badge.id, assertion: signedAssertionId(badge.id) }
    const row = reason === undefined ? entry : { ...entry, reason }
    await revocationTable.put(tx, world.issuerId, row)
  }
  await writePlace(world, tx, { slot, value: change !== 'reinstated' })
  return { badge: changed, lists: [slot.list] }
}

function stateAfter(change: Change): IssuedBadge['status']['state'] {
  return change === 'reinstated' ? 'valid' : change
}

function purposeOf(change: Change): StatusSlot['purpose'] {
  return change === 'revoked' ? 'revocation' : 'suspension'
}

async function writePlace(
  world: IssuerWorld,
  tx: StoreTransaction,
  { slot, value }: { readonly slot: StatusSlot; readonly value: boolean },
): Promise<void> {
  const row = await listTable.get(tx, world.issuerId, slot.list, 'exclusive')
  if (row === undefined) throw notFound('status list', slot.list)
  const set = bitsFromText(row.set)
  writeBit(set, slot.index, value)
  moveDecoys(world, set, {
    decoys: bitsFromText(row.decoys),
    mayClear: row.purpose !== 'revocation',
  })
  const revision = row.revision + 1
  await listTable.put(tx, world.issuerId, { ...row, set: bitsToText(set), revision })
}

/** Up to two decoys change with every badge, so that not every change is a badge's. */
function moveDecoys(
  { random }: IssuerWorld,
  set: Bits,
  { decoys, mayClear }: { readonly decoys: Bits; readonly mayClear: boolean },
): void {
  const places = [...setPositions(decoys)].filter((place) => mayClear || !hasBit(set, place))
  for (let left = random.number(3); left > 0 && places.length > 0; left -= 1) {
    const [place = 0] = places.splice(random.number(places.length), 1)
    writeBit(set, place, !hasBit(set, place))
  }
}

function final(id: string): IssueError {
  const message = `The badge ${id} is revoked, and a revocation is final: issue another one.`
  return new IssueError('wrong_state', { message })
}

function notSuspendable(id: string): IssueError {
  const message = `The badge ${id} has no suspension entry: issue badges with suspendable: true to be able to suspend them.`
  return new IssueError('wrong_state', { message })
}
