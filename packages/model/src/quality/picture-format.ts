import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const pictureFormat: QualityRule = {
  id: 'quality.picture-format',
  source: 'OB 3.0 #image',
  find: ({ achievement: { image }, paths, factsOf }) => {
    const mediaType = factsOf(image?.id ?? '')?.mediaType ?? mediaTypeOf(image?.id ?? '')
    if (mediaType === undefined) return undefined
    return faultIf(!FORMATS.includes(mediaType), `${paths.achievement}/image`)
  },
  texts: {
    en: {
      title: 'The picture is neither PNG nor SVG',
      meaning: 'Only these two can carry a badge inside, and every program shows them.',
      whatToDo: 'Convert the picture to PNG or SVG.',
    },
    fr: {
      title: 'L’image n’est ni PNG ni SVG',
      meaning:
        'Seuls ces deux formats peuvent contenir un badge, et tous les programmes les affichent.',
      whatToDo: 'Convertissez l’image en PNG ou en SVG.',
    },
  },
}

const FORMATS = ['image/png', 'image/svg+xml']

function mediaTypeOf(id: string): string | undefined {
  return /^data:([^;,]+)/i.exec(id)?.[1]?.toLowerCase()
}
