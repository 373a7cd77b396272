import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const addressesSecure: QualityRule = {
  id: 'quality.https',
  source: 'OpenBoat quality rules',
  find: ({ badge, achievement, paths }) => [
    ...faultIf(isPlain(achievement.image?.id), `${paths.achievement}/image`),
    ...faultIf(isPlain(achievement.criteria?.id), `${paths.achievement}/criteria`),
    ...faultIf(isPlain(badge.issuer.url), `${paths.issuer}/url`),
  ],
  texts: {
    en: {
      title: 'An address is not secure',
      meaning: 'What is fetched over http can be changed on its way, and many programs refuse it.',
      whatToDo: 'Use https.',
    },
    fr: {
      title: 'Une adresse n’est pas sécurisée',
      meaning:
        'Ce qui passe par http peut être modifié en chemin, et beaucoup de programmes le refusent.',
      whatToDo: 'Utilisez https.',
    },
  },
}

function isPlain(address: string | undefined): boolean {
  return address !== undefined && /^http:/i.test(address)
}
