import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

const ABOUT_THE_END =
  /expir|renew|valid (for|until|through)|refresh|recertif|renouvel|validité|valable|échéance/i

export const endExplained: QualityRule = {
  id: 'quality.expiry-explained',
  source: 'OpenBoat quality rules',
  find: ({ badge, achievement: { description, criteria }, paths }) => {
    if (badge.period.validUntil === undefined) return undefined
    const texts = [
      ...Object.values(description ?? {}),
      criteria?.narrative ?? '',
      badge.narrative ?? '',
    ]
    return faultIf(!texts.some((text) => ABOUT_THE_END.test(text)), paths.end)
  },
  texts: {
    en: {
      title: 'The badge ends, and does not say why',
      meaning: 'Holders learn too late what becomes of their badge and how to renew it.',
      whatToDo:
        'Say in the criteria or the description how long the badge counts and how it is renewed.',
    },
    fr: {
      title: 'Le badge a une fin, et ne dit pas pourquoi',
      meaning:
        'Les titulaires apprennent trop tard ce que devient leur badge et comment le renouveler.',
      whatToDo:
        'Dites dans les critères ou la description combien de temps le badge vaut et comment il se renouvelle.',
    },
  },
}
