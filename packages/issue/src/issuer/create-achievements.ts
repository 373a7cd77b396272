import { ShortBadgeDraft } from '../badge-draft.ts'
import { IssueError } from '../issue-error.ts'
import { plainJson } from '../plain-json.ts'
import { readDraft } from '../read-draft.ts'
import type { StoreTransaction } from '../stores/store.ts'
import type {
  Achievement,
  AchievementDefinition,
  AchievementRef,
  Achievements,
  AchievementVersion,
} from './achievement.ts'
import type { IssuerWorld } from './issuer-world.ts'
import { keptPicture } from './kept-picture.ts'
import { notFound } from './not-found.ts'
import { achievementTable, imageTable, versionName, versionTable } from './tables.ts'

/** @see Achievements */
export function createAchievements(world: IssuerWorld): Achievements {
  const { issuerId } = world
  return {
    define: async (definition) => await define(world, definition),
    version: async (id, changes) =>
      await world.transaction(async (tx) => {
        const achievement = await current(world, id, tx)
        if (achievement.retiredAt !== undefined) throw retired(id)
        const last = await latest(world, achievement, tx)
        const ref = { id, version: achievement.latestVersion + 1 }
        const definition = { ...definitionOf(world, last), ...changes }
        const version = await addVersion(world, tx, { ref, definition, origin: last })
        const changed = { ...achievement, latestVersion: version.version, languages: [] }
        await achievementTable.put(tx, issuerId, changed)
        return version
      }),
    translate: async (id, { language, ...texts }) =>
      await world.transaction(async (tx) => {
        const achievement = await current(world, id, tx)
        const origin = await latest(world, achievement, tx)
        if (origin.draft.language === language) throw hasLanguage(id, language)
        const ref = { id, version: origin.version, language }
        const definition = { ...definitionOf(world, origin), ...texts, language }
        const version = await addVersion(world, tx, { ref, definition, origin })
        const languages = [...achievement.languages, language]
        await achievementTable.put(tx, issuerId, { ...achievement, languages })
        return version
      }),
    retire: async (id) => await retire(world, id),
    get: async (id) =>
      await world.transaction(async (tx) => await achievementTable.get(tx, issuerId, id)),
    getVersion: async (ref) =>
      await world.transaction(async (tx) => await findVersion(world, ref, tx)),
    list: async (page) =>
      await world.transaction(async (tx) => await achievementTable.list(tx, issuerId, page)),
  }
}

async function define(
  world: IssuerWorld,
  { id = world.random.id(), ...definition }: AchievementDefinition,
): Promise<AchievementVersion> {
  if (!/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(id)) throw badId(id)
  return await world.transaction(async (tx) => {
    const version = await addVersion(world, tx, { ref: { id, version: 1 }, definition })
    const { createdAt } = version
    const achievement: Achievement = { id, latestVersion: 1, languages: [], createdAt }
    await tx.insert([achievementTable.record(world.issuerId, achievement)])
    return version
  })
}

async function retire(world: IssuerWorld, id: string): Promise<Achievement> {
  return await world.transaction(async (tx) => {
    const achievement = await current(world, id, tx)
    const changed = { retiredAt: world.now(), ...achievement }
    await achievementTable.put(tx, world.issuerId, changed)
    return changed
  })
}

/** The version that a reference means; without `version` the latest. */
export async function findVersion(
  { issuerId }: IssuerWorld,
  ref: Partial<AchievementRef> & { readonly id: string },
  tx: StoreTransaction,
): Promise<AchievementVersion | undefined> {
  const { id, language } = ref
  const version = ref.version ?? (await achievementTable.get(tx, issuerId, id))?.latestVersion
  if (version === undefined) return undefined
  const named = language === undefined ? { id, version } : { id, version, language }
  const found = await versionTable.get(tx, issuerId, versionName(named))
  if (found !== undefined || language === undefined) return found
  // The language that it was defined in has no record of its own.
  const original = await versionTable.get(tx, issuerId, versionName({ id, version }))
  return original?.draft.language === language ? original : undefined
}

