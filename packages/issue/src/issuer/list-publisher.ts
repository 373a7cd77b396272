import { createStatusList } from '@openboat/status'
import { assertConforms } from '../assert-conforms.ts'
import { IssueError } from '../issue-error.ts'
import type { CredentialFormat } from '../issue-options.ts'
import { sha256Of } from './sha256.ts'
import { bitsFromText, setPositions } from './bits.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { issuingWith, signedWith } from './signing.ts'
import type { SigningKey, SigningKeys } from './signing-keys.ts'
import type { StatusListRow } from './status-list-row.ts'
import type { PublishedList } from './status-lists.ts'
import { listTable } from './tables.ts'

/** Signs lists, and puts what is signed in the place of what was published, all of it at once. */
export interface ListPublisher {
  /** A new list as it will first be published; it is not written. */
  sign(row: Omit<StatusListRow, 'published'>): Promise<StatusListRow>
  /** The list as it is now: signed anew, unless what is published is as new. */
  current(id: string): Promise<PublishedList | undefined>
}

export function createListPublisher(world: IssuerWorld, keys: SigningKeys): ListPublisher {
  const sign = async (row: Omit<StatusListRow, 'published'>) => await signed(world, keys, row)
  const current = async (id: string): Promise<PublishedList | undefined> => {
    const row = await world.transaction(async (tx) => await listTable.get(tx, world.issuerId, id))
    if (row === undefined) return undefined
    if (row.published.revision >= row.revision) return publishedOf(world, row)
    const fresh = await sign(row)
    const kept = await world.transaction(async (tx) => {
      const now = await listTable.get(tx, world.issuerId, id, 'exclusive')
      if (now === undefined || now.published.revision >= row.revision) return now
      const published = { ...now, published: fresh.published }
      await listTable.put(tx, world.issuerId, published)
      return published
    })
    world.tell({ type: 'list-published', list: id })
    return kept === undefined ? undefined : publishedOf(world, kept)
  }
  return { sign, current }
}

async function signed(
  world: IssuerWorld,
  keys: SigningKeys,
  row: Omit<StatusListRow, 'published'>,
): Promise<StatusListRow> {
  const { key, format } = await keyForLists(keys)
  const now = world.now()
  const credential = await createStatusList({
    id: world.urls.statusList(row.id),
    issuer: world.issuerId,
    purpose: row.purpose,
    length: row.length,
    // The first moment, always: verifying for an earlier one still finds a list that was valid then.
    validFrom: row.createdAt,
    ttl: world.status.ttlSeconds * 1000,
    values: setPositions(bitsFromText(row.set)),
  })
  assertConforms(credential, 'status-list')
  const { text } = await signedWith(key, credential, issuingWith(world, key, { format, now }))
  const etag = `"${await sha256Of(text)}"`
  return { ...row, published: { text, format, etag, publishedAt: now, revision: row.revision } }
}

async function keyForLists(
  keys: SigningKeys,
): Promise<{ readonly key: SigningKey; readonly format: CredentialFormat }> {
  try {
    return { key: await keys.forForm('data-integrity'), format: 'data-integrity' }
  } catch (error) {
    if (!(error instanceof IssueError) || error.code !== 'no_active_key') throw error
    return { key: await keys.forForm('jwt'), format: 'jwt' }
  }
}

function publishedOf(world: IssuerWorld, row: StatusListRow): PublishedList {
  const { revision: _revision, ...published } = row.published
  const { ttlSeconds } = world.status
  const url = world.urls.statusList(row.id)
  return { id: row.id, url, purpose: row.purpose, ...published, ttlSeconds }
}
