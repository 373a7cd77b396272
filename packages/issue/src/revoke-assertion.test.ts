import { readRevocationList } from '@openboat/status'
import { expect, test } from 'vitest'
import { strictFailures } from './conformance.fixture.ts'
import { revokeHostedAssertion, revokeSignedAssertion } from './revoke-assertion.ts'

const first = 'urn:uuid:6ba7b810-9dad-41d1-80b4-00c04fd430c1'
const second = 'urn:uuid:6ba7b810-9dad-41d1-80b4-00c04fd430c2'
const other = 'urn:uuid:6ba7b810-9dad-41d1-80b4-00c04fd430c9'
const context = 'https://w3id.org/openbadges/v2'
const assertion = {
  '@context': context,
  type: 'Assertion',
  id: first,
  narrative: 'private',
}
const empty = {
  '@context': context,
  type: 'RevocationList',
  id: 'https://school.example/revocations.json',
  issuer: 'https://school.example/issuer.json',
  revokedAssertions: [],
}

test('a revoked hosted assertion says only that', () => {
  const body = revokeHostedAssertion(assertion, { reason: 'Wrong person' })
  expect(body).toEqual({
    '@context': context,
    type: 'Assertion',
    id: first,
    revoked: true,
    revocationReason: 'Wrong person',
  })
  expect(strictFailures(body)).toEqual([])
  expect(revokeHostedAssertion(assertion)).not.toHaveProperty('revocationReason')
})

test('a revocation list grows by one entry, and by none for the same assertion', () => {
  const once = revokeSignedAssertion(assertion, empty, { reason: 'Wrong person' })
  expect(readRevocationList(once, { id: first })).toEqual({
    revoked: true,
    reason: 'Wrong person',
  })
  expect(readRevocationList(once, { id: second })).toMatchObject({ revoked: false })
  expect(revokeSignedAssertion(assertion, once)).toBe(once)
  const twice = revokeSignedAssertion({ id: second }, once)
  expect(twice['revokedAssertions']).toEqual([
    { id: first, revocationReason: 'Wrong person' },
    { id: second },
  ])
  expect(empty.revokedAssertions).toEqual([])
  expect(strictFailures(twice)).toEqual([])
})

test('entries of other forms stay, and one that says revoked: false is replaced', () => {
  const list = {
    ...empty,
    revokedAssertions: [other, { id: first, revoked: false }],
  }
  const { revokedAssertions } = revokeSignedAssertion(assertion, list)
  expect(revokedAssertions).toEqual([other, { id: first }])
  const listed = { ...empty, revokedAssertions: first }
  expect(revokeSignedAssertion(assertion, listed)).toBe(listed)
})

test('a reason that is empty is none', () => {
  const { revokedAssertions } = revokeSignedAssertion(assertion, empty, { reason: '' })
  expect(revokedAssertions).toEqual([{ id: assertion.id }])
})

test('what is no list, or has no id, is refused', () => {
  expect(() => revokeSignedAssertion(assertion, assertion)).toThrow(
    expect.objectContaining({ code: 'wrong_list' }),
  )
  expect(() => revokeHostedAssertion({ type: 'Assertion' })).toThrow(
    expect.objectContaining({ code: 'bad_argument' }),
  )
})
