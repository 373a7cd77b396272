import { wordsIn } from './say-something.ts'
import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const pictureDescribed: QualityRule = {
  id: 'quality.picture-caption',
  source: 'WCAG 2.2 #non-text-content',
  find: ({ achievement: { image }, paths }) =>
    image === undefined
      ? undefined
      : faultIf(wordsIn(image.caption ?? '') === 0, `${paths.achievement}/image`),
  texts: {
    en: {
      title: 'The picture has no alternative text',
      meaning:
        'People who do not see the picture are told nothing about it, and search finds nothing either.',
      whatToDo: 'Describe the picture in a sentence (caption).',
    },
    fr: {
      title: 'L’image n’a pas de texte alternatif',
      meaning:
        'Qui ne voit pas l’image n’en apprend rien, et les recherches n’y trouvent rien non plus.',
      whatToDo: 'Décrivez l’image en une phrase (caption).',
    },
  },
}
