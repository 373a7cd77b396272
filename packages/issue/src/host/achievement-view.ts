import type { AchievementView, Text } from '@openboat/model'
import type { AchievementVersion } from '../issuer/achievement.ts'
import { isHttpIri } from '@openboat/model'

/** An achievement for pages, with its texts in a second language where there is a translation. */
export function achievementView(
  { url, draft }: AchievementVersion,
  translation?: AchievementVersion,
): AchievementView {
  const { criteria, language, type, tags = [], alignments = [] } = translation?.draft ?? draft
  const both = (text: (of: AchievementVersion['draft']) => string): Text => ({
    [draft.language ?? 'und']: text(draft),
    ...(translation && { [translation.draft.language ?? 'und']: text(translation.draft) }),
  })
  return {
    id: url,
    name: both(({ name }) => name),
    description: both(({ description }) => description),
    criteria: criteriaView(criteria),
    tags,
    alignments: alignments.map(withoutUndefined),
    ...(type === undefined ? {} : { achievementType: type }),
    ...(language === undefined ? {} : { language }),
  }
}

function criteriaView(criteria: AchievementVersion['draft']['criteria']) {
  if (typeof criteria !== 'string') return withoutUndefined(criteria)
  return isHttpIri(criteria) ? { id: criteria } : { narrative: criteria }
}

/** What zod calls optional may be there and undefined. */
function withoutUndefined<T extends object>(
  value: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
