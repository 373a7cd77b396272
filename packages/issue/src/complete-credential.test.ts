import { expect, test } from 'vitest'
import { completeCredential } from './complete-credential.ts'

const VC = 'https://www.w3.org/ns/credentials/v2'
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
const world = { now: '2026-07-01T00:00:00Z', newId: () => 'urn:uuid:1' }
const credentialSubject = { type: ['AchievementSubject'] }
const complete = (draft: object) =>
  completeCredential({ credentialSubject, ...draft }, 'did:example:issuer', world)

test('what is missing is filled in', () => {
  expect(complete({})).toEqual({
    '@context': [VC, OB],
    id: 'urn:uuid:1',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'did:example:issuer', type: ['Profile'] },
    validFrom: '2026-07-01T00:00:00Z',
    credentialSubject,
  })
})

test('what is there stays', () => {
  const draft = {
    '@context': [VC, OB, { extra: 'https://school.example/terms#extra' }],
    id: 'urn:uuid:2',
    type: ['VerifiableCredential', 'AchievementCredential', 'Extra'],
    issuer: { id: 'did:example:issuer', type: ['Profile'], name: 'School' },
    validFrom: '2026-06-01T00:00:00Z',
    extra: 1,
    credentialSubject,
  }
  expect(complete(draft)).toEqual(draft)
})

test('the issuer becomes an object that has the id', () => {
  expect(complete({ issuer: 'did:example:issuer' })['issuer']).toEqual({
    id: 'did:example:issuer',
    type: ['Profile'],
  })
  expect(complete({ issuer: { type: ['Profile'], name: 'School' } })['issuer']).toEqual({
    id: 'did:example:issuer',
    type: ['Profile'],
    name: 'School',
  })
})

test.each([
  ['none', undefined, [VC, OB]],
  ['the W3C one alone', VC, [VC, OB]],
  ['the Open Badges one alone', [OB], [VC, OB]],
  ['both in the wrong order', [OB, VC], [VC, OB]],
  ['an older Open Badges one', [VC, OB.replace('3.json', '2.json')], undefined],
  ['one of the author', ['https://school.example/terms'], [VC, OB, 'https://school.example/terms']],
])('contexts come in the order of the specification: %s', (_, contexts, expected) => {
  expect(complete({ '@context': contexts })['@context']).toEqual(expected ?? contexts)
})

test('1EdTech types bring their context once', () => {
  const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
  const credentialSchema = [{ id: 'https://a.example', type: '1EdTechJsonSchemaValidator2019' }]
  expect(complete({ credentialSchema })['@context']).toEqual([VC, OB, extensions])
  const given = complete({ credentialSchema, '@context': [VC, OB, extensions] })
  expect(given['@context']).toEqual([VC, OB, extensions])
})

test.each([
  ['/proof', { proof: [] }],
  ['/@context', { '@context': ['https://www.w3.org/2018/credentials/v1', OB] }],
])('%s that cannot be issued is a fault', (path, draft) => {
  expect(() => complete(draft)).toThrow(
    expect.objectContaining({ code: 'bad_draft', faults: [expect.objectContaining({ path })] }),
  )
})
