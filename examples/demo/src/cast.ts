import {
  createSigner,
  didKeyOf,
  generateKey,
  multikeyOf,
  publicKeyOf,
  type Signer,
} from '@openboat/proof'

// Who takes part, and what the badge is about, in two languages.

export const schoolDid = 'did:web:rives.example'
export const statusListUrl = 'https://rives.example/status/1'
const achievements = 'https://rives.example/achievements'

export interface Party {
  readonly did: string
  readonly signer: Signer
}

/** The issuer: a school with a domain of its own, whose key is published there. */
export async function openSchool(): Promise<
  Party & { readonly method: string; readonly document: object }
> {
  const key = await generateKey('ed25519')
  const method = `${schoolDid}#key-1`
  const document = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: schoolDid,
    verificationMethod: [
      {
        id: method,
        type: 'Multikey',
        controller: schoolDid,
        publicKeyMultibase: multikeyOf(publicKeyOf(key)),
      },
    ],
    assertionMethod: [method],
  }
  return { did: schoolDid, signer: createSigner(key), method, document }
}

/** Somebody whose DID is the key itself: nothing has to be hosted. */
export async function newParty(): Promise<Party> {
  const key = await generateKey('ed25519')
  return { did: didKeyOf(publicKeyOf(key)), signer: createSigner(key) }
}

export const school = {
  id: schoolDid,
  name: 'Lycée des Rives',
  url: 'https://rives.example/',
  email: 'badges@rives.example',
}

export const youthCentre = { name: 'Mission locale du Fleuve', url: 'https://fleuve.example/' }

export const wordings = {
  fr: {
    name: 'Faire équipage',
    description: 'Reconnaît la capacité à faire avancer un groupe ensemble, chacun à sa place.',
    criteria:
      'Avoir tenu un rôle dans un projet collectif d’au moins trois mois, et en avoir parlé avec deux membres de l’équipe.',
    comment:
      'Nous avons vu Léa à l’œuvre pendant la fête du fleuve : nous confirmons ce que dit ce badge.',
    other: 'en',
  },
  en: {
    name: 'Being a crew',
    description: 'Recognises the ability to move a group forward together, each in their place.',
    criteria:
      'Held a role in a collective project of at least three months, and talked it over with two members of the team.',
    comment: 'We saw Léa at work during the river festival: we confirm what this badge says.',
    other: 'fr',
  },
} as const

export type Language = keyof typeof wordings

/** The same achievement in one language, linked to its translation. */
export function achievementIn(language: Language) {
  const { name, description, criteria, other } = wordings[language]
  return {
    id: `${achievements}/crew/${language}`,
    name,
    description,
    criteria,
    type: 'ext:Engagement',
    tags: language === 'fr' ? ['coopération', 'engagement'] : ['cooperation', 'commitment'],
    language,
    related: [{ id: `${achievements}/crew/${other}`, language: other }],
  }
}
