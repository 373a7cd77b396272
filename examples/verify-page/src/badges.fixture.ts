import {
  bake,
  createStatusList,
  endorse,
  generateKey,
  issue,
  publicKeyOf,
  revoke,
  statusEntry,
  type PrivateJwk,
  type ShortBadgeDraft,
} from 'openboat'
import { certificate, picture } from 'openboat/node'

// Real badges, made for a test run, and the websites that they name.

const school = 'did:web:rives.example'
const list = 'https://rives.example/status/1'
const method = `${school}#key-1`

export const hostile = '<img src=x onerror="document.title=1">'

const draft = {
  achievement: {
    name: 'Faire équipage',
    description: 'Faire avancer un groupe.',
    criteria: 'Avoir tenu un rôle.',
  },
  issuer: { id: school, name: 'Lycée des Rives' },
  recipient: { email: 'lea@example.org' },
} as const

export interface Badges {
  readonly png: Uint8Array
  readonly pdf: Uint8Array
  readonly jwt: string
  readonly tampered: string
  readonly expired: string
  readonly revocable: string
  readonly revoked: string
  readonly endorsed: string
  readonly hostile: string
  readonly openBadge2: string
  /** What the websites answer, by URL. */
  readonly web: Readonly<Record<string, string>>
}

export async function makeBadges(): Promise<Badges> {
  const key = await generateKey('ed25519')
  const signing = { key, verificationMethod: method }
  const text = async (more: object) => (await issue({ ...draft, ...more }, signing)).text
  const plain = await text({})
  const png = await bake(await picture({ name: draft.achievement.name }, { width: 256 }), plain)
  const revoked = await issue({ ...draft, status: entry(7_391) }, signing)
  const empty = await createStatusList({ id: list, purpose: 'revocation', issuer: school }, signing)
  const hosted = await issueHosted()
  return {
    png,
    pdf: await certificate(png, { language: 'fr' }),
    jwt: (await issue(draft, { ...signing, format: 'jwt' })).text,
    tampered: plain.replace('Faire équipage', 'Taire équipage'),
    expired: await text({ validFrom: '2020-01-01T00:00:00Z', validUntil: '2021-01-01T00:00:00Z' }),
    revocable: await text({ status: entry(48_213) }),
    revoked: revoked.text,
    endorsed: await issueEndorsed(signing),
    hostile: await text({
      achievement: { name: hostile, description: hostile, criteria: hostile },
      evidence: [{ id: 'javascript:document.title=1', name: hostile, description: hostile }],
    }),
    openBadge2: hosted.text,
    web: {
      [list]: (await revoke(revoked.credential, empty.credential, signing)).text,
      'https://rives.example/.well-known/did.json': controller(key),
      ...Object.fromEntries(
        hosted.documents.map(({ url, document }) => [url, JSON.stringify(document)]),
      ),
    },
  }
}

function entry(index: number) {
  return statusEntry({ list, index, purpose: 'revocation' })
}

async function issueEndorsed(signing: { key: PrivateJwk; verificationMethod: string }) {
  const id = `urn:uuid:${crypto.randomUUID()}`
  const { credential } = await endorse(
    { target: id, comment: 'Nous l’avons vue à l’œuvre.', issuer: { name: 'Mission locale' } },
    { key: await generateKey('ed25519') },
  )
  return (await issue({ ...draft, id, endorsements: [credential] }, signing)).text
}

async function issueHosted() {
  const older: ShortBadgeDraft = {
    id: 'https://rives.example/assertions/1',
    achievement: {
      ...draft.achievement,
      id: 'https://rives.example/classes/1',
      image: 'https://rives.example/badge.png',
    },
    issuer: {
      id: 'https://rives.example/issuer',
      name: 'Lycée des Rives',
      url: 'https://rives.example/',
      email: 'badges@rives.example',
    },
    recipient: draft.recipient,
  }
  return await issue(older, { format: 'ob2-hosted' })
}

function controller(key: PrivateJwk): string {
  return JSON.stringify({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id: school,
    verificationMethod: [
      { id: method, type: 'JsonWebKey', controller: school, publicKeyJwk: publicKeyOf(key) },
    ],
    assertionMethod: [method],
  })
}
