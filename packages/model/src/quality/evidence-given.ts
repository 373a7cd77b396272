import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const evidenceGiven: QualityRule = {
  id: 'quality.evidence',
  source: 'OpenBoat quality rules',
  find: ({ credential, badge, paths }) => {
    if (credential.kind !== 'badge') return undefined
    return faultIf(badge.evidence.length === 0 && badge.narrative === undefined, paths.evidence)
  },
  texts: {
    en: {
      title: 'Nothing shows what the holder did',
      meaning:
        'Evidence or a few words about this person make the difference between a badge and a sticker.',
      whatToDo: 'Add evidence, or a narrative about what this person did.',
    },
    fr: {
      title: 'Rien ne montre ce que la personne a fait',
      meaning:
        'Des preuves, ou quelques mots sur cette personne, font la différence entre un badge et une vignette.',
      whatToDo: 'Ajoutez des preuves, ou un texte (narrative) sur ce que cette personne a fait.',
    },
  },
}
