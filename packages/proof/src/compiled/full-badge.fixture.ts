import type { JsonObject } from '@openboat/model'
import { sampleCopy } from '../credential.fixture.ts'

/** A badge with most of what Open Badges 3.0 has a place for. */
export function fullBadge(): JsonObject {
  return {
    ...sampleCopy(),
    validUntil: '2036-03-01T09:00:00Z',
    awardedDate: '2026-02-28T00:00:00Z',
    description: 'Tout ce qu’un badge peut porter, "guillemets" compris.',
    image: { id: 'https://example.org/a.png', type: 'Image', caption: 'Une roue' },
    credentialStatus: {
      id: 'https://example.org/status/3#94567',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '94567',
      statusListCredential: 'https://example.org/status/3',
    },
    credentialSchema: [{ id: 'https://example.org/schema.json', type: 'JsonSchema' }],
    issuer: {
      id: 'did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw',
      type: ['Profile'],
      name: 'Atelier',
      url: 'https://example.org/',
      phone: '+33 1 23 45 67 89',
      address: {
        type: ['Address'],
        addressLocality: 'Lyon',
        geo: { type: ['GeoCoordinates'], latitude: 45.76, longitude: -4.8 },
      },
    },
    credentialSubject: {
      id: 'did:example:lea',
      type: ['AchievementSubject'],
      role: 'équipière',
      result: [
        { type: ['Result'], resultDescription: 'urn:uuid:1', value: 'B', status: 'Completed' },
        { type: ['Result'], resultDescription: 'urn:uuid:2', achievedLevel: 'urn:uuid:22' },
      ],
      achievement: {
        id: 'https://example.org/achievements/1',
        type: ['Achievement'],
        name: 'Vélo',
        description: 'Réparer.',
        criteria: { id: 'https://example.org/criteria' },
        tag: ['vélo', 'atelier', 'vélo'],
        creditsAvailable: 36.0,
        alignment: [
          { type: ['Alignment'], targetName: 'A', targetUrl: 'https://example.org/a' },
          { type: ['Alignment'], targetName: 'B', targetUrl: 'https://example.org/b' },
        ],
        resultDescription: [
          ...['urn:uuid:3', 'urn:uuid:4'].map((id) => ({
            id,
            type: ['ResultDescription'],
            name: 'Autonomie',
            resultType: 'Status',
            allowedValue: ['C', 'B', 'B', 'A'],
          })),
          {
            id: 'urn:uuid:2',
            type: ['ResultDescription'],
            name: 'Niveau',
            resultType: 'RubricCriterionLevel',
            allowedValue: ['C', 'B', 'A'],
            rubricCriterionLevel: [
              { id: 'urn:uuid:21', type: ['RubricCriterionLevel'], name: 'Débutant', points: '1' },
              { id: 'urn:uuid:22', type: ['RubricCriterionLevel'], name: 'Avancé', points: '2' },
            ],
          },
        ],
      },
    },
  }
}
