import { frameworkOf } from '../alignment-framework.ts'
import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const alignmentNamed: QualityRule = {
  id: 'quality.alignment-framework',
  source: 'OpenBoat quality rules',
  find: ({ achievement: { alignments }, paths }) => {
    if (alignments.length === 0) return undefined
    return alignments.flatMap((alignment, index) =>
      faultIf(
        alignment.targetFramework === undefined && frameworkOf(alignment) === undefined,
        `${paths.achievement}/alignment/${index}`,
      ),
    )
  },
  texts: {
    en: {
      title: 'An alignment does not say to which framework',
      meaning: 'Its name alone may stand in many frameworks.',
      whatToDo: 'Name the framework (targetFramework).',
    },
    fr: {
      title: 'Un alignement ne dit pas de quel référentiel il s’agit',
      meaning: 'Son nom seul peut figurer dans plusieurs référentiels.',
      whatToDo: 'Nommez le référentiel (targetFramework).',
    },
  },
}
