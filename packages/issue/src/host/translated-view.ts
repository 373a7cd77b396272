import type { Badge } from '@openboat/model'
import type { AchievementRef } from '../issuer/achievement.ts'
import type { IssuedBadge } from '../issuer/award.ts'
import { achievementView } from './achievement-view.ts'
import { badgeView, type Visit } from './site.ts'

/** The badge, with its achievement in the reader's language too, if the issuer has translated it. */
export async function translatedView(
  visit: Visit,
  issued: IssuedBadge,
): Promise<Badge | undefined> {
  const badge = badgeView(issued)
  const translation = issued.achievement && (await translationFor(visit, issued.achievement))
  if (badge?.achievement === undefined || translation === undefined) return badge
  const { name, description, criteria, language } = achievementView(translation)
  return {
    ...badge,
    achievement: {
      ...badge.achievement,
      name: { ...name, ...badge.achievement.name },
      description: { ...description, ...badge.achievement.description },
      ...(criteria === undefined ? {} : { criteria }),
      ...(language === undefined ? {} : { language }),
    },
  }
}

async function translationFor({ issuer, language }: Visit, ref: AchievementRef) {
  const { id, version } = ref
  if (ref.language === language) return undefined
  const found = await issuer.achievements.getVersion({ id, version, language })
  return found?.draft.language === language ? found : undefined
}
