import { describe, expect, test } from 'vitest'
import { assertion, badgeClass } from './credentials.fixture.ts'
import type { JsonObject } from './json.ts'
import { upgradeDocument } from './upgrade-document.ts'

const OB_2 = 'https://w3id.org/openbadges/v2'
const alone = (): JsonObject => ({ '@context': OB_2, ...badgeClass() })

test('a BadgeClass becomes an Achievement, and links to what it was', () => {
  const { value, losses } = upgradeDocument({ ...alone(), '@language': 'en', color: 'gold' })
  expect(value).toEqual({
    id: expect.stringMatching(/^urn:uuid:/),
    type: ['Achievement'],
    name: 'Beekeeping',
    description: 'Keeps a hive.',
    image: { id: 'https://apiary.example/bee.png', type: 'Image' },
    criteria: { narrative: 'One year.' },
    inLanguage: 'en',
    tag: ['bees'],
    alignment: [
      { type: ['Alignment'], targetName: 'beekeeping', targetUrl: 'https://esco.example/1' },
    ],
    related: [
      {
        id: 'https://apiary.example/badges/1',
        type: ['Related', 'https://w3id.org/openbadges#BadgeClass'],
        version: 'Open Badges v2p0',
      },
    ],
  })
  expect(losses.map((loss) => `${loss.in} ${loss.path}`)).toEqual(['input /issuer', 'input /color'])
})

test('a Profile keeps its id, or signs under another from now on', () => {
  const profile: JsonObject = { '@context': OB_2, ...(badgeClass()['issuer'] as JsonObject) }
  expect(upgradeDocument(profile).value).toMatchObject({
    id: 'https://apiary.example/issuer',
    type: ['Profile'],
    name: 'Town Apiary',
    email: 'office@apiary.example',
  })
  const { value, losses } = upgradeDocument(profile, { issuerId: 'did:web:apiary.example' })
  expect(value).toMatchObject({
    id: 'did:web:apiary.example',
    otherIdentifier: [{ identifier: 'https://apiary.example/issuer' }],
  })
  expect(losses).toEqual([])
})

test('a BadgeClass of OB 1.0, known by where it was fetched', () => {
  const early: JsonObject = {
    name: 'Beekeeping',
    description: 'Keeps a hive.',
    image: 'https://apiary.example/bee.png',
    criteria: 'https://apiary.example/criteria',
    issuer: 'https://apiary.example/issuer.json',
    alignment: [{ name: 'beekeeping', url: 'https://esco.example/1' }],
  }
  const url = 'https://apiary.example/badges/1.json'
  expect(upgradeDocument(early, { url }).value).toMatchObject({
    criteria: { id: 'https://apiary.example/criteria' },
    alignment: [{ targetName: 'beekeeping' }],
    related: [{ id: url }],
  })
})

test('what strict conformance still asks is told of the new part', () => {
  const { losses } = upgradeDocument({ ...alone(), description: '' })
  expect(losses.filter((loss) => loss.in === 'value').map(({ path }) => path)).toEqual([
    '/description',
  ])
})

describe('what has another way', () => {
  test.each<[string, JsonObject | string, string]>([
    ['a badge', assertion(), 'not_convertible'],
    ['a revocation list', { '@context': OB_2, type: 'RevocationList' }, 'not_convertible'],
    ['a BadgeClass without a name', { ...alone(), name: null }, 'not_convertible'],
    ['no document', '{}', 'not_a_credential'],
  ])('%s', (_, input, code) => {
    expect(() => upgradeDocument(input)).toThrow(
      expect.objectContaining({ name: 'ModelError', code }),
    )
  })
})
