import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as fixture from './credentials.fixture.ts'
import type { JsonObject } from './json.ts'
import { parseCredential } from './parse-credential.ts'
import { toBadge } from './to-badge.ts'

const { having, parsed } = fixture

test('OB 3.0', () => {
  expect(toBadge(parsed(fixture.openBadge()))).toEqual({
    version: '3.0',
    kind: 'badge',
    id: 'urn:uuid:2f3b1f4e-9f5c-4f3e-8a3f-0c7c7f3f6f01',
    name: { und: 'Beekeeping, first level' },
    achievement: {
      id: 'https://apiary.example/achievements/1',
      name: { en: 'Beekeeping' },
      description: { en: 'Keeps a hive through a whole year.' },
      criteria: { narrative: 'One year with a hive of your own.' },
      image: { id: 'https://apiary.example/bee.png', caption: 'A bee' },
      achievementType: 'Badge',
      tags: ['bees', 'honey'],
      alignments: [
        {
          targetName: 'beekeeping',
          targetUrl: 'http://data.europa.eu/esco/skill/1',
          targetFramework: 'ESCO',
        },
      ],
      language: 'en',
    },
    issuer: {
      id: 'https://apiary.example/issuer',
      name: { und: 'Town Apiary' },
      url: 'https://apiary.example/',
      email: 'office@apiary.example',
    },
    recipient: {
      id: 'did:example:holder',
      identifiers: [
        { type: 'emailAddress', hashed: true, value: `sha256$${'ab'.repeat(32)}`, salt: 'honey' },
      ],
    },
    period: { validFrom: '2026-03-01T09:00:00Z', validUntil: '2028-03-01T09:00:00Z' },
    results: [
      { name: { und: 'Level' }, resultType: 'RubricCriterionLevel', level: { und: 'Gold' } },
    ],
    evidence: [{ narrative: 'Twelve months of notes.' }],
    endorsementCount: 0,
  })
})

describe('OB 3.0, written differently', () => {
  const achievement = ['credentialSubject', 'achievement'] as const

  test('texts in several languages', () => {
    const name = [
      { '@value': 'Bees', '@language': 'en' },
      { '@value': 'Abeilles', '@language': 'fr' },
      { '@value': 'Bienen' },
    ]
    const badge = toBadge(parsed(having(fixture.openBadge(), ['name'], name)))
    expect(badge.name).toEqual({ en: 'Bees', fr: 'Abeilles', und: 'Bienen' })
    const map = toBadge(parsed(having(fixture.openBadge(), ['name'], { fr: 'Abeilles', x: 1 })))
    expect(map.name).toEqual({ fr: 'Abeilles' })
  })

  test('issuer, image and evidence as IRIs, the subject in a list, dates of VCDM 1.1', () => {
    let document = having(fixture.openBadge(), [...achievement, 'image'], 'https://x.example/i.png')
    document = having(document, ['issuer'], 'did:example:issuer')
    document = having(document, ['evidence'], 'https://x.example/e')
    document = having(
      document,
      ['credentialSubject'],
      [document['credentialSubject'] as JsonObject],
    )
    document = having(having(document, ['validFrom']), ['issuanceDate'], '2026-03-01T09:00:00Z')
    const badge = toBadge(parsed(document))
    expect(badge.achievement?.image).toEqual({ id: 'https://x.example/i.png' })
    expect(badge.issuer).toEqual({ id: 'did:example:issuer' })
    expect(badge.evidence).toEqual([{ id: 'https://x.example/e' }])
    expect(badge.period.validFrom).toBe('2026-03-01T09:00:00Z')
  })

  test('endorsements are counted wherever they are carried', () => {
    let document = having(fixture.openBadge(), ['endorsement'], [fixture.endorsement()])
    document = having(document, [...achievement, 'endorsementJwt'], ['a.b.c', 'd.e.f'])
    document = having(document, ['issuer', 'endorsement'], fixture.endorsement())
    expect(toBadge(parsed(document)).endorsementCount).toBe(4)
  })
})

test('an endorsement says what of whom, and awards nothing', () => {
  const badge = toBadge(parsed(fixture.endorsement()))
  expect(badge.endorses).toEqual({
    id: 'https://apiary.example/achievements/1',
    comment: 'We accept it for the journeyman year.',
  })
  expect(badge).not.toHaveProperty('achievement')
  expect(badge.recipient).toEqual({ identifiers: [] })
})

test('a CLR has a recipient and no single achievement', () => {
  const badge = toBadge(parsed(fixture.clr()))
  expect(badge.recipient.id).toBe('did:example:holder')
  expect(badge).not.toHaveProperty('achievement')
})

