import {
  createSigner,
  didKeyOf,
  generateKey,
  multikeyOf,
  publicKeyOf,
  signDataIntegrity,
  type Signer,
} from '@openboat/proof'
import { OB_3, VC_2, type JsonObject, type PublicJwk } from '@openboat/model'

export type SampleSize = 'full' | 'small'

export interface Samples {
  /** Without proofs; no two alike. */
  readonly credentials: readonly JsonObject[]
  /** The same, signed with eddsa-rdfc-2022, as JSON text. */
  readonly texts: readonly string[]
  readonly signer: Signer
  readonly publicKey: PublicJwk
  readonly verificationMethod: string
}

/** As many as a class: enough that nothing can be remembered by content. */
const COUNT = 64

export const created = '2026-03-02T00:00:00Z'

/** Badges of one issuer for different people. */
export async function sampleCredentials(size: SampleSize, count = COUNT): Promise<Samples> {
  const key = await generateKey('ed25519')
  const publicKey = publicKeyOf(key)
  const did = didKeyOf(publicKey)
  const signer = createSigner(key)
  const verificationMethod = `${did}#${multikeyOf(publicKey)}`
  const write = size === 'full' ? fullCredential : smallCredential
  const credentials = Array.from({ length: count }, (_, index) => write(did, index))
  const options = { suite: 'eddsa-rdfc-2022', signer, verificationMethod, created } as const
  const texts: string[] = []
  // One after the other: from many at once V8 learns that what a badge is read into lives long.
  for (const credential of credentials) {
    texts.push(JSON.stringify(await signDataIntegrity(credential, options)))
  }
  return { credentials, texts, signer, publicKey, verificationMethod }
}

/** The one whose turn it is. */
export function at<Item>(items: readonly Item[], turn: number): Item {
  const item = items[turn % items.length]
  if (item === undefined) throw new Error('there are no samples')
  return item
}

/** What the data model asks for, and nothing more. */
function smallCredential(did: string, index: number): JsonObject {
  return {
    '@context': [VC_2, OB_3],
    id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: did, type: ['Profile'], name: 'Lycée des Rives' },
    validFrom: '2026-03-01T09:00:00Z',
    name: 'Faire équipage',
    credentialSubject: {
      id: `did:example:learner-${index}`,
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://rives.example/achievements/crew',
        type: ['Achievement'],
        name: 'Faire équipage',
        description: 'Fait avancer un groupe.',
        criteria: { narrative: 'Trois mois de projet.' },
      },
    },
  }
}

/** With most of what Open Badges 3.0 has a place for. */
function fullCredential(did: string, index: number): JsonObject {
  const small = smallCredential(did, index)
  return {
    ...small,
    description: 'Un badge avec tout ce que la norme prévoit, ou presque.',
    awardedDate: '2026-02-28T09:00:00Z',
    validUntil: '2126-03-01T09:00:00Z',
    issuer: fullIssuer(did),
    credentialSubject: {
      id: `did:example:learner-${index}`,
      type: ['AchievementSubject'],
      activityStartDate: '2025-11-01T00:00:00Z',
      activityEndDate: '2026-02-28T00:00:00Z',
      creditsEarned: 2.5,
      licenseNumber: `L-${index}`,
      role: 'équipière',
      term: 'hiver',
      narrative: 'A tenu la barre pendant tout le projet, et l’a passée à temps.',
      result: numbered(3, (each) => ({
        type: ['Result'],
        resultDescription: `urn:uuid:10000000-0000-4000-8000-00000000000${each}`,
        value: String(each + index),
        status: 'Completed',
      })),
      achievement: fullAchievement(),
    },
    evidence: numbered(2, (each) => ({
      id: `https://rives.example/evidence/${index}/${each}`,
      type: ['Evidence'],
      name: `Trace ${each}`,
      narrative: 'Carnet de bord du projet, relu par le groupe.',
      genre: 'carnet',
      audience: 'jury',
    })),
  }
}

function fullIssuer(did: string): JsonObject {
  return {
    id: did,
    type: ['Profile'],
    name: 'Lycée des Rives',
    url: 'https://rives.example/',
    phone: '+33 1 23 45 67 89',
    email: 'bonjour@rives.example',
    description: 'Un lycée au bord de l’eau.',
    image: { id: 'https://rives.example/logo.png', type: 'Image', caption: 'Logo' },
    address: {
      type: ['Address'],
      streetAddress: '1 quai des Rives',
      addressLocality: 'Nantes',
      postalCode: '44000',
      addressCountryCode: 'FR',
      geo: { type: ['GeoCoordinates'], latitude: 47.21, longitude: -1.55 },
    },
  }
}

function fullAchievement(): JsonObject {
  return {
    id: 'https://rives.example/achievements/crew',
    type: ['Achievement'],
    achievementType: 'Badge',
    name: 'Faire équipage',
    description: 'Reconnaît la capacité à faire avancer un groupe ensemble, chacun à sa place.',
    criteria: {
      id: 'https://rives.example/achievements/crew/criteria',
      narrative: 'Avoir tenu un rôle dans un projet collectif d’au moins trois mois.',
    },
    image: { id: 'https://rives.example/crew.png', type: 'Image', caption: 'Un voilier' },
    tag: ['coopération', 'engagement', 'projet'],
    creditsAvailable: 3,
    fieldOfStudy: 'vie collective',
    inLanguage: 'fr',
    alignment: numbered(3, (each) => ({
      type: ['Alignment'],
      targetName: `Compétence ${each}`,
      targetUrl: `https://esco.example/skill/${each}`,
      targetFramework: 'ESCO',
      targetCode: `S${each}`,
    })),
    resultDescription: numbered(3, (each) => ({
      id: `urn:uuid:10000000-0000-4000-8000-00000000000${each}`,
      type: ['ResultDescription'],
      name: `Critère ${each}`,
      resultType: 'RubricCriterionLevel',
      allowedValue: ['guidée', 'seule', 'transmet'],
      rubricCriterionLevel: numbered(2, (level) => ({
        id: `urn:uuid:20000000-0000-4000-8000-0000000000${each}${level}`,
        type: ['RubricCriterionLevel'],
        name: `Niveau ${level}`,
        level: String(level),
        points: String(level * 2),
      })),
    })),
  }
}

function numbered(count: number, write: (number: number) => JsonObject): JsonObject[] {
  return Array.from({ length: count }, (_, index) => write(index + 1))
}
