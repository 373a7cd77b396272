import type { JsonObject } from '@openboat/model'
import { expect, test } from 'vitest'
import { readRevocationList } from './revocation-list.ts'

const id = 'urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002'

function listOf(...revokedAssertions: JsonObject['revokedAssertions'][]): JsonObject {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'RevocationList',
    revokedAssertions: revokedAssertions.filter((entry) => entry !== undefined),
  }
}

test.each([
  ['its id', listOf('urn:uuid:other', id), undefined],
  ['an object with its id', listOf({ id, revocationReason: 'Left' }), 'Left'],
  ['an object with its uid', listOf({ uid: 'abc-1', revoked: true }), undefined],
])('%s in a 2.0 list revokes an assertion', (_name, list, reason) => {
  expect(readRevocationList(list, { id, uid: 'abc-1' })).toEqual({
    revoked: true,
    ...(reason === undefined ? {} : { reason }),
  })
})

test('JSON-LD allows one entry without a list', () => {
  expect(readRevocationList({ ...listOf(), revokedAssertions: id }, { id })).toEqual({
    revoked: true,
  })
})

test.each([
  ['is not in a 2.0 list', listOf('urn:uuid:other', { uid: 'other' })],
  ['is listed there as not revoked', listOf({ id, revoked: false })],
  ['has an empty 2.0 list', listOf()],
  ['is not in a 1.x list', { 'urn:uuid:other': 'Left' }],
  ['has an empty 1.x list', {}],
])('an assertion that %s is not revoked', (_name, list) => {
  expect(readRevocationList(list, { id })).toEqual({ revoked: false })
})

test('an entry without id never matches an assertion without uid', () => {
  expect(readRevocationList(listOf({ revoked: true }), { id })).toEqual({ revoked: false })
})

test.each(
  [
    'type title status detail instance error errors error_description errorCode errorMessage',
    'message msg code reason statusCode exception',
  ].flatMap((names) => names.split(' ')),
)('an error with the member %s is no list that names nobody', (name) => {
  expect(readRevocationList({ [name]: 'gone' }, { id })).toMatchObject({
    problem: 'malformed_list',
  })
})

test('a reason that is no text is left out', () => {
  const list = listOf({ id, revocationReason: { en: 'Left' } })
  expect(readRevocationList(list, { id })).toEqual({ revoked: true })
})

test('a uid alone is looked for in lists of both versions', () => {
  expect(readRevocationList(listOf('abc-1', 7, null), { uid: 'abc-1' })).toEqual({ revoked: true })
  expect(readRevocationList(listOf(7, null), { uid: 'abc-1' })).toEqual({ revoked: false })
  expect(readRevocationList({ 'abc-1': 'Left' }, { uid: 'abc-1' })).toMatchObject({ revoked: true })
})

test('a 1.x list that names the assertion counts, whatever else is in it', () => {
  expect(readRevocationList({ message: 'Left', [id]: '' }, { id })).toEqual({ revoked: true })
})

test('a 1.x list goes from id or uid to reason', () => {
  expect(readRevocationList({ [id]: 'Issued in error' }, { id })).toEqual({
    revoked: true,
    reason: 'Issued in error',
  })
  expect(readRevocationList({ 'abc-1': '' }, { id, uid: 'abc-1' })).toEqual({ revoked: true })
})

test.each(['toString', '__proto__', 'constructor'])(
  'the uid %s is not inherited by a list',
  (uid) => {
    expect(readRevocationList({ other: 'Left' }, { uid })).toEqual({ revoked: false })
  },
)

test.each([
  ['is a 2.0 list without entries', { type: 'RevocationList' }],
  ['has a context, and no entries', { '@context': 'https://w3id.org/openbadges/v2' }],
  ['is a list of numbers', { 'urn:uuid:other': 7 }],
  ['is some other JSON', { status: 404, detail: 'not found' }],
  ['is an error message', { error: 'not found' }],
  ['is a problem description of texts', { Title: 'Gone fishing', status: '503' }],
  ['does not say whether', listOf({ id, revoked: 'yes' })],
])('a document that %s answers nothing', (_name, list) => {
  expect(readRevocationList(list, { id })).toMatchObject({ problem: 'malformed_list' })
})

test('an assertion without an id is not the one that a list names without an id', () => {
  expect(readRevocationList(listOf({ uid: 'abc-2' }), { uid: 'abc-1' })).toEqual({ revoked: false })
  expect(readRevocationList(listOf({ revoked: true }), {})).toEqual({ revoked: false })
})
