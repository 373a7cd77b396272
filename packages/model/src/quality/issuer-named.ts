import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const issuerNamed: QualityRule = {
  id: 'quality.issuer-name',
  source: 'OpenBoat quality rules',
  find: ({ badge: { issuer }, paths }) =>
    faultIf(
      Object.values(issuer.name ?? {}).every((name) => name.trim() === ''),
      paths.issuer,
    ),
  texts: {
    en: {
      title: 'The issuer has no name',
      meaning: 'Readers see an address instead of who stands behind the badge.',
      whatToDo: 'Add the name of the issuer.',
    },
    fr: {
      title: 'L’émetteur n’a pas de nom',
      meaning: 'On voit une adresse au lieu de qui répond du badge.',
      whatToDo: 'Ajoutez le nom de l’émetteur.',
    },
  },
}
