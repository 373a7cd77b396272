import { quotaOf } from '../access/quota.ts'
import type { BadgeRecord } from '../ledger/records.ts'
import type { Call } from '../world/call.ts'
import { refused, type Refused } from '../world/refused.ts'
import { ownBadges } from './own-badge.ts'
import { dataUriOf, pictureOf } from './picture-data.ts'
import { primaryContent } from './primary-content.ts'

/** What somebody writes of a badge; undefined: it has none. */
export interface BadgeTraits extends Pick<
  BadgeRecord,
  'primaryLanguage' | 'content' | 'category' | 'aliases' | 'email' | 'expires' | 'draft'
> {
  readonly image: string | null | undefined
  readonly css?: string | null | undefined
  readonly intent?: string | null | undefined
  readonly metadata?: Readonly<Record<string, unknown>> | null | undefined
}

type Asked = Pick<Call, 'world' | 'organisation'>

export async function createBadge(call: Call, traits: BadgeTraits): Promise<BadgeRecord | Refused> {
  const { badges } = quotaOf(call.world, call.organisation)
  if (badges !== undefined && ownBadges(call).length >= badges) {
    return refused(400, `This level allows ${badges} badges.`)
  }
  return await addBadge(call, call.world.ids.id(), traits)
}

/** A badge with an id that is known already. */
export async function addBadge(
  { world, organisation }: Asked,
  id: string,
  traits: BadgeTraits,
): Promise<BadgeRecord | Refused> {
  const parts = await partsOf({ world, organisation }, traits)
  if ('refused' in parts) return parts
  const now = world.now()
  const badge: BadgeRecord = {
    ...parts,
    id,
    client: organisation.id,
    ctime: now,
    mtime: now,
    revision: 1,
    achievements: {},
  }
  await world.ledger.write(world.ledger.badges.put(badge))
  return badge
}

export async function changeBadge(
  call: Asked,
  { id }: BadgeRecord,
  traits: BadgeTraits,
): Promise<BadgeRecord | Refused> {
  const { world } = call
  const parts = await partsOf(call, traits)
  if ('refused' in parts) return parts
  return await world.inTurn(id, async () => {
    const before = world.ledger.badges.get(id)
    if (before === undefined) return refused(404, 'There is no badge of this id.')
    const { client, ctime, revision, achievements } = before
    const changed: BadgeRecord = {
      ...parts,
      id,
      client,
      ctime,
      mtime: world.now(),
      revision: revision + 1,
      achievements,
    }
    await world.ledger.write(world.ledger.badges.put(changed))
    return changed
  })
}

/** What was issued stays. */
export async function removeBadge({ world }: Asked, { id }: BadgeRecord): Promise<void> {
  await world.inTurn(id, async () => await world.ledger.write(world.ledger.badges.remove(id)))
}

type Parts = Omit<BadgeRecord, 'id' | 'client' | 'ctime' | 'mtime' | 'revision' | 'achievements'>

async function partsOf(
  { world, organisation }: Asked,
  { image: given, css, intent, metadata, ...traits }: BadgeTraits,
): Promise<Parts | Refused> {
  if (primaryContent(traits).name.trim() === '') return refused(400, 'A badge needs a name.')
  const stranger = traits.aliases.find((id) => !organisation.aliases?.some((own) => own.id === id))
  if (stranger !== undefined) return refused(400, 'client_alias_id names an unknown alias.')
  if (given && pictureOf(given) === undefined) {
    return refused(400, 'image must be a data URI of a PNG or SVG, in base64.')
  }
  const image = given || dataUriOf(await world.draw(primaryContent(traits).name))
  return {
    ...traits,
    image,
    ...(css ? { css } : {}),
    ...(intent ? { intent } : {}),
    ...(metadata ? { metadata } : {}),
  }
}
