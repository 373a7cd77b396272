import { OB_3, VC_2, type JsonObject } from '@openboat/model'

/** A badge that uses types with contexts of their own, ordered lists, numbers, dates and accents. */
export const sampleCredential = {
  '@context': [VC_2, OB_3],
  id: 'urn:uuid:0b5b2f0c-5d0c-4a3d-9a31-2f0d3c8f2b11',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Savoir réparer un vélo',
  issuer: {
    id: 'did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw',
    type: ['Profile'],
    name: 'Atelier « Roue Libre »',
    email: 'bonjour@example.org',
  },
  validFrom: '2026-03-01T09:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: 'lea@example.org',
        identityType: 'emailAddress',
      },
    ],
    creditsEarned: 2.5,
    achievement: {
      id: 'urn:uuid:8a1f7d2e-6f3b-4f5e-8f0b-1c2d3e4f5a6b',
      type: ['Achievement'],
      name: 'Mécanique vélo',
      description: 'Régler freins et dérailleur.',
      criteria: { narrative: 'A remis trois vélos en état.' },
      image: { id: 'https://example.org/velo.png', type: 'Image', caption: 'Une roue' },
      resultDescription: [
        {
          id: 'urn:uuid:5d4c3b2a-1f0e-4d3c-8b2a-0f1e2d3c4b5a',
          type: ['ResultDescription'],
          name: 'Autonomie',
          resultType: 'RubricCriterionLevel',
          allowedValue: ['guidée', 'seule', 'transmet'],
        },
      ],
    },
  },
  evidence: [{ type: ['Evidence'], narrative: 'Carnet d’atelier', audience: 'Jury' }],
} as const satisfies JsonObject | object

/** A fresh copy to change. */
export function sampleCopy(): JsonObject {
  return structuredClone(sampleCredential)
}

/** The same with the context that Ed25519Signature2020 needs. */
export function legacySampleCopy(): JsonObject {
  const contexts = [VC_2, OB_3, 'https://w3id.org/security/suites/ed25519-2020/v1']
  return { ...sampleCopy(), '@context': contexts }
}
