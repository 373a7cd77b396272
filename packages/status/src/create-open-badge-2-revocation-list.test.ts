import type { JsonObject } from '@openboat/model'
import { RevocationList } from '@openboat/model/ob2'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRevocation } from './add-revocation.ts'
import { strictFailures } from './conformance.fixture.ts'
import {
  createOpenBadge2RevocationList,
  type OpenBadge2RevocationListOptions,
} from './create-open-badge-2-revocation-list.ts'
import type { Revocation } from './revocation.ts'
import { readRevocationList } from './revocation-list.ts'

const first = 'urn:uuid:6ba7b810-9dad-41d1-80b4-00c04fd430c1'
const second = 'urn:uuid:6ba7b810-9dad-41d1-80b4-00c04fd430c2'
const other = 'urn:uuid:6ba7b810-9dad-41d1-80b4-00c04fd430c9'
const options = { id: 'https://example.edu/revoked', issuer: 'https://example.edu/issuer' }
const empty = createOpenBadge2RevocationList(options)
const three: readonly Revocation[] = [
  first,
  { id: second, reason: 'Issued in error' },
  { uid: 'abc-1', reason: 'Left' },
]

test('a list holds the three forms of entries as they are given', () => {
  const list = createOpenBadge2RevocationList({ ...options, revoked: three })
  expect(list).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'RevocationList',
    id: 'https://example.edu/revoked',
    issuer: 'https://example.edu/issuer',
    revokedAssertions: [
      first,
      { id: second, revocationReason: 'Issued in error' },
      { uid: 'abc-1', revocationReason: 'Left' },
    ],
  })
  expect(strictFailures(list)).toEqual([])
  expect(RevocationList.safeParse(list).success).toBe(true)
})

test('an empty reason is none', () => {
  const revoked = [{ uid: 'abc-1', reason: '' }]
  expect(createOpenBadge2RevocationList({ ...options, revoked })['revokedAssertions']).toEqual([
    { uid: 'abc-1' },
  ])
})

test('a list in which nothing is revoked conforms as well', () => {
  expect(empty['revokedAssertions']).toEqual([])
  expect(strictFailures(empty)).toEqual([])
  const profile = { id: 'https://example.edu/issuer', type: 'Profile', name: 'Example' }
  const issued = createOpenBadge2RevocationList({ ...options, issuer: profile })
  expect(issued['issuer']).toEqual(profile)
})

test('growing one by one is the same as from the start', () => {
  const grown = three.reduce(addRevocation, empty)
  expect(grown).toEqual(createOpenBadge2RevocationList({ ...options, revoked: three }))
  expect(empty['revokedAssertions']).toEqual([])
})

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const reason = fc.option(text, { nil: undefined })
const withReason = (name: object, why: string | undefined) =>
  why === undefined ? name : { ...name, reason: why }
const revocation = fc.oneof(
  fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
  fc.tuple(text, reason).map(([id, why]) => withReason({ id }, why)),
  fc.tuple(text, reason).map(([uid, why]) => withReason({ uid }, why)),
) as fc.Arbitrary<Revocation>
const nameOf = (each: Revocation) =>
  typeof each === 'string' ? each : 'id' in each ? each.id : each.uid
const revocations = fc.uniqueArray(revocation, { selector: nameOf, maxLength: 12 })

test('what is written is read, whoever is asked about', () => {
  fc.assert(
    fc.property(revocations, (revoked) => {
      const list = createOpenBadge2RevocationList({ ...options, revoked })
      for (const each of revoked) {
        const asked = typeof each === 'string' ? { id: each } : each
        const why = typeof each === 'string' ? undefined : each.reason
        expect(readRevocationList(list, asked)).toEqual({
          revoked: true,
          ...(why === undefined ? {} : { reason: why }),
        })
        expect(addRevocation(list, each)).toBe(list)
      }
      expect(readRevocationList(list, { id: 'urn:x:nobody' })).toEqual({ revoked: false })
    }),
    { seed: 2 },
  )
})

test('what is revoked in another form is revoked', () => {
  const listed: JsonObject = {
    ...empty,
    revokedAssertions: first,
  }
  expect(addRevocation(listed, { id: first, reason: 'Left' })).toBe(listed)
  const byId = addRevocation(empty, { id: first })
  expect(addRevocation(byId, first)).toBe(byId)
})

test('an entry that does not revoke gives way to one that does', () => {
  const list = {
    ...empty,
    revokedAssertions: [other, { id: first, revoked: false }, { uid: first }],
  }
  expect(addRevocation(list, { id: first, reason: 'Left' })['revokedAssertions']).toEqual([
    other,
    { uid: first },
    { id: first, revocationReason: 'Left' },
  ])
  const unclear = {
    ...empty,
    revokedAssertions: [{ id: first, revoked: 'no' }],
  }
  expect(addRevocation(unclear, first)['revokedAssertions']).toEqual([first])
})

test('a list without entries gets its first one', () => {
  const { revokedAssertions: _none, ...bare } = empty
  expect(addRevocation(bare, first)['revokedAssertions']).toEqual([first])
})

test.each([
  ['an id that is no URL', { id: 'revoked' }],
  ['an issuer that is no URL', { issuer: 'Example University' }],
  ['a profile without id', { issuer: { type: 'Profile' } }],
  ['a bare id that is no IRI', { revoked: ['abc-1'] }],
  ['an empty id', { revoked: [''] }],
  ['a revocation without id', { revoked: [{ reason: 'Left' }] }],
  ['a revocation with id and uid', { revoked: [{ id: first, uid: 'abc-1' }] }],
  ['an empty uid', { revoked: [{ uid: '' }] }],
])('%s is refused', (_name, change) => {
  const wrong = { ...options, ...change } as OpenBadge2RevocationListOptions
  expect(() => createOpenBadge2RevocationList(wrong)).toThrow(
    expect.objectContaining({ name: 'StatusError', code: 'bad_argument' }),
  )
})
