import type { AchievementView, Badge, Text } from './badge.ts'
import { stringAt, type JsonObject } from './json.ts'
import { languageOf, textOf } from './view.ts'

/**
 * A badge whose achievement has its name and description in the languages of its translations, too.
 * Only what the achievement itself says is related counts, and it never replaces the badge's words.
 *
 * @see OB 2.0 #common-properties (related); OB 3.0 #related
 */
export function withTranslations(badge: Badge, documents: readonly JsonObject[]): Badge {
  const { achievement } = badge
  if (achievement === undefined) return badge
  return { ...badge, achievement: documents.reduce(withTranslation, achievement) }
}

function withTranslation(achievement: AchievementView, document: JsonObject): AchievementView {
  const link = achievement.translations?.find(({ id }) => id === stringAt(document, 'id'))
  if (link === undefined) return achievement
  const language = languageOf(document) ?? link.language
  const added = (own: Text | undefined, name: string): Text | undefined => {
    const translated = textOf(document[name], language)
    return translated === undefined ? own : { ...translated, ...own }
  }
  const name = added(achievement.name, 'name')
  const description = added(achievement.description, 'description')
  return {
    ...achievement,
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
  }
}
