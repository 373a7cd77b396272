import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const languageStated: QualityRule = {
  id: 'quality.language',
  source: 'OpenBoat quality rules',
  find: ({ achievement: { name, language }, paths }) => {
    const isStated = language !== undefined || Object.keys(name ?? {}).some((tag) => tag !== 'und')
    return faultIf(!isStated, paths.achievement)
  },
  texts: {
    en: {
      title: 'The badge does not say in which language it is',
      meaning: 'Screen readers pronounce it wrongly, and translations of it cannot be found.',
      whatToDo: 'State the language: inLanguage in Open Badges 3.0, @language in 2.0.',
    },
    fr: {
      title: 'Le badge ne dit pas dans quelle langue il est',
      meaning: 'Les lecteurs d’écran le prononcent mal, et ses traductions restent introuvables.',
      whatToDo: 'Indiquez la langue : inLanguage en Open Badges 3.0, @language en 2.0.',
    },
  },
}
