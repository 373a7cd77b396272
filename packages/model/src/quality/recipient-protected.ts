import { faultIf } from './fault-if.ts'
import type { QualityRule } from './quality-rule.ts'

export const recipientProtected: QualityRule = {
  id: 'quality.recipient-protected',
  source: 'GDPR art. 5(1)(c); OB 3.0 #identityobject',
  find: ({ badge: { recipient }, paths }) => {
    const addresses = recipient.identifiers.filter(({ type }) => type === 'emailAddress')
    if (addresses.length === 0) return undefined
    return faultIf(
      addresses.some(({ hashed, salt }) => !hashed || salt === undefined || salt === ''),
      paths.recipient,
    )
  },
  texts: {
    en: {
      title: 'The e-mail address of the holder can be read or guessed',
      meaning:
        'Whoever gets the badge gets the address, in clear or from a hash without salt, which lists of addresses solve.',
      whatToDo:
        'Hash the address with a salt of its own for each badge, or use a DID of the holder.',
    },
    fr: {
      title: 'L’adresse électronique du titulaire se lit ou se devine',
      meaning:
        'Qui reçoit le badge reçoit l’adresse, en clair ou par une empreinte sans sel, que des listes d’adresses résolvent.',
      whatToDo:
        'Donnez une empreinte de l’adresse avec un sel propre à chaque badge, ou utilisez un DID du titulaire.',
    },
  },
}
