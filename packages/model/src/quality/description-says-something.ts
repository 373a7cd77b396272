import { isPlaceholder, isSame, wordsIn } from './say-something.ts'
import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

const FEWEST_WORDS = 4

export const descriptionSaysSomething: QualityRule = {
  id: 'quality.description',
  source: 'OpenBoat quality rules',
  find: ({ achievement: { name, description }, paths }) => {
    const texts = Object.values(description ?? {})
    const isPoor = (text: string): boolean =>
      isPlaceholder(text) ||
      wordsIn(text) < FEWEST_WORDS ||
      Object.values(name ?? {}).some((each) => isSame(each, text))
    return faultIf(texts.length === 0 || texts.some(isPoor), `${paths.achievement}/description`)
  },
  texts: {
    en: {
      title: 'The description says nothing new',
      meaning:
        'It is missing, only repeats the name, or is a few words. Whoever does not know the issuer learns nothing from it.',
      whatToDo:
        'Say in one or two sentences what somebody with this badge knows, does or has done.',
    },
    fr: {
      title: 'La description n’apprend rien',
      meaning:
        'Elle manque, répète le nom ou tient en quelques mots. Qui ne connaît pas l’émetteur n’en apprend rien.',
      whatToDo:
        'Dites en une ou deux phrases ce que sait, fait ou a fait la personne qui porte ce badge.',
    },
  },
}
