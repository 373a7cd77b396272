import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as clr2 from './clr2.fixture.ts'
import { openBadge } from './credentials.fixture.ts'
import type { JsonObject, JsonValue } from './json.ts'
import * as ob1 from './ob1.fixture.ts'
import * as ob2 from './ob2.fixture.ts'
import * as ob3 from './ob3.fixture.ts'
import { parseCredential } from './parse-credential.ts'
import { parseTypedCredential } from './parse-typed-credential.ts'
import * as vc from './vc.fixture.ts'

const parsed: readonly (readonly [expected: string, documents: Arbitrary<JsonValue>])[] = [
  ['0.5 badge', ob1.AssertionV05],
  ['1.0 badge', ob1.AssertionV10],
  ['1.0 document', ob1.BadgeClassV10],
  ['1.0 document', ob1.IssuerV10],
  ['1.1 badge', ob1.AssertionV11],
  ['1.1 document', ob1.BadgeClassV11],
  ['1.1 document', ob1.IssuerV11],
  ['2.0 badge', ob2.Assertion],
  ['2.0 endorsement', ob2.Endorsement],
  ['2.0 document', ob2.BadgeClass],
  ['2.0 document', ob2.Issuer],
  ['2.0 document', ob2.RevocationList],
  ['2.0 document', ob2.CryptographicKey],
  ['3.0 badge', ob3.OpenBadgeCredential],
  ['3.0 badge', ob3.OpenBadgeCredentialVcdm1],
  ['3.0 endorsement', ob3.EndorsementCredential],
  ['3.0 endorsement', ob3.EndorsementCredentialVcdm1],
  ['clr-2.0 clr', clr2.ClrCredential],
  ['clr-2.0 clr', clr2.ClrCredentialVcdm1],
  ['vc-2.0 credential', vc.VerifiableCredential],
  ['vc-1.1 credential', vc.VerifiableCredentialVcdm1],
  ['vc-2.0 status-list', vc.BitstringStatusListCredential],
  ['vc-2.0 credential', vc.EnvelopedVerifiableCredential],
  ['vc-2.0 presentation', vc.EnvelopedVerifiablePresentation],
  ['vc-2.0 presentation', vc.VerifiablePresentation],
  ['vc-1.1 presentation', vc.VerifiablePresentationVcdm1],
]

describe.each(parsed)('%s', (expected, documents) => {
  test('is recognised, typed, and as it was', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = JSON.stringify(document)
        const result = parseTypedCredential(text)
        if (!result.ok) throw new Error(JSON.stringify(result.issues))
        const { credential } = result
        expect(`${credential.version} ${credential.kind}`).toBe(expected)
        expect(credential.original).toBe(text)
        expect(JSON.stringify(credential.document)).toBe(text)

        const object = JSON.parse(text) as JsonObject
        const again = parseTypedCredential(object)
        expect(again.ok && again.credential.original).toBe(object)
        expect(again.ok && again.credential.document).toBe(object)
        expect(JSON.stringify(object)).toBe(text)

        expect(parseCredential(text)).toMatchObject({ ok: true, credential: { original: text } })
      }),
      { numRuns: 25 },
    )
  })
})

test('nothing throws, and what is no credential has the issues of parseCredential', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.anything()), (input) => {
      const result = parseTypedCredential(input as string)
      const plain = parseCredential(input as string)
      if (!plain.ok) expect(result).toEqual(plain)
    }),
  )
})

test('a broken document has all its issues, each with its place and its clause', () => {
  const document = openBadge()
  delete document['validFrom']
  const subject = document['credentialSubject'] as JsonObject
  const achievement = subject['achievement'] as JsonObject
  achievement['achievementType'] = 'Voyage'
  achievement['tag'] = [3]
  delete achievement['name']
  const result = parseTypedCredential(document)
  expect(result.ok).toBe(false)
  if (result.ok) return
  expect(result.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'missing /validFrom',
    'missing /credentialSubject/achievement/name',
    'unknown_term /credentialSubject/achievement/achievementType',
    'malformed /credentialSubject/achievement/tag/0',
  ])
  expect(result.issues[2]?.message).toBe(
    'Expected one of Achievement, ApprenticeshipCertificate, Assessment, … or a term that begins with ext:, got "Voyage".',
  )
  expect(new Set(result.issues.map(({ spec }) => spec))).toEqual(
    new Set(['OB 3.0 #achievementcredential']),
  )
})

test('one value for a set becomes a list, null is left out, and the input stays as it was', () => {
  const document = openBadge()
  const subject = document['credentialSubject'] as JsonObject
  const achievement = subject['achievement'] as JsonObject
  achievement['tag'] = 'bees'
  achievement['image'] = null
  const written = JSON.stringify(document)
  const result = parseTypedCredential(document)
  if (!result.ok || result.credential.version !== '3.0' || result.credential.kind !== 'badge')
    throw new Error(JSON.stringify(result))
  const typed = result.credential.document.credentialSubject.achievement
  expect(typed.tag).toEqual(['bees'])
  expect(typed).not.toHaveProperty('image')
  expect(JSON.stringify(result.credential.original)).toBe(written)
})

test('OB 2.0 in other words has its usual names', () => {
  const result = parseTypedCredential({
    '@context': 'https://w3id.org/openbadges/v2',
    '@id': 'https://bees.example/assertions/1',
    '@type': 'Assertion',
    recipient: [{ type: 'email', hashed: false, identity: 'ann@bees.example' }],
    badge: 'https://bees.example/badges/1',
    verify: { type: 'hosted' },
    issuedOn: '2026-03-01T09:00Z',
  })
  expect(result).toMatchObject({
    ok: true,
    credential: {
      document: {
        id: 'https://bees.example/assertions/1',
        recipient: { identity: 'ann@bees.example' },
        verification: { type: 'hosted' },
      },
    },
  })
})

test('a badge of the other W3C data model has the class of its own', () => {
  const document = { ...openBadge(), issuanceDate: '2026-03-01T09:00:00Z' }
  const result = parseTypedCredential(document)
  expect(!result.ok && result.issues).toEqual([
    {
      code: 'vcdm_mismatch',
      path: '/issuanceDate',
      message: 'Expected validFrom in place of issuanceDate, got "2026-03-01T09:00:00Z".',
      spec: 'OB 3.0 #achievementcredential',
    },
  ])
})

test('a class of OB 2.0 that stands for nothing alone has no type', () => {
  const result = parseTypedCredential({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Evidence',
    narrative: 'Twelve months of notes.',
  })
  expect(!result.ok && result.issues).toMatchObject([{ code: 'wrong_type', path: '/type' }])
})
