import { describe, expect, test } from 'vitest'
import { checkCredential } from './check-credential.ts'
import { assertion, badgeClass, having, jwt, openBadge, parsed } from './credentials.fixture.ts'
import type { JsonObject } from './json.ts'
import { upgrade } from './upgrade.ts'

const failed = (value: JsonObject, profile: 'strict' | 'lenient') =>
  checkCredential(parsed(value), { profile }).filter(({ outcome }) => outcome === 'failed')

/** An assertion with something in every property that OB 2.0 has. */
function full(): JsonObject {
  return {
    ...assertion(),
    '@context': ['https://w3id.org/openbadges/v2', 'https://x.example/extension'],
    recipient: { type: 'email', hashed: true, salt: 's', identity: `sha256$${'ab'.repeat(32)}` },
    image: { id: 'https://apiary.example/baked.png', author: 'https://x.example/a' },
    narrative: 'A hot summer.',
    expires: '2030-01-01T00:00+01:00',
    evidence: { id: 'https://apiary.example/n/1', genre: 'Notes', type: ['Evidence', 'Diary'] },
    endorsement: 'https://guild.example/1',
    'extensions:applyLink': { url: 'https://x.example/' },
    badge: {
      ...badgeClass(),
      version: 2,
      '@language': 'fr',
      related: 'https://apiary.example/badges/0',
      issuer: {
        id: 'https://apiary.example/issuer',
        type: 'Issuer',
        name: 'Town Apiary',
        url: 'https://apiary.example/',
        email: ['office@apiary.example', 'two@apiary.example'],
        telephone: '+33100000000',
        publicKey: 'https://apiary.example/key',
        revocationList: 'https://apiary.example/revoked',
      },
    },
  }
}

describe('OB 2.0 to OB 3.0', () => {
  test('every property in its new place', () => {
    const before = full()
    const { value } = upgrade(before)
    expect(before).toEqual(full())
    expect(failed(value, 'strict')).toEqual([])
    expect(value).toEqual({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: 'urn:uuid:82c2a39b-47d5-59f7-8844-2bdebec8ce2c',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: {
        id: 'https://apiary.example/issuer',
        type: ['Profile'],
        name: 'Town Apiary',
        url: 'https://apiary.example/',
        email: 'office@apiary.example',
        phone: '+33100000000',
        otherIdentifier: [
          {
            type: ['IdentifierEntry'],
            identifier: 'https://apiary.example/issuer',
            identifierType: 'identifier',
          },
        ],
      },
      validFrom: '2019-05-01T00:00:00+02:00',
      awardedDate: '2019-05-01T00:00:00+02:00',
      validUntil: '2029-12-31T23:00:00Z',
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [
          {
            type: 'IdentityObject',
            hashed: true,
            identityHash: `sha256$${'ab'.repeat(32)}`,
            identityType: 'emailAddress',
            salt: 's',
          },
        ],
        image: { type: 'Image', id: 'https://apiary.example/baked.png' },
        narrative: 'A hot summer.',
        achievement: {
          id: 'urn:uuid:53ae3a4e-674b-503c-b5d4-a3417fee9525',
          type: ['Achievement'],
          name: 'Beekeeping',
          description: 'Keeps a hive.',
          image: { id: 'https://apiary.example/bee.png', type: 'Image' },
          criteria: { narrative: 'One year.' },
          tag: ['bees'],
          inLanguage: 'fr',
          version: '2',
          alignment: [
            { type: ['Alignment'], targetName: 'beekeeping', targetUrl: 'https://esco.example/1' },
          ],
          related: [
            { type: ['Related'], id: 'https://apiary.example/badges/0' },
            {
              id: 'https://apiary.example/badges/1',
              type: ['Related', 'https://w3id.org/openbadges#BadgeClass'],
              version: 'Open Badges v2p0',
            },
          ],
        },
      },
      evidence: [
        { type: ['Evidence'], id: 'https://apiary.example/n/1', genre: 'Notes' },
        {
          type: ['Evidence', 'https://w3id.org/openbadges#Assertion'],
          id: 'https://apiary.example/assertions/1',
          name: 'Original badge',
          description: expect.any(String),
        },
      ],
    })
  })

  test('what has no place there is listed, and nothing else', () => {
    const { losses } = upgrade(full())
    expect(losses.every((loss) => loss.in === 'input' && loss.reason !== '')).toBe(true)
    expect(losses.map(({ path }) => path).toSorted()).toEqual([
      '/@context',
      '/badge/issuer/email',
      '/badge/issuer/publicKey',
      '/badge/issuer/revocationList',
      '/endorsement',
      '/evidence/type',
      '/extensions:applyLink',
      '/image/author',
      '/verification',
    ])
  })

  test('ids: the same every time, or those of the caller', () => {
    expect(upgrade(full())).toEqual(upgrade(full()))
    const { value } = upgrade(full(), { newId: (of) => `urn:new:${encodeURIComponent(of)}` })
    expect(value['id']).toBe('urn:new:https%3A%2F%2Fapiary.example%2Fassertions%2F1')
    expect(value['credentialSubject']).toMatchObject({
      achievement: { id: 'urn:new:https%3A%2F%2Fapiary.example%2Fbadges%2F1' },
    })
  })

  test('the issuer under a new id is known by the old one, too', () => {
    const { value } = upgrade(full(), { issuerId: 'did:web:apiary.example' })
    expect(value['issuer']).toMatchObject({
      id: 'did:web:apiary.example',
      otherIdentifier: [{ identifier: 'https://apiary.example/issuer' }],
    })
  })

  test('linked documents are passed along, and the BadgeClass is needed', () => {
    const { issuer, ...alone } = badgeClass()
    const hosted = having(assertion(), ['badge'], 'https://apiary.example/badges/1')
    expect(() => upgrade(hosted)).toThrow(
      expect.objectContaining({
        code: 'linked_document_missing',
        message: expect.stringContaining('https://apiary.example/badges/1'),
      }),
    )
    const linked = {
      badgeClass: { ...alone, issuer: 'https://apiary.example/issuer' },
      issuer: issuer as JsonObject,
    }
    expect(upgrade(hosted, { linked }).value).toEqual(upgrade(assertion()).value)
    const nameless = upgrade(hosted, { linked: { badgeClass: linked.badgeClass } })
    expect(nameless.value['issuer']).toMatchObject({ id: 'https://apiary.example/issuer' })
    expect(nameless.losses.map(({ path }) => path)).toContain('/badge/issuer')
  })

  test('a signed assertion: the evidence is all of it', () => {
    const text = jwt(assertion())
    const { value } = upgrade(text)
    expect(value['evidence']).toContainEqual(
      expect.objectContaining({ id: `data:application/jose,${text}` }),
    )
  })

  test('what strict conformance still asks is told of the new document', () => {
    const { losses } = upgrade(having(assertion(), ['recipient']))
    expect(losses).toContainEqual({
      path: '/credentialSubject',
      in: 'value',
      reason: 'Expected an id or an identifier of the recipient, got nothing.',
    })
  })

  test.each([
    ['url', 'https://ann.example/', { identifier: [{ identityType: 'ext:url' }] }],
    ['id', 'did:example:ann', { id: 'did:example:ann' }],
    ['id', 'ann', { identifier: [{ identityType: 'ext:id', hashed: false }] }],
  ])('a recipient known by %s %s', (type, identity, expected) => {
    const { value } = upgrade(
      having(assertion(), ['recipient'], { type, identity, hashed: false, nickname: 'A' }),
    )
    expect(value['credentialSubject']).toMatchObject(expected)
  })
})

