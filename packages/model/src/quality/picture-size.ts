import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

const LEAST_WIDTH = 90
const MOST_BYTES = 256 * 1024

export const pictureSize: QualityRule = {
  id: 'quality.picture-size',
  source: 'Mozilla Open Badges, issuer checklist',
  find: ({ achievement: { image }, paths, factsOf }) => {
    const facts = factsOf(image?.id ?? '')
    if (facts === undefined) return undefined
    const isSmall =
      facts.mediaType !== 'image/svg+xml' && (facts.width ?? LEAST_WIDTH) < LEAST_WIDTH
    return faultIf(isSmall || (facts.bytes ?? 0) > MOST_BYTES, `${paths.achievement}/image`)
  },
  texts: {
    en: {
      title: 'The picture is too small or too large a file',
      meaning:
        'Below 90 pixels nothing can be made out; above 256 KB every badge with it inside becomes slow to send and to show.',
      whatToDo: 'Use 300 to 600 pixels, and compress the picture.',
    },
    fr: {
      title: 'L’image est trop petite, ou son fichier trop lourd',
      meaning:
        'En dessous de 90 pixels, on ne distingue rien ; au-dessus de 256 Ko, chaque badge qui la contient devient lent à envoyer et à afficher.',
      whatToDo: 'Prenez de 300 à 600 pixels et compressez l’image.',
    },
  },
}