describe('OB 2.0', () => {
  test('with everything embedded', () => {
    expect(toBadge(parsed(fixture.assertion()))).toEqual({
      version: '2.0',
      kind: 'badge',
      id: 'https://apiary.example/assertions/1',
      achievement: {
        id: 'https://apiary.example/badges/1',
        name: { und: 'Beekeeping' },
        description: { und: 'Keeps a hive.' },
        criteria: { narrative: 'One year.' },
        image: { id: 'https://apiary.example/bee.png' },
        tags: ['bees'],
        alignments: [{ targetName: 'beekeeping', targetUrl: 'https://esco.example/1' }],
      },
      issuer: {
        id: 'https://apiary.example/issuer',
        name: { und: 'Town Apiary' },
        url: 'https://apiary.example/',
        email: 'office@apiary.example',
      },
      recipient: {
        identifiers: [{ type: 'emailAddress', hashed: false, value: 'ann@example.org' }],
      },
      period: { validFrom: '2019-05-01T00:00:00+02:00' },
      evidence: [{ id: 'https://apiary.example/notes/1' }],
      endorsementCount: 0,
    })
  })

  test('linked documents, with a language', () => {
    const linkedBadge = { ...fixture.badgeClass(), '@language': 'fr', issuer: 'https://i.example/' }
    const assertion = having(fixture.assertion(), ['badge'], 'https://apiary.example/badges/1')
    const unresolved = toBadge(parsed(assertion))
    expect(unresolved.achievement).toEqual({
      id: 'https://apiary.example/badges/1',
      tags: [],
      alignments: [],
    })
    const badge = toBadge(parsed(assertion), {
      badgeClass: linkedBadge,
      issuer: { id: 'https://i.example/', name: 'I' },
    })
    expect(badge.achievement?.name).toEqual({ fr: 'Beekeeping' })
    expect(badge.issuer).toEqual({ id: 'https://i.example/', name: { und: 'I' } })
  })

  test.each([
    ['url', false, 'ext:url'],
    ['telephone', true, 'ext:telephone'],
    ['schema:email', false, 'emailAddress'],
    ['id', true, 'ext:id'],
  ])('recipients by %s', (type, hashed, expected) => {
    const recipient = { type, hashed, identity: 'x', salt: 's' }
    expect(
      toBadge(parsed(having(fixture.assertion(), ['recipient'], recipient))).recipient,
    ).toEqual({
      identifiers: [{ type: expected, hashed, value: 'x', salt: 's' }],
    })
  })

  test('a recipient by plain id is the recipient’s id', () => {
    const recipient = { type: 'id', hashed: false, identity: 'did:example:holder' }
    expect(
      toBadge(parsed(having(fixture.assertion(), ['recipient'], recipient))).recipient,
    ).toEqual({
      id: 'did:example:holder',
      identifiers: [],
    })
  })

  test('documents alone', () => {
    const context = { '@context': 'https://w3id.org/openbadges/v2' }
    const badgeClass = toBadge(parsed({ ...context, ...fixture.badgeClass() }))
    expect(badgeClass.achievement?.id).toBe('https://apiary.example/badges/1')
    expect(badgeClass.issuer.id).toBe('https://apiary.example/issuer')
    const profile = { ...context, id: 'https://i.example/', type: 'Profile', name: 'I' }
    expect(toBadge(parsed(profile)).issuer).toEqual({
      id: 'https://i.example/',
      name: { und: 'I' },
    })
    const claim = { id: 'https://b.example/', endorsementComment: 'Good' }
    const endorsement = { ...context, type: 'Endorsement', id: 'urn:a:b', claim, issuer: 'urn:i:1' }
    expect(toBadge(parsed(endorsement))).toMatchObject({
      kind: 'endorsement',
      endorses: { id: 'https://b.example/', comment: 'Good' },
      issuer: { id: 'urn:i:1' },
    })
  })
})

test('OB 1.x is read in the shape of 2.0, linked documents too', () => {
  const assertion: JsonObject = {
    uid: '7',
    recipient: { type: 'email', hashed: true, identity: 'sha256$00' },
    badge: 'https://apiary.example/badges/1',
    issuedOn: '2012-04-01',
    verify: { type: 'hosted', url: 'https://apiary.example/assertions/7' },
  }
  const badgeClass: JsonObject = {
    name: 'Beekeeping',
    criteria: 'https://apiary.example/criteria',
    issuer: 'https://apiary.example/issuer',
    alignment: [{ name: 'Bees', url: 'https://x.example/1' }],
  }
  const badge = toBadge(parsed(assertion), { badgeClass })
  expect(badge).toMatchObject({
    version: '1.0',
    id: 'https://apiary.example/assertions/7',
    period: { validFrom: '2012-04-01T00:00:00Z' },
    issuer: { id: 'https://apiary.example/issuer' },
  })
  expect(badge.achievement?.alignments).toEqual([
    { targetName: 'Bees', targetUrl: 'https://x.example/1' },
  ])
})

