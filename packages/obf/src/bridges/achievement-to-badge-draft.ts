import { pointer, type Loss } from '@openboat/model'
import type { Achievement } from '@openboat/model/ob3'
import type { BadgeDraft } from '../badges/obf-badge.ts'
import { ObfError } from '../obf-error.ts'

export interface AchievementToBadgeDraftOptions {
  /** The picture as a data URI, for an achievement whose own is a URL or missing. */
  readonly image?: string
}

/** The draft, and what of the achievement the factory has no place for. */
export interface BadgeDraftOfAchievement {
  readonly value: BadgeDraft
  readonly losses: readonly Loss[]
}

/**
 * A draft of a badge for the factory that says what an Achievement says, and what of it the factory
 * has no place for.
 *
 * @throws {ObfError} `bad_argument` if there is no picture as a data URI
 * @example
 * const { value } = achievementToBadgeDraft(achievement, { image: 'data:image/png;base64,…' })
 * const id = await obf.badges.create(value)
 */
export function achievementToBadgeDraft(
  achievement: Achievement,
  options: AchievementToBadgeDraftOptions = {},
): BadgeDraftOfAchievement {
  const { criteria, tag, inLanguage, achievementType, creditsAvailable } = achievement
  const { fieldOfStudy, humanCode, specialization, alignment = [] } = achievement
  const value: BadgeDraft = {
    name: achievement.name,
    description: achievement.description,
    criteria: criteria.narrative ?? criteria.id ?? '',
    image: imageOf(achievement, options),
    ...(tag !== undefined && { tags: [...tag] }),
    ...(alignment.length > 0 && { alignments: alignment.map(alignmentOf) }),
    ...(inLanguage !== undefined && { language: inLanguage }),
    ...(achievementType !== undefined && { achievementType }),
    ...(creditsAvailable !== undefined && { creditsAvailable }),
    ...(fieldOfStudy !== undefined && { fieldOfStudy }),
    ...(humanCode !== undefined && { humanCode }),
    ...(specialization !== undefined && { specialization }),
  }
  return { value, losses: lossesOf(achievement) }
}

function imageOf({ image }: Achievement, options: AchievementToBadgeDraftOptions): string {
  const found = options.image ?? image?.id
  if (found?.startsWith('data:image/') === true) return found
  throw new ObfError('bad_argument', {
    message: 'options.image: the achievement has no picture as a data URI; give one',
  })
}

function alignmentOf(alignment: NonNullable<Achievement['alignment']>[number]) {
  const { targetName, targetUrl, targetDescription, targetFramework, targetCode } = alignment
  return {
    name: targetName,
    url: targetUrl,
    ...(targetDescription !== undefined && { description: targetDescription }),
    ...(targetFramework !== undefined && { framework: targetFramework }),
    ...(targetCode !== undefined && { code: targetCode }),
  }
}

const kept = new Set([
  'type',
  'name',
  'description',
  'criteria',
  'image',
  'tag',
  'alignment',
  'inLanguage',
  'achievementType',
  'creditsAvailable',
  'fieldOfStudy',
  'humanCode',
  'specialization',
])

function lossesOf(achievement: Achievement): Loss[] {
  const { criteria, image, alignment = [] } = achievement
  const left = Object.keys(achievement).filter((name) => !kept.has(name))
  return [
    ...left.map((name) => loss([name], 'the factory has no place for it')),
    ...(criteria.narrative !== undefined && criteria.id !== undefined
      ? [loss(['criteria', 'id'], 'criteria are a text or an address, not both')]
      : []),
    ...(image?.caption === undefined
      ? []
      : [loss(['image', 'caption'], 'a picture has no caption there')]),
    ...alignment.flatMap(({ targetType }, index) =>
      targetType === undefined
        ? []
        : [loss(['alignment', index, 'targetType'], 'an alignment has no type there')],
    ),
  ]
}

function loss(path: readonly (string | number)[], reason: string): Loss {
  return { path: pointer(...path), in: 'input', reason }
}
