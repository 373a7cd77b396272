import { describe, expect, test } from 'vitest'
import { checkCredential } from './check-credential.ts'
import { assertion, clr, endorsement, having, openBadge, parsed } from './credentials.fixture.ts'
import { downgrade } from './downgrade.ts'
import type { JsonObject, JsonValue } from './json.ts'

const to = '2.0'
const pathsOf = (input: JsonObject) => downgrade(input, { to }).losses.map(({ path }) => path)

test('every property in its old place', () => {
  const before = openBadge()
  const { value } = downgrade(before, { to })
  expect(before).toEqual(openBadge())
  expect(checkCredential(parsed(value)).filter(({ outcome }) => outcome !== 'passed')).toEqual([])
  expect(value).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    id: expect.stringMatching(/^urn:uuid:/),
    type: 'Assertion',
    recipient: {
      type: 'email',
      hashed: true,
      identity: `sha256$${'ab'.repeat(32)}`,
      salt: 'honey',
    },
    issuedOn: '2026-03-01T09:00:00Z',
    expires: '2028-03-01T09:00:00Z',
    evidence: [{ narrative: 'Twelve months of notes.' }],
    verification: { type: 'SignedBadge' },
    related: [{ id: openBadge()['id'], version: 'Open Badges v3p0' }],
    badge: {
      id: expect.stringMatching(/^urn:uuid:/),
      type: 'BadgeClass',
      name: 'Beekeeping',
      description: 'Keeps a hive through a whole year.',
      criteria: { narrative: 'One year with a hive of your own.' },
      image: { id: 'https://apiary.example/bee.png', caption: 'A bee' },
      tags: ['bees', 'honey'],
      '@language': 'en',
      alignment: [
        {
          targetName: 'beekeeping',
          targetUrl: 'http://data.europa.eu/esco/skill/1',
          targetFramework: 'ESCO',
        },
      ],
      related: [
        {
          id: 'https://apiary.example/achievements/1',
          type: 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement',
          version: 'Open Badges v3p0',
        },
      ],
      issuer: {
        id: 'https://apiary.example/issuer',
        type: 'Issuer',
        name: 'Town Apiary',
        url: 'https://apiary.example/',
        email: 'office@apiary.example',
      },
    },
  })
})

test('what has no place there is listed', () => {
  expect(pathsOf({ ...openBadge(), proof: { type: 'DataIntegrityProof' } }).toSorted()).toEqual([
    '/credentialStatus',
    '/credentialSubject/achievement/achievementType',
    '/credentialSubject/achievement/resultDescription',
    '/credentialSubject/id',
    '/credentialSubject/result',
    '/issuer/otherIdentifier/0',
    '/name',
    '/proof',
  ])
})

test('an id at https is a hosted badge', () => {
  const newId = (of: string): string => `https://x.example/${encodeURIComponent(of)}`
  const { value } = downgrade(openBadge(), { to, newId })
  expect(value['verification']).toEqual({ type: 'HostedBadge' })
})

describe('one of several', () => {
  test('the award’s day, when the credential was renewed', () => {
    const renewed = { ...openBadge(), awardedDate: '2025-01-01T00:00:00Z' }
    expect(downgrade(renewed, { to }).value['issuedOn']).toBe('2025-01-01T00:00:00Z')
    expect(pathsOf(renewed)).toContain('/validFrom')
  })

  test('the subject’s picture, and the credential’s is lost', () => {
    const image: JsonValue = { id: 'https://x.example/1.png', type: 'Image' }
    const one = { ...openBadge(), image }
    expect(downgrade(one, { to }).value['image']).toBe('https://x.example/1.png')
    const both = having(one, ['credentialSubject', 'image'], { ...image, id: 'urn:x:2' })
    expect(downgrade(both, { to }).value['image']).toBe('urn:x:2')
    expect(pathsOf(both)).toContain('/image')
  })

  test.each([
    [[{ identityType: 'ext:url', identityHash: 'https://ann.example/' }], 'id'],
    [[{ identityType: 'studentNumber', identityHash: '7' }], 'id'],
    [[{ identityType: 'emailAddress', identityHash: 'ann@example.org' }], 'email'],
  ])('recipient %j', (identities, type) => {
    const identifier = identities.map((each) => ({
      ...each,
      type: 'IdentityObject',
      hashed: false,
    }))
    const credential = having(openBadge(), ['credentialSubject', 'identifier'], identifier)
    expect(downgrade(credential, { to }).value['recipient']).toMatchObject({ type })
  })
})

test('what 2.0 still asks is told of the new document', () => {
  const bare = having(openBadge(), ['credentialSubject', 'achievement', 'image'])
  expect(downgrade(bare, { to }).losses.at(-1)).toMatchObject({ path: '/badge/image', in: 'value' })
})

test('an endorsement, for its endorser to sign', () => {
  const { value, losses } = downgrade(endorsement(), { to })
  expect(value).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    id: expect.stringMatching(/^urn:uuid:/),
    type: 'Endorsement',
    claim: {
      id: 'https://apiary.example/achievements/1',
      endorsementComment: 'We accept it for the journeyman year.',
    },
    issuer: { id: 'https://guild.example/', type: 'Issuer', name: 'Guild' },
    issuedOn: '2026-04-01T00:00:00Z',
    verification: { type: 'SignedBadge' },
  })
  expect(losses.map((loss) => `${loss.in} ${loss.path}`)).toEqual([
    'input /id',
    'input /name',
    'value /issuer/url',
    'value /issuer/email',
  ])
})

test('a record is told to be taken apart', () => {
  expect(() => downgrade(clr(), { to })).toThrow('downgrade each badge in it')
})

test.each([
  ['no badge', '{}', 'not_a_credential'],
  ['a record', clr(), 'not_convertible'],
  ['2.0 already', assertion(), 'not_convertible'],
  ['no achievement', having(openBadge(), ['credentialSubject', 'achievement']), 'not_convertible'],
])('%s', (_, input, code) => {
  expect(() => downgrade(input, { to })).toThrow(
    expect.objectContaining({ name: 'ModelError', code }),
  )
})

test('no version asked for', () => {
  expect(() => downgrade(openBadge(), { to: '1.0' as '2.0' })).toThrow(
    expect.objectContaining({ code: 'bad_argument' }),
  )
})