describe('before 2.0', () => {
  const oldest: JsonObject = {
    recipient: 'ann@example.org',
    issued_on: '2012-04-01',
    badge: {
      version: '0.5.0',
      name: 'Beekeeping',
      description: 'Keeps a hive.',
      image: '/bee.png',
      criteria: '/criteria',
      issuer: { origin: 'https://apiary.example', name: 'Town Apiary', org: 'Bees' },
    },
  }
  const url = 'https://apiary.example/assertions/1.json'

  test('OB 0.5 to 2.0', () => {
    const { value, losses } = upgrade(oldest, { to: '2.0', url })
    expect(value).toMatchObject({ '@context': 'https://w3id.org/openbadges/v2', id: url })
    expect(losses.map((loss) => [loss.in, loss.path])).toEqual(
      failed(value, 'strict').map(({ path }) => ['value', path]),
    )
    expect(failed(value, 'lenient')).toEqual([])
  })

  test('OB 0.5 to 3.0: the issuer is known by its address', () => {
    const { value, losses } = upgrade(oldest, { url })
    expect(value).toMatchObject({
      issuer: { id: 'https://apiary.example', name: 'Town Apiary' },
      validFrom: '2012-04-01T00:00:00Z',
    })
    expect(losses.map(({ path }) => path)).toContain('/badge/issuer/org')
    expect(upgrade(oldest).losses.map(({ path }) => path)).toContain('/id')
  })
})

