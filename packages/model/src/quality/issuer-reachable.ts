import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const issuerReachable: QualityRule = {
  id: 'quality.issuer-contact',
  source: 'OpenBoat quality rules',
  find: ({ badge: { issuer }, paths }) =>
    faultIf(issuer.url === undefined && issuer.email === undefined, paths.issuer),
  texts: {
    en: {
      title: 'The issuer cannot be reached',
      meaning: 'Who doubts the badge or wants to know more has nobody to ask.',
      whatToDo: 'Add a web address (url) or an e-mail address (email) to the issuer.',
    },
    fr: {
      title: 'L’émetteur est injoignable',
      meaning: 'Qui doute du badge ou veut en savoir plus n’a personne à interroger.',
      whatToDo: 'Ajoutez une adresse web (url) ou une adresse électronique (email) à l’émetteur.',
    },
  },
}
