import type { JsonObject, JsonValue } from './json.ts'
import { parseCredential } from './parse-credential.ts'
import type { Credential } from './credential.ts'

// Credentials without a fault, ours; each call gives a new one, to be broken in one way.

export function openBadge(): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:2f3b1f4e-9f5c-4f3e-8a3f-0c7c7f3f6f01',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Beekeeping, first level',
    issuer: {
      id: 'https://apiary.example/issuer',
      type: ['Profile'],
      name: 'Town Apiary',
      url: 'https://apiary.example/',
      email: 'office@apiary.example',
      otherIdentifier: [
        { type: ['IdentifierEntry'], identifier: '4711', identifierType: 'systemId' },
      ],
    },
    validFrom: '2026-03-01T09:00:00Z',
    validUntil: '2028-03-01T09:00:00Z',
    credentialSubject: {
      id: 'did:example:holder',
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: `sha256$${'ab'.repeat(32)}`,
          identityType: 'emailAddress',
          salt: 'honey',
        },
      ],
      achievement: {
        id: 'https://apiary.example/achievements/1',
        type: ['Achievement'],
        name: 'Beekeeping',
        description: 'Keeps a hive through a whole year.',
        criteria: { narrative: 'One year with a hive of your own.' },
        achievementType: 'Badge',
        inLanguage: 'en',
        image: { id: 'https://apiary.example/bee.png', type: 'Image', caption: 'A bee' },
        tag: ['bees', 'honey'],
        alignment: [
          {
            type: ['Alignment'],
            targetName: 'beekeeping',
            targetUrl: 'http://data.europa.eu/esco/skill/1',
            targetFramework: 'ESCO',
          },
        ],
        resultDescription: [
          {
            id: 'urn:uuid:2f3b1f4e-9f5c-4f3e-8a3f-0c7c7f3f6f02',
            type: ['ResultDescription'],
            name: 'Level',
            resultType: 'RubricCriterionLevel',
            rubricCriterionLevel: [
              { id: 'urn:level:1', type: ['RubricCriterionLevel'], name: 'Gold' },
            ],
          },
        ],
      },
      result: [
        {
          type: ['Result'],
          resultDescription: 'urn:uuid:2f3b1f4e-9f5c-4f3e-8a3f-0c7c7f3f6f02',
          achievedLevel: 'urn:level:1',
        },
      ],
    },
    evidence: [{ type: ['Evidence'], narrative: 'Twelve months of notes.' }],
    credentialStatus: {
      id: 'https://apiary.example/status/1#5',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '5',
      statusListCredential: 'https://apiary.example/status/1',
    },
  }
}

export function endorsement(): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:2f3b1f4e-9f5c-4f3e-8a3f-0c7c7f3f6f03',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement of Beekeeping',
    issuer: { id: 'https://guild.example/', type: ['Profile'], name: 'Guild' },
    validFrom: '2026-04-01T00:00:00Z',
    credentialSubject: {
      id: 'https://apiary.example/achievements/1',
      type: ['EndorsementSubject'],
      endorsementComment: 'We accept it for the journeyman year.',
    },
  }
}

export function clr(): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:2f3b1f4e-9f5c-4f3e-8a3f-0c7c7f3f6f04',
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Record',
    issuer: { id: 'https://apiary.example/issuer', type: ['Profile'] },
    validFrom: '2026-04-01T00:00:00Z',
    credentialSubject: {
      id: 'did:example:holder',
      type: ['ClrSubject'],
      verifiableCredential: [openBadge()],
    },
  }
}

export function verifiableCredential(): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: 'did:example:issuer',
    credentialSubject: { id: 'did:example:subject' },
  }
}

export function assertion(): JsonObject {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    id: 'https://apiary.example/assertions/1',
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'ann@example.org' },
    badge: badgeClass(),
    verification: { type: 'HostedBadge' },
    issuedOn: '2019-05-01T00:00:00+02:00',
    evidence: 'https://apiary.example/notes/1',
  }
}

export function badgeClass(): JsonObject {
  return {
    id: 'https://apiary.example/badges/1',
    type: 'BadgeClass',
    name: 'Beekeeping',
    description: 'Keeps a hive.',
    image: 'https://apiary.example/bee.png',
    criteria: { narrative: 'One year.' },
    issuer: {
      id: 'https://apiary.example/issuer',
      type: 'Issuer',
      name: 'Town Apiary',
      url: 'https://apiary.example/',
      email: 'office@apiary.example',
    },
    tags: ['bees'],
    alignment: [{ targetName: 'beekeeping', targetUrl: 'https://esco.example/1' }],
  }
}

/** The document with the value at a path replaced, or removed when there is none. */
export function having(
  document: JsonObject,
  path: readonly (string | number)[],
  value?: JsonValue,
): JsonObject {
  const copy = structuredClone(document)
  // Tests name paths that exist.
  let node = copy as Record<string | number, JsonValue>
  for (const key of path.slice(0, -1)) node = node[key] as Record<string | number, JsonValue>
  const last = path.at(-1) ?? ''
  if (value === undefined) delete node[last]
  else node[last] = value
  return copy
}

export function parsed(input: JsonObject | string): Credential {
  const result = parseCredential(input)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.credential
}

/** A compact JWS around a payload, with a signature that nobody could verify. */
export function jwt(payload: JsonObject): string {
  const part = (value: JsonValue): string =>
    btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify(value))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  return `${part({ alg: 'EdDSA', typ: 'JWT' })}.${part(payload)}.c2ln`
}
