import type { JsonObject } from '@openboat/model'
import { expect, test } from 'vitest'
import type { StatusEntry } from './entry.ts'
import { readStatus } from './read-status.ts'

const entry: StatusEntry = {
  type: '1EdTechRevocationList',
  purpose: 'revocation',
  listUrl: 'https://example.edu/revoked',
  signedList: false,
}
const credentialId = 'urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002'

function listOf(...revokedCredential: JsonObject[]): JsonObject {
  return { id: entry.listUrl, issuer: 'https://example.edu/issuer', revokedCredential }
}

test('a credential that is listed is revoked, with the reason', async () => {
  const list = listOf(
    { id: 'urn:uuid:other' },
    { id: credentialId, revoked: true, revocationReason: 'Issued in error' },
  )
  expect(await readStatus(entry, list, { credentialId })).toEqual({
    ok: true,
    set: true,
    value: 1,
    reason: 'Issued in error',
    deviations: [],
  })
})

test('being listed is enough', async () => {
  expect(await readStatus(entry, listOf({ id: credentialId }), { credentialId })).toMatchObject({
    set: true,
  })
})

test.each([
  ['is not listed', listOf({ id: 'urn:uuid:other' })],
  ['is listed as not revoked', listOf({ id: credentialId, revoked: false })],
  ['has an empty list', listOf()],
])('a credential that %s is not revoked', async (_name, list) => {
  expect(await readStatus(entry, list, { credentialId })).toEqual({
    ok: true,
    set: false,
    value: 0,
    deviations: [],
  })
})

test('one entry that revokes outweighs one that does not', async () => {
  const list = listOf({ id: credentialId, revoked: false }, { id: credentialId })
  expect(await readStatus(entry, list, { credentialId })).toMatchObject({ set: true })
})

test('the other spelling of the member, and bare ids, are read too', async () => {
  const list = { id: entry.listUrl, revokedCredentials: [credentialId] }
  expect(await readStatus(entry, list, { credentialId })).toMatchObject({ set: true })
})

test('a list with another id than its URL is a deviation', async () => {
  const list = { ...listOf(), id: 'https://example.edu/other' }
  expect(await readStatus(entry, list, { credentialId })).toMatchObject({
    deviations: [{ code: 'id_mismatch' }],
  })
})

test.each([
  ['that is none', { error: 'not found' }],
  ['whose entry is unclear', listOf({ id: credentialId, revoked: 'false' })],
])('a list %s answers nothing', async (_name, list) => {
  expect(await readStatus(entry, list, { credentialId })).toMatchObject({
    ok: false,
    problem: 'malformed_list',
  })
})

test('without a credential id there is nothing to look for', async () => {
  expect(await readStatus(entry, listOf())).toMatchObject({
    ok: false,
    problem: 'no_credential_id',
  })
})
