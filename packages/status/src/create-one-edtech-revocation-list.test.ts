import type { JsonObject } from '@openboat/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRevocation } from './add-revocation.ts'
import {
  createOneEdTechRevocationList,
  oneEdTechStatusEntry,
  type OneEdTechRevocationListOptions,
} from './create-one-edtech-revocation-list.ts'
import { readStatus } from './read-status.ts'
import { readStatusEntry } from './read-status-entry.ts'

const id = 'https://example.edu/revoked'
const options = { id, issuer: 'https://example.edu/issuer' }

async function statusIn(list: JsonObject, credentialId: string): Promise<unknown> {
  const answer = readStatusEntry(oneEdTechStatusEntry(id))
  if (!answer.ok) throw new Error(answer.message)
  expect(answer.deviations).toEqual([])
  return await readStatus(answer.entry, list, { credentialId })
}

test('a list names credentials, and says that and why they are revoked', () => {
  const revoked = ['urn:uuid:1', { id: 'urn:uuid:2', reason: 'Issued in error' }]
  expect(createOneEdTechRevocationList({ ...options, revoked })).toEqual({
    id: 'https://example.edu/revoked',
    issuer: 'https://example.edu/issuer',
    revokedCredential: [
      { id: 'urn:uuid:1', revoked: true },
      { id: 'urn:uuid:2', revoked: true, revocationReason: 'Issued in error' },
    ],
  })
})

test('an entry is the URL of the list', () => {
  expect(oneEdTechStatusEntry(id)).toEqual({ id, type: '1EdTechRevocationList' })
})

test('what is written is read', async () => {
  const reason = fc.option(fc.string({ minLength: 1 }), { nil: undefined })
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.uuid(), { minLength: 1 }), reason, async (ids, why) => {
      const more = why === undefined ? {} : { reason: why }
      const revoked = ids.map((each) => ({ id: each, ...more }))
      const list = createOneEdTechRevocationList({ ...options, revoked })
      expect(revoked.reduce(addRevocation, createOneEdTechRevocationList(options))).toEqual(list)
      for (const each of ids) {
        expect(await statusIn(list, each)).toEqual({
          ok: true,
          set: true,
          value: 1,
          ...more,
          deviations: [],
        })
      }
      expect(await statusIn(list, 'urn:uuid:nobody')).toMatchObject({ ok: true, set: false })
    }),
    { numRuns: 20, seed: 1 },
  )
})

test('what is revoked already stays as it is, and what is not is written anew', () => {
  const list: JsonObject = {
    ...options,
    revokedCredential: [{ id: 'urn:uuid:1' }, { id: 'urn:uuid:2', revoked: false }],
  }
  expect(addRevocation(list, { id: 'urn:uuid:1', reason: 'Left' })).toBe(list)
  expect(addRevocation(list, 'urn:uuid:2')['revokedCredential']).toEqual([
    { id: 'urn:uuid:1' },
    { id: 'urn:uuid:2', revoked: true },
  ])
})

test('a list that spells its member otherwise keeps its spelling', () => {
  const list: JsonObject = { ...options, revokedCredentials: ['urn:uuid:1'] }
  expect(addRevocation(list, 'urn:uuid:1')).toBe(list)
  const longer = addRevocation(list, 'urn:uuid:2')
  expect(longer).not.toHaveProperty('revokedCredential')
  expect(longer['revokedCredentials']).toEqual(['urn:uuid:1', { id: 'urn:uuid:2', revoked: true }])
})

test.each([
  ['an id that is no URL', { id: 'revoked' }],
  ['an issuer that is no URL', { issuer: 'Example University' }],
  ['a uid, which credentials do not have', { revoked: [{ uid: 'abc-1' }] }],
  ['an empty id', { revoked: [''] }],
])('%s is refused', (_name, change) => {
  const wrong = { ...options, ...change } as OneEdTechRevocationListOptions
  expect(() => createOneEdTechRevocationList(wrong)).toThrow(
    expect.objectContaining({ name: 'StatusError', code: 'bad_argument' }),
  )
})

test('an entry needs a URL', () => {
  expect(() => oneEdTechStatusEntry('revoked')).toThrow(
    expect.objectContaining({ code: 'bad_argument' }),
  )
})
