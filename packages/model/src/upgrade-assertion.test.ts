import { describe, expect, test } from 'vitest'
import type { JsonObject } from './json.ts'
import { upgradeAssertion } from './upgrade-assertion.ts'

const OB_2 = 'https://w3id.org/openbadges/v2'

test('OB 0.5: one document that embeds everything', () => {
  const oldest: JsonObject = {
    recipient: `sha256$${'ab'.repeat(32)}`,
    salt: 'honey',
    issued_on: '2012-04-01',
    expires: 1364774400,
    evidence: '/evidence/1',
    badge: {
      version: '0.5.0',
      name: 'Beekeeping',
      description: 'Keeps a hive.',
      image: '/bee.png',
      criteria: 'https://other.example/criteria',
      issuer: {
        origin: 'https://apiary.example',
        name: 'Town Apiary',
        contact: 'a@apiary.example',
      },
    },
  }
  const before = structuredClone(oldest)
  const url = 'https://apiary.example/assertions/1.json'
  expect(upgradeAssertion(oldest, { version: '0.5', url })).toEqual({
    '@context': OB_2,
    id: url,
    type: 'Assertion',
    recipient: {
      type: 'email',
      hashed: true,
      identity: `sha256$${'ab'.repeat(32)}`,
      salt: 'honey',
    },
    issuedOn: '2012-04-01T00:00:00Z',
    expires: '2013-04-01T00:00:00Z',
    evidence: 'https://apiary.example/evidence/1',
    verification: { type: 'HostedBadge' },
    badge: {
      type: 'BadgeClass',
      version: '0.5.0',
      name: 'Beekeeping',
      description: 'Keeps a hive.',
      image: 'https://apiary.example/bee.png',
      criteria: 'https://other.example/criteria',
      issuer: {
        type: 'Issuer',
        name: 'Town Apiary',
        url: 'https://apiary.example',
        email: 'a@apiary.example',
      },
    },
  })
  expect(oldest).toEqual(before)
})

describe('OB 1.0 and 1.1', () => {
  const hosted: JsonObject = {
    uid: '7',
    recipient: { type: 'email', hashed: false, identity: 'a@example.org' },
    badge: 'https://apiary.example/badges/1',
    issuedOn: 1333238400,
    verify: { type: 'hosted', url: 'https://apiary.example/assertions/7' },
  }

  test('a hosted assertion is known by its own URL', () => {
    expect(upgradeAssertion(hosted, { version: '1.0' })).toEqual({
      '@context': OB_2,
      id: 'https://apiary.example/assertions/7',
      type: 'Assertion',
      uid: '7',
      recipient: hosted['recipient'],
      badge: 'https://apiary.example/badges/1',
      issuedOn: '2012-04-01T00:00:00Z',
      verification: { type: 'HostedBadge' },
    })
  })

  test('a signed one by its uid, and its URL is that of the key', () => {
    const signed = { ...hosted, verify: { type: 'signed', url: 'https://apiary.example/key.pem' } }
    expect(upgradeAssertion(signed, { version: '1.1' })).toMatchObject({
      id: 'urn:uid:7',
      verification: { type: 'SignedBadge', creator: 'https://apiary.example/key.pem' },
    })
  })

  test.each([
    ['2012-04-01', '2012-04-01T00:00:00Z'],
    ['2012-04-01T10:00:00', '2012-04-01T10:00:00Z'],
    ['2012-04-01T10:00:00.250', '2012-04-01T10:00:00.25Z'],
    ['2012-04-01T10:00:00+02:00', '2012-04-01T10:00:00+02:00'],
    ['1333238400', '2012-04-01T00:00:00Z'],
    ['yesterday', 'yesterday'],
    [true, true],
  ])('the date %j becomes %j', (issuedOn, expected) => {
    const upgraded = upgradeAssertion({ ...hosted, issuedOn }, { version: '1.0' })
    expect(upgraded['issuedOn']).toBe(expected)
  })

  test('a BadgeClass with its alignment, and its issuer inside', () => {
    const badgeClass: JsonObject = {
      '@context': ['https://w3id.org/openbadges/v1', 'https://x.example/extension'],
      name: 'Beekeeping',
      criteria: 'https://apiary.example/criteria',
      issuer: { name: 'Town Apiary', url: 'https://apiary.example/' },
      alignment: [{ name: 'Bees', url: 'https://x.example/1', description: 'All of them' }],
    }
    const url = 'https://apiary.example/badges/1'
    expect(upgradeAssertion(badgeClass, { version: '1.1', url })).toEqual({
      '@context': [OB_2, 'https://x.example/extension'],
      id: url,
      type: 'BadgeClass',
      name: 'Beekeeping',
      criteria: 'https://apiary.example/criteria',
      issuer: { type: 'Issuer', name: 'Town Apiary', url: 'https://apiary.example/' },
      alignment: [
        { targetName: 'Bees', targetUrl: 'https://x.example/1', targetDescription: 'All of them' },
      ],
    })
  })

  test('an Issuer', () => {
    const issuer = { id: 'https://x.example/', name: 'X', url: 'https://x.example/' }
    expect(upgradeAssertion(issuer, { version: '1.0', url: 'https://y.example/' })).toEqual({
      '@context': OB_2,
      type: 'Issuer',
      ...issuer,
    })
  })
})
