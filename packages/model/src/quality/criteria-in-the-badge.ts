import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const criteriaInTheBadge: QualityRule = {
  id: 'quality.criteria-in-badge',
  source: 'OpenBoat quality rules',
  find: ({ achievement: { criteria }, paths }) =>
    faultIf(
      criteria?.id !== undefined && criteria.narrative === undefined,
      `${paths.achievement}/criteria`,
    ),
  texts: {
    en: {
      title: 'The criteria are only a link',
      meaning:
        'The page can change or vanish, and with it the meaning of every badge awarded. What is in the badge stays, and is signed.',
      whatToDo: 'Write the criteria into the badge as well (narrative).',
    },
    fr: {
      title: 'Les critères ne sont qu’un lien',
      meaning:
        'La page peut changer ou disparaître, et avec elle le sens de chaque badge attribué. Ce qui est dans le badge reste, et il est signé.',
      whatToDo: 'Écrivez aussi les critères dans le badge (narrative).',
    },
  },
}