describe('what there is no way from', () => {
  test.each([
    ['no badge', '{"a":1}', 'not_a_credential'],
    ['not even JSON', 'x', 'not_a_credential'],
    ['already there', openBadge(), 'not_convertible'],
    ['a revoked badge', { ...assertion(), revoked: true }, 'not_convertible'],
    [
      'no award',
      { '@context': 'https://w3id.org/openbadges/v2', ...badgeClass() },
      'not_convertible',
    ],
    ['no whole badge', having(assertion(), ['badge', 'name']), 'not_convertible'],
  ])('%s', (_, input, code) => {
    expect(() => upgrade(input)).toThrow(expect.objectContaining({ name: 'ModelError', code }))
  })

  test('an unknown version', () => {
    expect(() => upgrade(assertion(), { to: '4.0' as '3.0' })).toThrow(
      expect.objectContaining({ code: 'bad_argument' }),
    )
  })
})

describe('an endorsement of 2.0', () => {
  const praise: JsonObject = {
    '@context': 'https://w3id.org/openbadges/v2',
    id: 'https://guild.example/endorsements/1',
    type: 'Endorsement',
    claim: {
      id: 'https://apiary.example/badges/1',
      endorsementComment: { en: 'We accept it.', fr: 'Nous l’acceptons.' },
      rating: 5,
    },
    issuer: {
      id: 'https://guild.example/',
      type: 'Profile',
      name: 'Guild',
      url: 'https://guild.example/',
      email: 'office@guild.example',
    },
    issuedOn: '2019-06-01T00:00Z',
    verification: { type: 'HostedBadge' },
  }

  test('for its endorser to sign', () => {
    const { value, losses } = upgrade(praise, { languages: ['fr'] })
    expect(failed(value, 'strict')).toEqual([])
    expect(value).toMatchObject({
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsement of https://apiary.example/badges/1',
      issuer: { id: 'https://guild.example/', name: 'Guild' },
      validFrom: '2019-06-01T00:00:00Z',
      credentialSubject: {
        id: 'https://apiary.example/badges/1',
        type: ['EndorsementSubject'],
        endorsementComment: 'Nous l’acceptons.',
      },
    })
    expect(losses.map(({ path }) => path)).toEqual([
      '/claim/endorsementComment',
      '/claim/endorsementComment',
      '/id',
      '/verification',
      '/claim/rating',
    ])
  })

  test('of which only the issuer’s id is known', () => {
    const linked = { ...praise, issuer: 'https://guild.example/' }
    expect(upgrade(linked).losses.map(({ path }) => path)).toContain('/issuer')
    const issuer = praise['issuer'] as JsonObject
    expect(upgrade(linked, { linked: { issuer } }).value).toEqual(upgrade(praise).value)
  })

  test('a revoked one stays what it is', () => {
    expect(() => upgrade({ ...praise, revoked: true })).toThrow('got a revoked one')
  })
})

describe('texts in several languages', () => {
  const badge = {
    ...badgeClass(),
    name: { en: 'Beekeeping', fr: 'Apiculture' },
    description: [
      { '@value': 'Keeps a hive.', '@language': 'en' },
      { '@value': 'Tient une ruche.', '@language': 'fr', '@direction': 'ltr' },
    ],
  }
  const achievementOf = (value: JsonObject) =>
    (value['credentialSubject'] as JsonObject)['achievement']

  test.each([
    [['fr-CA'], { name: 'Apiculture', description: 'Tient une ruche.', inLanguage: 'fr' }],
    [[], { name: 'Beekeeping', description: 'Keeps a hive.', inLanguage: 'en' }],
  ])('for %j: one of each, whose language is stated', (languages, expected) => {
    const { value, losses } = upgrade({ ...assertion(), badge }, { languages })
    expect(achievementOf(value)).toMatchObject(expected)
    expect(losses.map(({ path }) => path)).toEqual([
      '/badge/name',
      '/badge/description',
      '/badge/description',
      '/verification',
    ])
  })

  test('the language of the badge comes before the first text', () => {
    const { value } = upgrade({ ...assertion(), badge: { ...badge, '@language': 'fr' } })
    expect(achievementOf(value)).toMatchObject({ name: 'Apiculture', inLanguage: 'fr' })
  })
})

test('an address that a hosted badge of 1.x states beside its id is a loss', () => {
  const early: JsonObject = {
    '@context': 'https://w3id.org/openbadges/v1',
    id: 'https://apiary.example/a/1',
    type: 'Assertion',
    uid: '1',
    recipient: { type: 'email', hashed: false, identity: 'ann@example.org' },
    badge: 'https://apiary.example/b/1',
    verify: { type: 'hosted', url: 'https://old.example/a/1' },
    issuedOn: 1333238400,
  }
  expect(upgrade(early, { to: '2.0' }).losses).toContainEqual(
    expect.objectContaining({ path: '/verify/url', in: 'input' }),
  )
  const same = { ...early, verify: { type: 'hosted', url: early['id'] ?? '' } }
  expect(upgrade(same, { to: '2.0' }).losses).toEqual([])
})
