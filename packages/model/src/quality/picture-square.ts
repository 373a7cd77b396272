import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const pictureSquare: QualityRule = {
  id: 'quality.picture-square',
  source: 'Mozilla Open Badges, issuer checklist',
  find: ({ achievement: { image }, paths, factsOf }) => {
    const { width, height } = factsOf(image?.id ?? '') ?? {}
    if (width === undefined || height === undefined) return undefined
    return faultIf(width !== height, `${paths.achievement}/image`)
  },
  texts: {
    en: {
      title: 'The picture is not square',
      meaning:
        'Passports and portfolios show badges in squares: another picture is cut off or distorted.',
      whatToDo: 'Make width and height equal.',
    },
    fr: {
      title: 'L’image n’est pas carrée',
      meaning:
        'Les passeports et les portfolios montrent les badges dans des carrés : une autre image est coupée ou déformée.',
      whatToDo: 'Donnez-lui une largeur et une hauteur égales.',
    },
  },
}
