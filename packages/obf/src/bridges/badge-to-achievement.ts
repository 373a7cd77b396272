import { isHttpIri, pointer, type Loss } from '@openboat/model'
import { AchievementType, type Achievement } from '@openboat/model/ob3'
import type { BadgeAlignment, BadgeTexts, ObfBadge } from '../badges/obf-badge.ts'

export interface BadgeToAchievementOptions {
  /** URI of the achievement, such as the address of the public badge. */
  readonly id: string
  /** Which of the badge's languages. @default its own */
  readonly language?: string
}

/** The achievement, and what of the badge has no place in it. */
export interface AchievementOfBadge {
  readonly value: Achievement
  readonly losses: readonly Loss[]
}

/**
 * An Achievement of Open Badges 3.0 that says what a badge of the factory says, and what of the badge
 * has no place in one. Criteria stay as they are: Markdown, which they are there, may hold HTML.
 *
 * @see OB 3.0 #achievement
 * @example
 * const { value } = badgeToAchievement(badge, { id: 'https://school.example/welding' })
 */
export function badgeToAchievement(
  badge: ObfBadge,
  { id, language }: BadgeToAchievementOptions,
): AchievementOfBadge {
  const texts = textsOf(badge, language)
  const { criteria } = texts
  const value: Achievement = {
    id,
    type: ['Achievement'],
    name: texts.name,
    description: texts.description,
    criteria: isHttpIri(criteria.trim()) ? { id: criteria.trim() } : { narrative: criteria },
    ...(badge.image !== undefined && { image: { id: badge.image, type: 'Image' } }),
    ...(texts.language !== '' && { inLanguage: texts.language }),
    ...standingOf(texts),
  }
  return { value, losses: lossesOf(badge, texts) }
}

/** v1 and lists say it in one language, and not always in which. */
function textsOf(badge: ObfBadge, language: string | undefined): BadgeTexts {
  const wanted = badge.texts.find((texts) => texts.language === (language ?? badge.language))
  const { name, description = '', criteria = '', tags } = badge
  return wanted ?? { language: badge.language ?? '', name, description, criteria, tags }
}

function standingOf(texts: BadgeTexts): Partial<Achievement> {
  const { tags = [], alignments = [], achievementType, creditsAvailable } = texts
  const { fieldOfStudy, humanCode, specialization } = texts
  return {
    ...(tags.length > 0 && { tag: [...tags] }),
    ...(alignments.length > 0 && { alignment: alignments.map(alignmentOf) }),
    ...(achievementType !== undefined && { achievementType: typeOf(achievementType) }),
    ...(creditsAvailable !== undefined && { creditsAvailable }),
    ...(fieldOfStudy !== undefined && { fieldOfStudy }),
    ...(humanCode !== undefined && { humanCode }),
    ...(specialization !== undefined && { specialization }),
  }
}

/** The list of types is open for those that say so. */
function typeOf(type: string): AchievementType {
  const known = AchievementType.safeParse(type)
  if (known.success) return known.data
  return AchievementType.parse(`ext:${type.replaceAll(/[^\w]/g, '')}`)
}

function alignmentOf(alignment: BadgeAlignment) {
  const { name, url, description, framework, code } = alignment
  return {
    type: ['Alignment'] as ['Alignment'],
    targetName: name,
    targetUrl: url,
    ...(description !== undefined && { targetDescription: description }),
    ...(framework !== undefined && { targetFramework: framework }),
    ...(code !== undefined && { targetCode: code }),
  }
}

function lossesOf(badge: ObfBadge, texts: BadgeTexts): Loss[] {
  const others = badge.texts.filter(({ language }) => language !== texts.language)
  return [
    ...others.map(({ language }) =>
      loss(['texts', language], 'an Achievement speaks one language; convert each'),
    ),
    ...(badge.categories.length > 0
      ? [loss(['categories'], 'categories order an account and are no part of a badge')]
      : []),
    ...(badge.email !== undefined
      ? [loss(['email'], 'the message to recipients is no part of a badge')]
      : []),
    ...(badge.validMonths !== undefined
      ? [loss(['validMonths'], 'an Achievement has no end; set validUntil of each credential')]
      : []),
    ...(badge.intent !== undefined ? [loss(['intent'], 'an Achievement has no place for it')] : []),
    ...(badge.aliasIds.length > 0
      ? [loss(['aliasIds'], 'who may issue is no part of a badge')]
      : []),
    ...Object.keys(badge.metadata).map((name) =>
      loss(['metadata', name], 'an Achievement has no place for it'),
    ),
  ]
}

function loss(path: readonly string[], reason: string): Loss {
  return { path: pointer(...path), in: 'input', reason }
}
