import { isPlaceholder, isSame, wordsIn } from './say-something.ts'
import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

const FEWEST_WORDS = 5

export const criteriaSaySomething: QualityRule = {
  id: 'quality.criteria',
  source: 'OpenBoat quality rules',
  find: ({ achievement: { name, description, criteria }, paths }) => {
    const narrative = criteria?.narrative
    // A page alone is another rule's matter.
    if (narrative === undefined && criteria?.id !== undefined) return []
    const others = [...Object.values(name ?? {}), ...Object.values(description ?? {})]
    const isPoor =
      narrative === undefined ||
      isPlaceholder(narrative) ||
      wordsIn(narrative) < FEWEST_WORDS ||
      others.some((text) => isSame(text, narrative))
    return faultIf(isPoor, `${paths.achievement}/criteria`)
  },
  texts: {
    en: {
      title: 'The criteria say nothing',
      meaning:
        'They are missing, only repeat the name or the description, or are a few words. Nobody can tell what had to be done, so nobody can trust the badge.',
      whatToDo: 'Say what had to be done, how well, and who judged it.',
    },
    fr: {
      title: 'Les critères ne disent rien',
      meaning:
        'Ils manquent, répètent le nom ou la description, ou tiennent en quelques mots. Personne ne peut savoir ce qu’il fallait faire, ni donc se fier au badge.',
      whatToDo: 'Dites ce qu’il fallait faire, à quel niveau, et qui l’a évalué.',
    },
  },
}
