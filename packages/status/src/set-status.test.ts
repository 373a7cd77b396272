import { isJsonObject, type JsonObject } from '@openboat/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStatusList, type StatusListOptions } from './create-status-list.ts'
import { readStatus } from './read-status.ts'
import { readStatusEntry } from './read-status-entry.ts'
import { setStatus, type SetStatusOptions } from './set-status.ts'
import { statusEntry } from './status-entry.ts'
import type { StatusPurpose } from './status-purpose.ts'

type Purpose = StatusListOptions['purpose']

const LEVELS = ['none', 'bronze', 'silver', 'gold']

async function newList(purpose: Purpose, more: Partial<StatusListOptions> = {}) {
  return await createStatusList({
    id: 'https://example.edu/status/1',
    issuer: 'did:web:example.edu',
    purpose,
    validFrom: '2026-01-01T00:00:00Z',
    ...more,
  })
}

async function isSet(list: JsonObject, purpose: StatusPurpose, index: number) {
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

test('what else the list says stays', async () => {
  const list = await newList('message', { size: 2, messages: LEVELS, ttl: 60_000 })
  const changed = await setStatus(list, 7, 3)
  expect(changed).toEqual({ ...list, credentialSubject: expect.anything() as unknown })
  expect(changed['credentialSubject']).toMatchObject({
    ttl: 60_000,
    statusSize: 2,
    statusMessages: expect.any(Array) as unknown,
  })
})

test('a suspension can be lifted', async () => {
  const suspended = await setStatus(await newList('suspension'), 7, true)
  const lifted = await setStatus(suspended, 7, false)
  expect(await isSet(lifted, 'suspension', 7)).toBe(false)
  expect(lifted).toEqual(await newList('suspension'))
})

test.each(['revocation', 'refresh'] as const)('a %s is final', async (purpose) => {
  const done = await setStatus(await newList(purpose), 7, true)
  await expect(setStatus(done, 7, false)).rejects.toMatchObject({ code: 'irreversible' })
  await expect(setStatus(done, 7, 0)).rejects.toMatchObject({ code: 'irreversible' })
  expect(await setStatus(done, 8, false)).toEqual(done)
  expect(await setStatus(done, 7, true)).toEqual(done)
})

test('in a list of several purposes, whoever lifts a suspension says so', async () => {
  const list = await newList(['revocation', 'suspension'])
  const suspended = await setStatus(list, 7, true, { purpose: 'suspension' })
  await expect(setStatus(suspended, 7, false)).rejects.toMatchObject({
    code: 'irreversible',
    message: expect.stringContaining('options.purpose (revocation, suspension)') as unknown,
  })
  await expect(setStatus(suspended, 7, false, { purpose: 'revocation' })).rejects.toMatchObject({
    code: 'irreversible',
  })
  expect(await setStatus(suspended, 7, false, { purpose: 'suspension' })).toEqual(list)
})

test('values of several bits replace one another', async () => {
  const list = await newList('message', { size: 2, messages: LEVELS })
  const gold = await setStatus(list, 7, 3)
  expect(gold).toEqual(await newList('message', { size: 2, messages: LEVELS, values: [[7, 3]] }))
  expect(await setStatus(gold, 7, 1)).toEqual(await setStatus(list, 7, 1))
  expect(await setStatus(gold, 7, false)).toEqual(list)
})

test('a list that does not say its size is told', async () => {
  const size4 = await newList('suspension', { size: 4, values: [[7, 9]] })
  const { credentialSubject, ...rest } = size4
  const { statusSize, ...subject } = isJsonObject(credentialSubject) ? credentialSubject : {}
  expect(statusSize).toBe(4)
  const silent = { ...rest, credentialSubject: subject }
  const empty = await newList('suspension', { size: 4 })
  const changed = await setStatus(silent, 7, 0, { size: 4 })
  expect(changed['credentialSubject']).toMatchObject({
    encodedList: isJsonObject(empty['credentialSubject'])
      ? empty['credentialSubject']['encodedList']
      : '',
  })
})

test.each([-1, 131_072, 1.5, Number.NaN])('index %s is outside', async (index) => {
  await expect(setStatus(await newList('revocation'), index, true)).rejects.toMatchObject({
    code: 'range',
  })
})

test('the last index of a list of several bits is that of its last entry', async () => {
  const list = await newList('message', { size: 2, messages: LEVELS })
  expect(await setStatus(list, 131_071, 2)).toBeDefined()
  await expect(setStatus(list, 131_072, 2)).rejects.toMatchObject({ code: 'range' })
})

test.each([
  ['a number beyond the bits', 4, {}],
  ['a number below 0', -1, {}],
  ['half a number', 0.5, {}],
  ['a bare yes for several bits', true, {}],
  ['a text', 'yes', {}],
  ['another size than the list has', 1, { size: 1 }],
  ['no size', 1, { size: 0 }],
  ['a purpose that the list has not', 1, { purpose: 'suspension' }],
] as [string, number | boolean, SetStatusOptions][])('%s is refused', async (_, value, options) => {
  const list = await newList('message', { size: 2, messages: LEVELS })
  await expect(setStatus(list, 7, value, options)).rejects.toMatchObject({ code: 'bad_argument' })
})

test('the message about a value that does not fit names those that do', async () => {
  const list = await newList('message', { size: 2, messages: LEVELS })
  await expect(setStatus(list, 7, 4)).rejects.toThrow('Expected a value from 0 to 3')
  await expect(setStatus(list, 7, true)).rejects.toThrow('Expected a value from 0 to 3')
})

test.each([
  ['no list', { type: ['VerifiableCredential'] }],
  ['a list whose subject is of another generation', { type: ['StatusList2021Credential'] }],
  ['a list without bits', { credentialSubject: { type: 'BitstringStatusList' } }],
  [
    'a list with damaged bits',
    { credentialSubject: { type: 'BitstringStatusList', encodedList: 'uAAAA' } },
  ],
  [
    'a list that is not clear about its size',
    { credentialSubject: { type: 'BitstringStatusList', statusSize: '2', encodedList: 'uAAAA' } },
  ],
] as [string, JsonObject][])('%s cannot be changed', async (_name, change) => {
  const list = { ...(await newList('revocation')), ...change }
  await expect(setStatus(list, 7, true)).rejects.toMatchObject({ code: 'malformed_list' })
})
