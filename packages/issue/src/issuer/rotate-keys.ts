import type { Signer } from '@openboat/proof'
import { IssueError } from '../issue-error.ts'
import type { StoreTransaction } from '../stores/store.ts'
import { allKeys, keysIn } from './all-keys.ts'
import type { IssuerKeyRecord, KeyRotation } from './issuer-key-record.ts'
import type { IssuerWorld } from './issuer-world.ts'
import type { ListPublisher } from './list-publisher.ts'
import { laterBy, type SigningKeys } from './signing-keys.ts'
import { keyTable, listTable } from './tables.ts'

interface Parts {
  readonly world: IssuerWorld
  readonly keys: SigningKeys
  readonly publisher: ListPublisher
}

/** @see Issuer.rotateKeys */
export async function rotateKeys(
  { world, keys, publisher }: Parts,
  rotation: KeyRotation,
): Promise<readonly IssuerKeyRecord[]> {
  const signers = listOf(rotation.signer)
  if (signers.length === 0) {
    const message = 'rotation.signer must be a signer: without one nothing could be issued.'
    throw new IssueError('bad_argument', { message })
  }
  // So that keys which this process has not used yet are in the store before they are replaced.
  await keys.open()
  const { lists, added } = await world.transaction(async (tx) => {
    const registered = await keys.register(signers, tx)
    const spent = registered.find(({ state }) => state !== 'active')
    if (spent !== undefined) throw spentKey(spent)
    const fresh = new Set(registered.map(({ id }) => id))
    for (const { id } of await replacedKeys(world, rotation, fresh, tx)) {
      await endKey(world, id, rotation.reason ?? 'superseded', tx)
    }
    const outdated = rotation.reason === 'compromised' ? await outdateLists(world, tx) : []
    return { lists: outdated, added: [...fresh] }
  })
  keys.use(signers)
  world.tell({ type: 'keys-rotated', keys: added })
  for (const list of lists) await publisher.current(list)
  return await allKeys(world)
}

async function replacedKeys(
  world: IssuerWorld,
  { replaces }: KeyRotation,
  fresh: ReadonlySet<string>,
  tx: StoreTransaction,
): Promise<readonly IssuerKeyRecord[]> {
  const old = (await keysIn(world, tx)).filter(({ id }) => !fresh.has(id))
  if (replaces === undefined) return old.filter(({ state }) => state === 'active')
  return replaces.map((id) => {
    const key = old.find((each) => each.id === id)
    if (key !== undefined) return key
    const message = `rotation.replaces names ${id}, which is none of the issuer's earlier keys.`
    throw new IssueError('not_found', { message })
  })
}

async function endKey(
  world: IssuerWorld,
  id: string,
  reason: 'superseded' | 'compromised',
  tx: StoreTransaction,
): Promise<void> {
  // The lock is had when all who sign with it have written: only now it is known until when it signed.
  const key = await keyTable.get(tx, world.issuerId, id, 'exclusive')
  if (key === undefined || key.state === 'compromised') return
  const now = world.now()
  const ended: IssuerKeyRecord =
    reason === 'compromised'
      ? { ...key, state: 'compromised', revoked: now }
      : // Another process may have a clock that is ahead, and its last signatures are good.
        { ...key, state: 'retired', expires: key.expires ?? laterBy(world.clockSkewSeconds, now) }
  await keyTable.put(tx, world.issuerId, ended)
}

/** Nobody believes lists that a compromised key signed: every one has to be signed anew. */
async function outdateLists(world: IssuerWorld, tx: StoreTransaction): Promise<string[]> {
  const outdated: string[] = []
  for (const { id } of await listTable.list(tx, world.issuerId, { limit: 10_000 })) {
    const row = await listTable.get(tx, world.issuerId, id, 'exclusive')
    if (row === undefined) continue
    await listTable.put(tx, world.issuerId, { ...row, revision: row.revision + 1 })
    outdated.push(id)
  }
  return outdated
}

export function listOf(signer: Signer | readonly Signer[]): readonly Signer[] {
  return 'publicKey' in signer ? [signer] : signer
}

function spentKey({ id, state }: IssuerKeyRecord): IssueError {
  const message = `The key ${id} is ${state}: rotate to one that this issuer has not used before.`
  return new IssueError('bad_argument', { message })
}