test('no JSON makes it throw, and every view has its mandatory parts', () => {
  const bases = [fixture.openBadge(), fixture.endorsement(), fixture.clr(), fixture.assertion(), {}]
  const names = bases.flatMap((base) => Object.keys(base))
  fc.assert(
    fc.property(
      fc.constantFrom(...bases),
      fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 4 })),
      (base, changed) => {
        const document = JSON.parse(JSON.stringify({ ...base, ...changed })) as JsonObject
        const result = parseCredential(document)
        if (!result.ok) return
        const badge = toBadge(result.credential, { badgeClass: document, issuer: document })
        expect(badge.recipient.identifiers).toBeInstanceOf(Array)
        expect(badge.issuer).toBeTypeOf('object')
      },
    ),
    { numRuns: 500 },
  )
})

describe('results', () => {
  const subject = fixture.openBadge()['credentialSubject'] as JsonObject

  test('with what their descriptions say', () => {
    expect(toBadge(fixture.parsed(fixture.openBadge())).results).toEqual([
      {
        name: { und: 'Level' },
        resultType: 'RubricCriterionLevel',
        level: { und: 'Gold' },
      },
    ])
    const graded = fixture.having(fixture.openBadge(), ['credentialSubject'], {
      ...subject,
      achievement: {
        ...(subject['achievement'] as JsonObject),
        resultDescription: {
          id: 'urn:grade',
          name: { en: 'Grade' },
          resultType: 'LetterGrade',
          allowedValue: ['C', 'B', 'A'],
          requiredValue: 'B',
        },
      },
      result: [{ resultDescription: 'urn:grade', value: 'A' }, { value: '7' }, 'no result'],
    })
    expect(toBadge(fixture.parsed(graded)).results).toEqual([
      {
        name: { en: 'Grade' },
        resultType: 'LetterGrade',
        value: 'A',
        required: 'B',
        allowedValues: ['C', 'B', 'A'],
      },
      { value: '7' },
    ])
  })

  test('none', () => {
    expect(toBadge(fixture.parsed(fixture.assertion()))).not.toHaveProperty('results')
  })
})

describe('translations', () => {
  const french: JsonObject = {
    id: 'https://apiary.example/badges/1/fr',
    type: 'BadgeClass',
    '@language': 'fr',
    name: 'Apiculture',
    description: 'Tient une ruche.',
  }
  const related = [
    { id: 'https://apiary.example/badges/1/fr', '@language': 'fr' },
    { id: 'https://apiary.example/badges/0', version: '0' },
  ]
  const badge = { ...fixture.badgeClass(), '@language': 'en', related }
  const credential = fixture.parsed({ ...fixture.assertion(), badge })

  test('are known by what is related', () => {
    expect(toBadge(credential).achievement?.translations).toEqual([
      { id: 'https://apiary.example/badges/1/fr', language: 'fr' },
    ])
  })

  test('add their texts, and replace none', () => {
    const { achievement } = toBadge(credential, { translations: [french] })
    expect(achievement?.name).toEqual({ en: 'Beekeeping', fr: 'Apiculture' })
    expect(achievement?.description).toEqual({ en: 'Keeps a hive.', fr: 'Tient une ruche.' })
    const { achievement: own } = toBadge(credential, {
      translations: [{ ...french, '@language': 'en' }],
    })
    expect(own?.name).toEqual({ en: 'Beekeeping' })
  })

  test('of an OB 3.0 achievement, too', () => {
    const at = ['credentialSubject', 'achievement', 'related'] as const
    const linked = fixture.having(fixture.openBadge(), at, [
      { id: french['id'] ?? '', type: ['Related'], inLanguage: 'fr' },
    ])
    const { achievement } = toBadge(fixture.parsed(linked), { translations: [french] })
    expect(achievement?.name).toEqual({ en: 'Beekeeping', fr: 'Apiculture' })
  })

  test('count only if the badge knows them', () => {
    const stranger = { ...french, id: 'https://x.example/' }
    expect(toBadge(credential, { translations: [stranger] })).toEqual(toBadge(credential))
  })
})
