import type { ShortBadgeDraft } from './badge-draft.ts'

/** The least that is a badge. */
export const smallDraft = {
  achievement: {
    name: 'Welding, level 1',
    description: 'Joins two plates with a straight, clean seam.',
    criteria: 'Weld three test pieces under supervision.',
  },
  issuer: { name: 'Boat Yard School' },
  recipient: { email: 'Ada@School.example' },
} satisfies ShortBadgeDraft

/** Every field of the short form, with https ids as Open Badges 2.0 needs them. */
export const fullDraft = {
  id: 'https://school.example/badges/42',
  achievement: {
    id: 'https://school.example/welding',
    name: 'Soudure, niveau 1',
    description: 'Assemble deux tôles d’un cordon droit et propre.',
    criteria: { id: 'https://school.example/welding/criteria', narrative: 'Trois *pièces*.' },
    image: { id: 'https://school.example/welding.png', caption: 'Un chalumeau' },
    type: 'Course',
    tags: ['soudure', 'métal'],
    alignments: [
      {
        targetName: 'Réaliser une soudure',
        targetUrl: 'https://competences.example/M1805',
        targetDescription: 'Fiche métier',
        targetFramework: 'ROME',
        targetCode: 'M1805',
        targetType: 'ext:rome',
      },
    ],
    language: 'fr',
    related: [{ id: 'https://school.example/welding-en', language: 'en', version: '1' }],
  },
  issuer: {
    id: 'https://school.example/issuer.json',
    name: 'École du Chantier',
    url: 'https://school.example/',
    email: 'badges@school.example',
    description: 'On y apprend à souder.',
    image: 'https://school.example/logo.svg',
  },
  recipient: { id: 'https://people.example/ada', email: 'Ada@School.example', name: 'Ada' },
  evidence: [
    'https://school.example/evidence/1',
    { id: 'https://school.example/evidence/2', name: 'Film', genre: 'Video', audience: 'Public' },
  ],
  narrative: 'Ada a soudé la coque.',
  validFrom: '2026-06-01T08:00:00+02:00',
  validUntil: new Date('2028-06-01T00:00:00.500Z'),
  awardedDate: '2026-05-30T00:00:00Z',
} satisfies ShortBadgeDraft
