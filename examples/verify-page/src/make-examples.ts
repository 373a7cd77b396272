import {
  bake,
  createStatusList,
  generateKey,
  issue,
  publicKeyOf,
  endorse,
  revoke,
  statusEntry,
  type Bundle,
  type PrivateJwk,
} from 'openboat'
import { picture } from 'openboat/node'
import type { Example, Language } from './page-words.ts'

// Three badges of a school that does not exist, and the website that it would have. The keys are made
// here and thrown away.

const school = 'did:web:rives.example'
const centre = 'did:web:fleuve.example'
const list = 'https://rives.example/status/1'

const texts = {
  fr: {
    name: 'Faire équipage',
    description: 'Reconnaît la capacité à faire avancer un groupe ensemble, chacun à sa place.',
    criteria: 'Avoir tenu un rôle dans un projet collectif d’au moins trois mois.',
    school: 'Lycée des Rives',
    centre: 'Mission locale du Fleuve',
    comment: 'Nous avons vu Léa à l’œuvre pendant la fête du fleuve.',
    evidence: 'Carnet de bord de la fête du fleuve',
  },
  en: {
    name: 'Being a crew',
    description: 'Recognises the ability to move a group forward, each in their own place.',
    criteria: 'Held a role in a collective project of at least three months.',
    school: 'Riverside School',
    centre: 'River Youth Centre',
    comment: 'We saw Léa at work during the river festival.',
    evidence: 'Logbook of the river festival',
  },
} as const

/** File names and contents, for the folder `examples/`. */
export async function makeExamples(): Promise<Map<string, string | Uint8Array>> {
  const [schoolKey, centreKey] = [await generateKey('ed25519'), await generateKey('ed25519')]
  const signing = { key: schoolKey, verificationMethod: `${school}#key-1` }
  let status = await createStatusList({ id: list, purpose: 'revocation', issuer: school }, signing)
  const files = new Map<string, string | Uint8Array>()
  for (const language of ['fr', 'en'] as const) {
    const drawn = await picture({ name: texts[language].name, language }, { format: 'svg' })
    for (const example of ['genuine', 'forged', 'revoked'] as const) {
      const { text, credential } = await issueExample(example, language, { schoolKey, centreKey })
      if (example === 'revoked') status = await revoke(credential, status.credential, signing)
      const told = example === 'forged' ? forge(text, language) : text
      files.set(`${example}-${language}.svg`, await bake(drawn, told))
    }
  }
  const web = {
    'https://rives.example/.well-known/did.json': controller(school, schoolKey),
    'https://fleuve.example/.well-known/did.json': controller(centre, centreKey),
    [list]: status.text,
  }
  return files.set('web.json', JSON.stringify(bundleOf(web)))
}

interface Keys {
  readonly schoolKey: PrivateJwk
  readonly centreKey: PrivateJwk
}

async function issueExample(example: Example, language: Language, keys: Keys) {
  const t = texts[language]
  const id = `https://rives.example/credentials/${crypto.randomUUID()}`
  const { credential: endorsement } = await endorse(
    { target: id, comment: t.comment, issuer: { id: centre, name: t.centre } },
    { key: keys.centreKey, verificationMethod: `${centre}#key-1` },
  )
  const index = places[example] + (language === 'fr' ? 0 : 1)
  return await issue(
    {
      id,
      achievement: { ...achievementOf(t), language },
      issuer: { id: school, name: t.school, url: 'https://rives.example/' },
      recipient: { email: 'lea@example.org' },
      evidence: [{ id: 'https://rives.example/logbook', name: t.evidence }],
      status: statusEntry({ list, index, purpose: 'revocation' }),
      endorsements: [endorsement],
    },
    { key: keys.schoolKey, verificationMethod: `${school}#key-1` },
  )
}

const places: Readonly<Record<Example, number>> = {
  genuine: 48_213,
  forged: 90_177,
  revoked: 7_391,
}

function achievementOf({ name, description, criteria }: (typeof texts)[Language]) {
  return { name, description, criteria }
}

/** The signature is over every word: one other word is enough. */
function forge(text: string, language: Language): string {
  const { name } = texts[language]
  return text.replaceAll(name, language === 'fr' ? 'Diriger un équipage' : 'Leading a crew')
}

function controller(id: string, key: PrivateJwk): string {
  const method = {
    id: `${id}#key-1`,
    type: 'JsonWebKey',
    controller: id,
    publicKeyJwk: publicKeyOf(key),
  }
  return JSON.stringify({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id,
    verificationMethod: [method],
    assertionMethod: [method.id],
  })
}

function bundleOf(web: Readonly<Record<string, string>>): Bundle {
  const documents = Object.fromEntries(
    Object.entries(web).map(([url, body]) => [
      url,
      { status: 200, contentType: 'application/json', body },
    ]),
  )
  return { format: 'openboat-bundle/1', at: new Date().toISOString(), documents }
}
