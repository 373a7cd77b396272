import { bake, generateKey, issue, type JsonObject } from 'openboat'
import type { Replay } from './replay-suite.ts'
import { encode } from './sample-images.ts'

const now = new Date('2026-07-01T00:00:00Z')

const draft = {
  id: 'urn:uuid:5b1a2c3d-0000-4000-8000-000000000001',
  issuer: { name: 'École des métiers', url: 'https://school.example/' },
  recipient: { email: 'ada@example.org' },
  achievement: {
    id: 'https://school.example/soudure',
    name: 'Soudure – 溶接',
    description: 'Souder deux pièces.',
    criteria: 'Trois pièces sans défaut.',
  },
}

/** Badges of ours, in every form that a runtime might treat in its own way. */
export async function ownReplays(): Promise<Replay[]> {
  const ed25519 = await generateKey('ed25519')
  const p256 = await generateKey('p256')
  const embedded = await issue(draft, { key: ed25519, now })
  const jwt = await issue(draft, { key: p256, now, format: 'jwt' })
  const baked = await bake(encode('<svg/>'), embedded.text)
  const forged = embedded.text.replace('Souder deux', 'Souder trois')
  const texts = { embedded: embedded.text, jwt: jwt.text, forged, garbage: 'garbage' }
  return [
    ...Object.entries(texts).map(([name, input]) => replay(name, input, false)),
    replay('baked', Buffer.from(baked).toString('base64'), true),
  ]
}

function replay(name: string, input: string, isBase64: boolean): Replay {
  const at = now.toISOString()
  const bundle: JsonObject = { format: 'openboat-bundle/1', at, documents: {} }
  return { name: `ours/${name}`, input, isBase64, bundle, at }
}
