import type { AchievementDefinition, AchievementVersion, Issuer } from '@openboat/issue'
import type { BadgeContentV2 } from '@openboat/obf/wire'
import type { BadgeOverride, BadgeRecord } from '../ledger/records.ts'
import type { World } from '../world/world.ts'
import { criteriaMarkdown } from './criteria-markdown.ts'
import { pictureOf } from './picture-data.ts'
import { primaryContent } from './primary-content.ts'

export interface AchievementPlace {
  readonly id: string
  readonly version: number
}

/**
 * The achievement that says what a badge says now, for whoever issues it. A badge that was changed is
 * a new version of it; what is written for one event alone is an achievement of its own.
 */
export async function defineAchievement(
  world: World,
  { issuer, badge, event, override }: Definition,
): Promise<AchievementPlace> {
  if (Object.keys(override).length > 0) {
    return placeOf(
      await issuer.achievements.define(draftOf(badge, override, `${badge.id}-${event}`)),
    )
  }
  return await world.inTurn(badge.id, async () => await currentVersion(world, issuer, badge))
}

interface Definition {
  readonly issuer: Issuer
  readonly badge: BadgeRecord
  readonly event: string
  readonly override: BadgeOverride
}

/** Nothing else changes the badge meanwhile: see `inTurn`. */
async function currentVersion(
  { ledger }: World,
  issuer: Issuer,
  asked: BadgeRecord,
): Promise<AchievementPlace> {
  const badge = ledger.badges.get(asked.id) ?? asked
  const { revision, achievements } = badge
  const known = achievements[issuer.id]
  if (known?.revision === revision) return { id: badge.id, version: known.version }
  const draft = draftOf(badge, {}, badge.id)
  // The issuer may know it though the ledger does not: the process may have ended in between.
  const isKnown = (await issuer.achievements.get(badge.id)) !== undefined
  const { version } = isKnown
    ? await issuer.achievements.version(badge.id, withoutId(draft))
    : await issuer.achievements.define(draft)
  const defined = { ...achievements, [issuer.id]: { revision, version } }
  await ledger.write(ledger.badges.put({ ...badge, achievements: defined }))
  return { id: badge.id, version }
}

function withoutId({
  id: _id,
  ...changes
}: AchievementDefinition): Omit<AchievementDefinition, 'id'> {
  return changes
}

function placeOf({ id, version }: AchievementVersion): AchievementPlace {
  return { id, version }
}

function draftOf(badge: BadgeRecord, override: BadgeOverride, id: string): AchievementDefinition {
  const content = primaryContent(badge)
  const name = override.name ?? content.name
  const image = pictureOf(badge.image)
  const tags = override.tags ?? content.tag ?? []
  const alignments = alignmentsOf(content)
  return {
    id,
    name,
    // Open Badges wants both; Open Badge Factory does not.
    description: firstText(override.description, content.description, name),
    criteria: criteriaOf(override, content, name),
    language: badge.primaryLanguage,
    ...(image === undefined ? {} : { image }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    ...(alignments.length === 0 ? {} : { alignments }),
  }
}

function criteriaOf(
  { criteria, criteriaAdd }: BadgeOverride,
  content: BadgeContentV2,
  name: string,
): AchievementDefinition['criteria'] {
  const written = firstText(criteria, content.criteria)
  if (/^https?:\/\/\S+$/.test(written)) {
    return criteriaAdd === undefined
      ? written
      : { id: written, narrative: criteriaMarkdown(criteriaAdd) }
  }
  const parts = [written, criteriaAdd ?? ''].map((part) => criteriaMarkdown(part))
  return { narrative: firstText(parts.filter((part) => part !== '').join('\n\n'), name) }
}

/** An alignment needs a name and an address; one without is only in the badge of the factory. */
function alignmentsOf(content: BadgeContentV2) {
  return (content.alignment ?? []).flatMap(({ name, url, description, framework, code }) => {
    if (!name || !url || !URL.canParse(url)) return []
    return [
      {
        targetName: name,
        targetUrl: url,
        ...(description ? { targetDescription: description } : {}),
        ...(framework ? { targetFramework: framework } : {}),
        ...(code ? { targetCode: code } : {}),
      },
    ]
  })
}

function firstText(...texts: readonly (string | null | undefined)[]): string {
  return texts.find((text) => text !== undefined && text !== null && text.trim() !== '') ?? ''
}
