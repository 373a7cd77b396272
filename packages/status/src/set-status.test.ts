import type { JsonObject } from '@openboat/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStatusList } from './create-status-list.ts'
import { readStatus } from './read-status.ts'
import { readStatusEntry } from './read-status-entry.ts'
import { setStatus } from './set-status.ts'
import { statusEntry } from './status-entry.ts'

async function newList(purpose: 'revocation' | 'suspension'): Promise<JsonObject> {
  return await createStatusList({
    id: 'https://example.edu/status/1',
    issuer: 'did:web:example.edu',
    purpose,
    validFrom: '2026-01-01T00:00:00Z',
  })
}

async function isSet(list: JsonObject, purpose: 'revocation' | 'suspension', index: number) {
  const answer = readStatusEntry(
    statusEntry({ list: 'https://example.edu/status/1', index, purpose }),
  )
  if (!answer.ok) throw new Error(answer.message)
  const status = await readStatus(answer.entry, list)
  return status.ok ? status.set : status.problem
}

test('an entry that was written is read, at any index', async () => {
  const list = await newList('revocation')
  await fc.assert(
    fc.asyncProperty(fc.nat(131_071), async (index) => {
      const changed = await setStatus(list, index, true)
      expect(await isSet(changed, 'revocation', index)).toBe(true)
      expect(await isSet(changed, 'revocation', (index + 1) % 131_072)).toBe(false)
      expect(await isSet(list, 'revocation', index)).toBe(false)
    }),
    { numRuns: 20 },
  )
})

test('the changed list has no proof, for the old one was over other bits', async () => {
  const signed = { ...(await newList('revocation')), proof: { type: 'DataIntegrityProof' } }
  const changed = await setStatus(signed, 7, true)
  expect(Object.keys(changed)).toEqual(Object.keys(await newList('revocation')))
  expect(signed.proof).toEqual({ type: 'DataIntegrityProof' })
})

test('a suspension can be lifted', async () => {
  const suspended = await setStatus(await newList('suspension'), 7, true)
  const lifted = await setStatus(suspended, 7, false)
  expect(await isSet(lifted, 'suspension', 7)).toBe(false)
  expect(lifted).toEqual(await newList('suspension'))
})

test('a revocation is final', async () => {
  const revoked = await setStatus(await newList('revocation'), 7, true)
  await expect(setStatus(revoked, 7, false)).rejects.toMatchObject({ code: 'irreversible' })
  expect(await setStatus(revoked, 8, false)).toEqual(revoked)
})

test.each([-1, 131_072, 1.5])('index %s is outside', async (index) => {
  await expect(setStatus(await newList('revocation'), index, true)).rejects.toMatchObject({
    code: 'range',
  })
})

test.each([
  ['no list', { type: ['VerifiableCredential'] }],
  ['a list without bits', { credentialSubject: { type: 'BitstringStatusList' } }],
  [
    'a list with damaged bits',
    { credentialSubject: { type: 'BitstringStatusList', encodedList: 'uAAAA' } },
  ],
] as [string, JsonObject][])('%s cannot be changed', async (_name, change) => {
  const list = { ...(await newList('revocation')), ...change }
  await expect(setStatus(list, 7, true)).rejects.toMatchObject({ code: 'malformed_list' })
})
