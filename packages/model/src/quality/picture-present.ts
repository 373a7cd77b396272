import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const picturePresent: QualityRule = {
  id: 'quality.picture',
  source: 'OpenBoat quality rules',
  find: ({ achievement, paths }) =>
    faultIf(achievement.image === undefined, `${paths.achievement}/image`),
  texts: {
    en: {
      title: 'The badge has no picture',
      meaning: 'A badge is recognised by its picture, and Open Badges 2.0 demands one.',
      whatToDo: 'Add a square PNG or SVG.',
    },
    fr: {
      title: 'Le badge n’a pas d’image',
      meaning: 'On reconnaît un badge à son image, et Open Badges 2.0 l’exige.',
      whatToDo: 'Ajoutez une image carrée, PNG ou SVG.',
    },
  },
}
