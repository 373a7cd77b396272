import { describe, expect, test } from 'vitest'
import { contentOf } from './certificate-content.ts'
import { badge } from './pdf.fixture.ts'

const named = (identifier: object) => {
  const credential = JSON.parse(badge)
  credential.credentialSubject.identifier = [{ type: 'IdentityObject', ...identifier }]
  return JSON.stringify(credential)
}

describe('contentOf', () => {
  test('texts and dates in the language of the reader', () => {
    expect(contentOf(badge, { language: 'fr' })).toEqual({
      achievement: 'Soudure',
      issuer: 'Chantier',
      awardedOn: '1er juillet 2026',
      verificationUrl: 'https://school.example/credentials/1',
      moment: new Date('2026-06-30T22:00:00Z'),
      envelope: 'json',
    })
    expect(contentOf(badge, { language: 'en' })).toMatchObject({
      achievement: 'Welding',
      issuer: 'Yard',
      awardedOn: '1 July 2026',
    })
  })

  test('the name is what the badge says in plain text, or what the caller says', () => {
    const plain = named({ hashed: false, identityHash: 'Léa', identityType: 'ext:name' })
    const hashed = named({ hashed: true, identityHash: 'sha256$00', identityType: 'ext:name' })
    const mail = named({
      hashed: false,
      identityHash: 'lea@x.example',
      identityType: 'emailAddress',
    })
    const recipients = [plain, hashed, mail].map(
      (credential) => contentOf(credential, { language: 'fr' }).recipient,
    )
    expect(recipients).toEqual(['Léa', undefined, undefined])
    expect(contentOf(plain, { language: 'fr', recipientName: 'Léa K.' }).recipient).toBe('Léa K.')
  })

  test('the code leads to the badge if that has an address, or where the caller says', () => {
    const url = 'https://verify.example/?badge=1'
    expect(contentOf(badge, { language: 'en', verificationUrl: url }).verificationUrl).toBe(url)
    const unaddressed = badge.replace('https://school.example/credentials/1', 'urn:uuid:1')
    expect(contentOf(unaddressed, { language: 'en' })).not.toHaveProperty('verificationUrl')
    expect(() => contentOf(badge, { language: 'en', verificationUrl: 'javascript:1' })).toThrow(
      expect.objectContaining({ code: 'bad_argument' }),
    )
  })

  test('an OB 2.0 assertion with what it embeds', () => {
    const assertion = JSON.stringify({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://school.example/1',
      recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
      verification: { type: 'HostedBadge' },
      issuedOn: '2019-05-01T00:00:00Z',
      expires: '2029-05-01T00:00:00Z',
      badge: { type: 'BadgeClass', name: 'Welding', issuer: { type: 'Issuer', name: 'School' } },
    })
    expect(contentOf(assertion, { language: 'en' })).toMatchObject({
      achievement: 'Welding',
      issuer: 'School',
      awardedOn: '1 May 2019',
      validUntil: '1 May 2029',
    })
  })

  test.each(['', 'eyJ', '{}', '{"type": "Person"}'])('%j is no badge', (text) => {
    expect(() => contentOf(text, { language: 'en' })).toThrow(
      expect.objectContaining({ code: 'not_a_credential' }),
    )
  })
})
