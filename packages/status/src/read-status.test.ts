import type { JsonObject } from '@openboat/model'
import { expect, test } from 'vitest'
import type { StatusEntry } from './entry.ts'
import { encodeBitstring } from './encode-bitstring.ts'
import { readStatus } from './read-status.ts'

const entry: StatusEntry = {
  type: 'BitstringStatusListEntry',
  purpose: 'revocation',
  listUrl: 'https://example.edu/status/3',
  index: 94_567,
  size: 1,
  signedList: true,
}

const encodedList = await encodeBitstring([94_567])

function listOf(subject: JsonObject = {}, list: JsonObject = {}): JsonObject {
  return {
    id: 'https://example.edu/status/3',
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: 'https://example.edu/issuer',
    credentialSubject: {
      id: 'https://example.edu/status/3#list',
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList,
      ...subject,
    },
    ...list,
  }
}

const older: JsonObject = listOf(
  { type: 'StatusList2021', encodedList: encodedList.slice(1) },
  { type: ['VerifiableCredential', 'StatusList2021Credential'] },
)

test('a bit that is set is the status', async () => {
  expect(await readStatus(entry, listOf())).toEqual({
    ok: true,
    set: true,
    value: 1,
    deviations: [],
  })
})

test('the neighbours of a bit that is set are not', async () => {
  for (const index of [94_566, 94_568]) {
    expect(await readStatus({ ...entry, index }, listOf())).toMatchObject({
      ok: true,
      set: false,
      value: 0,
    })
  }
})

test('a list that was read is not read again, unless it or what it may hold has changed', async () => {
  const list = listOf()
  const subject = list['credentialSubject'] as JsonObject
  const small = { maxBytes: 1000 }
  expect(await readStatus(entry, list)).toMatchObject({ ok: true, set: true })
  expect(await readStatus(entry, list, small)).toMatchObject({ problem: 'too_large' })
  expect(await readStatus(entry, list)).toMatchObject({ ok: true, set: true })
  subject['encodedList'] = await encodeBitstring([7])
  expect(await readStatus(entry, list)).toMatchObject({ ok: true, set: false })
})

test('one list read by the names of two generations deviates from one of them', async () => {
  const credentialSubject: JsonObject = {
    type: ['BitstringStatusList', 'StatusList2021'],
    statusPurpose: 'revocation',
    encodedList,
  }
  const type = ['BitstringStatusListCredential', 'StatusList2021Credential']
  const both = { ...listOf(), type, credentialSubject }
  const codes = async (kind: StatusEntry['type']) => {
    const answer = await readStatus({ ...entry, type: kind }, both)
    return answer.ok ? answer.deviations.map(({ code }) => code) : answer.problem
  }
  expect(await codes('BitstringStatusListEntry')).toEqual([])
  expect(await codes('StatusList2021Entry')).not.toEqual([])
  expect(await codes('BitstringStatusListEntry')).toEqual([])
})

test('an index of an entry of two bits is counted in entries', async () => {
  const bits = 131_072
  const answer = await readStatus({ ...entry, size: 2, index: bits / 2 }, listOf())
  expect(answer).toMatchObject({
    problem: 'range',
    message: expect.stringContaining(`${bits / 2} `),
  })
})

test('a list of StatusList2021 is read by its own names', async () => {
  const answer = await readStatus({ ...entry, type: 'StatusList2021Entry' }, older)
  expect(answer).toEqual({ ok: true, set: true, value: 1, deviations: [] })
})

test('a list may serve several purposes', async () => {
  const list = listOf({ statusPurpose: ['suspension', 'revocation'] })
  expect(await readStatus(entry, list)).toMatchObject({ ok: true, set: true })
})

test('a value of several bits comes with its message', async () => {
  const messages = [
    { value: 0, message: 'pending' },
    { value: 2, message: 'refused' },
  ]
  const list = listOf({
    statusPurpose: 'message',
    encodedList: await encodeBitstring([6], { length: 262_144 }),
  })
  const answer = await readStatus(
    { ...entry, purpose: 'message', index: 3, size: 2, messages },
    list,
  )
  expect(answer).toEqual({ ok: true, set: true, value: 2, message: 'refused', deviations: [] })
  const silent = messages.slice(0, 1)
  const other = { ...entry, purpose: 'message', index: 3, size: 2, messages: silent }
  expect(await readStatus(other, list)).toStrictEqual({
    ok: true,
    set: true,
    value: 2,
    deviations: [],
  })
})

test('a list shorter than 131,072 entries is a deviation, by entries and not by bits', async () => {
  const list = listOf({ encodedList: await encodeBitstring([5], { length: 131_072 }) })
  const short = [{ code: 'short_list', message: expect.stringContaining('65536 entries') }]
  expect(await readStatus({ ...entry, index: 2, size: 2 }, list)).toMatchObject({
    value: 1,
    deviations: short,
  })
  expect(await readStatus({ ...entry, index: 5, size: 1 }, list)).toMatchObject({
    value: 1,
    deviations: [],
  })
})

test('a list without an id deviates from nothing', async () => {
  const { id: _, ...nameless } = listOf()
  expect(await readStatus(entry, nameless)).toMatchObject({ ok: true, set: true, deviations: [] })
})

test('an entry without an index is out of range', async () => {
  const { index: _, ...nowhere } = entry
  expect(await readStatus(nowhere, listOf())).toMatchObject({ ok: false, problem: 'range' })
})

test('a list with another id than its URL is a deviation', async () => {
  const list = listOf({}, { id: 'https://example.com/elsewhere' })
  expect(await readStatus(entry, list)).toMatchObject({
    ok: true,
    set: true,
    deviations: [{ code: 'id_mismatch' }],
  })
})

test.each([
  ['of no list type', 'wrong_list_type', listOf({}, { type: ['VerifiableCredential'] })],
  ['of the older generation', 'wrong_list_type', older],
  ['with another subject', 'wrong_list_type', listOf({ type: 'Person' })],
  ['without subject', 'malformed_list', listOf({}, { credentialSubject: 'x' })],
  ['with two subjects', 'malformed_list', listOf({}, { credentialSubject: [{}, {}] })],
  ['of another purpose', 'purpose_mismatch', listOf({ statusPurpose: 'suspension' })],
  ['without purpose', 'malformed_list', listOf({ statusPurpose: [] })],
  ['without bits', 'malformed_list', listOf({ encodedList: null })],
  [
    'with damaged bits',
    'malformed_list',
    listOf({ encodedList: 'uH4sIAAAAAAAAA-I-CHANGED-THISAAwFwBZnztF9QwAAA' }),
  ],
] as const)('a list %s is %s', async (_name, problem, list) => {
  expect(await readStatus(entry, list)).toMatchObject({ ok: false, problem })
})

test.each([131_072, 9_007_199_254_740_991])('index %s is out of range', async (index) => {
  expect(await readStatus({ ...entry, index }, listOf())).toMatchObject({
    ok: false,
    problem: 'range',
  })
})

test('a list that inflates to more than allowed is too large', async () => {
  expect(await readStatus(entry, listOf(), { maxBytes: 16_383 })).toMatchObject({
    ok: false,
    problem: 'too_large',
  })
  expect(await readStatus(entry, listOf(), { maxBytes: 16_384 })).toMatchObject({ ok: true })
})

test('an entry that was not read before is a wrong call', async () => {
  const made = { ...entry, type: 'Made up' } as unknown as StatusEntry
  await expect(readStatus(made, listOf())).rejects.toMatchObject({ code: 'bad_argument' })
})
