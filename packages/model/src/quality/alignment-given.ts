import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const alignmentGiven: QualityRule = {
  id: 'quality.alignment',
  source: 'OpenBoat quality rules',
  find: ({ achievement, paths }) =>
    faultIf(achievement.alignments.length === 0, `${paths.achievement}/alignment`),
  texts: {
    en: {
      title: 'The badge is aligned with no framework',
      meaning:
        'Without it, programs cannot compare the badge with others, with jobs or with training.',
      whatToDo: 'Add at least one alignment, such as to ESCO, ROME or RNCP.',
    },
    fr: {
      title: 'Le badge ne renvoie à aucun référentiel',
      meaning:
        'Sans cela, les programmes ne peuvent pas le rapprocher d’autres badges, de métiers ou de formations.',
      whatToDo: 'Ajoutez au moins un alignement, par exemple avec ESCO, le ROME ou le RNCP.',
    },
  },
}