export function retired(id: string): IssueError {
  const message = `The achievement '${id}' is retired: no more badges are issued for it.`
  return new IssueError('retired', { message })
}

async function current(
  { issuerId }: IssuerWorld,
  id: string,
  tx: StoreTransaction,
): Promise<Achievement> {
  const achievement = await achievementTable.get(tx, issuerId, id, 'exclusive')
  if (achievement === undefined) throw notFound('achievement', id)
  return achievement
}

async function latest(
  { issuerId }: IssuerWorld,
  { id, latestVersion }: Achievement,
  tx: StoreTransaction,
): Promise<AchievementVersion> {
  const name = versionName({ id, version: latestVersion })
  const version = await versionTable.get(tx, issuerId, name)
  if (version === undefined) throw notFound('version', name)
  return version
}

const AchievementDraft = ShortBadgeDraft.shape.achievement

interface NewVersion {
  readonly ref: AchievementRef
  readonly definition: Omit<AchievementDefinition, 'id'>
  /** What it is a change or a translation of. */
  readonly origin?: AchievementVersion
}

/** Writes a version, and its picture if that is the issuer's to host. */
async function addVersion(
  world: IssuerWorld,
  tx: StoreTransaction,
  { ref, definition: { image, ...definition }, origin }: NewVersion,
): Promise<AchievementVersion> {
  const { urls } = world
  const kept = await keptPicture(image, urls)
  const url = urls.achievement(ref)
  const draft = readDraft(
    AchievementDraft,
    plainJson({
      ...definition,
      id: url,
      criteria: criteriaWithPage(definition.criteria, urls.criteria(ref)),
      image: kept.image,
      version: String(ref.version),
      related: origin === undefined ? undefined : [relationTo(origin)],
    }),
  )
  const { image: picture } = draft
  const hosted = urls.match(typeof picture === 'object' ? picture.id : (picture ?? ''))
  const version: AchievementVersion = {
    ...ref,
    url,
    draft,
    ...(hosted?.kind === 'image' ? { image: hosted.id } : {}),
    createdAt: world.now(),
  }
  await tx.insert([versionTable.record(world.issuerId, version)])
  if (kept.row !== undefined) await imageTable.put(tx, world.issuerId, kept.row)
  return version
}

/** What a version says, without what names this version. */
function definitionOf(
  { urls }: IssuerWorld,
  { draft, ...ref }: AchievementVersion,
): Omit<AchievementDefinition, 'id'> {
  const { id: _id, related: _related, version: _version, criteria, ...rest } = draft
  if (typeof criteria === 'string' || criteria.id !== urls.criteria(ref)) {
    return { ...rest, criteria }
  }
  const { id: _page, ...others } = criteria
  return { ...rest, criteria: others }
}

/** Criteria that are only a text have their page here. */
function criteriaWithPage(
  criteria: AchievementDefinition['criteria'],
  page: string,
): AchievementDefinition['criteria'] {
  if (typeof criteria === 'string') {
    return /^https?:\/\/\S+$/.test(criteria) ? { id: criteria } : { id: page, narrative: criteria }
  }
  return typeof criteria === 'object' && criteria !== null ? { id: page, ...criteria } : criteria
}

function relationTo({ url, version, draft }: AchievementVersion) {
  const { language } = draft
  return { id: url, version: String(version), ...(language === undefined ? {} : { language }) }
}

function hasLanguage(id: string, language: string): IssueError {
  const message = `The achievement '${id}' is in this language already: ${language}.`
  return new IssueError('conflict', { message })
}

function badId(id: string): IssueError {
  const message = `An achievement's id has lower-case letters, digits and hyphens, such as welding-1, not ${JSON.stringify(id)}`
  return new IssueError('bad_argument', { message })
}
