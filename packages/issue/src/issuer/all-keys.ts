import type { StoreTransaction } from '../stores/store.ts'
import type { IssuerKeyRecord } from './issuer-key-record.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { keyTable } from './tables.ts'

/** All keys of an issuer, the oldest first. */
export async function allKeys(world: IssuerWorld): Promise<readonly IssuerKeyRecord[]> {
  return await world.transaction(async (tx) => await keysIn(world, tx))
}

export async function keysIn(
  world: IssuerWorld,
  tx: StoreTransaction,
): Promise<readonly IssuerKeyRecord[]> {
  const records = await keyTable.list(tx, world.issuerId, { limit: MOST })
  return records.toSorted((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1))
}

/** Of keys that began in the same second, those that have ended are older. */
function ageOf({ activeFrom, state, id }: IssuerKeyRecord): string {
  return [activeFrom, state === 'active' ? 1 : 0, id].join(' ')
}

/** Daily rotation for decades; nobody reads a longer document. */
const MOST = 10_000
