import { isPlaceholder, wordsIn } from './say-something.ts'
import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

const LONGEST = 80

export const nameSaysSomething: QualityRule = {
  id: 'quality.name',
  source: 'OpenBoat quality rules',
  find: ({ achievement: { name }, paths }) =>
    faultIf(
      Object.values(name ?? {}).some(
        (text) => isPlaceholder(text) || text.length > LONGEST || wordsIn(text) === 0,
      ),
      `${paths.achievement}/name`,
    ),
  texts: {
    en: {
      title: 'The name says little, or too much',
      meaning:
        'A name is read first, often alone and in small print. A placeholder or a whole sentence does not tell what was achieved.',
      whatToDo: 'Name the achievement in a few words, at most 80 characters.',
    },
    fr: {
      title: 'Le nom en dit trop peu, ou trop',
      meaning:
        'Le nom se lit en premier, souvent seul et en petit. Un texte provisoire ou une phrase entière ne dit pas ce qui a été accompli.',
      whatToDo: 'Nommez la réalisation en quelques mots, 80 caractères au plus.',
    },
  },
}
