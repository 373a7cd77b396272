import type { JsonObject, JsonValue } from '@openboat/model'
import { expect, test } from 'vitest'
import { readStatusEntry } from './read-status-entry.ts'

const bitstring: JsonObject = {
  id: 'https://example.edu/status/3#94567',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '94567',
  statusListCredential: 'https://example.edu/status/3',
}

test('a BitstringStatusListEntry names list, position and purpose', () => {
  expect(readStatusEntry(bitstring)).toEqual({
    ok: true,
    entry: {
      type: 'BitstringStatusListEntry',
      purpose: 'revocation',
      listUrl: 'https://example.edu/status/3',
      index: 94_567,
      size: 1,
      signedList: true,
    },
    deviations: [],
  })
})

test('a StatusList2021Entry has the same members, and always one bit', () => {
  expect(
    readStatusEntry({ ...bitstring, type: ['StatusList2021Entry'], statusSize: 4 }),
  ).toMatchObject({
    ok: true,
    entry: { type: 'StatusList2021Entry', size: 1, signedList: true },
  })
})

test('a 1EdTechRevocationList is its own list, which nobody signed', () => {
  expect(
    readStatusEntry({ id: 'https://example.edu/revoked', type: '1EdTechRevocationList' }),
  ).toEqual({
    ok: true,
    entry: {
      type: '1EdTechRevocationList',
      purpose: 'revocation',
      listUrl: 'https://example.edu/revoked',
      signedList: false,
    },
    deviations: [],
  })
})

test('messages are read by value', () => {
  const entry = {
    ...bitstring,
    statusPurpose: 'message',
    statusSize: 2,
    statusMessage: [
      { status: '0x0', message: 'received' },
      { status: '0x1', message: 'checked' },
      { status: '0x2', message: 'accepted' },
      { status: '0x3', message: 'refused' },
    ],
  }
  expect(readStatusEntry(entry)).toMatchObject({
    ok: true,
    entry: {
      size: 2,
      messages: [{ value: 0 }, { value: 1 }, { value: 2 }, { value: 3, message: 'refused' }],
    },
    deviations: [],
  })
})

const said = (...statuses: JsonValue[]): JsonObject => ({
  statusMessage: statuses.map((status) => ({ status, message: `message ${String(status)}` })),
})

test.each([
  ['of no object', ['0x0', null], []],
  ['without a text', [{ status: '0x0' }, { status: '0x1', message: 1 }], []],
  ['without a value', [{ message: 'fine' }, { status: 1, message: 'not fine' }], []],
  ['of a number in other words', said('1', 'x0x1', '0x1x', '0x')['statusMessage'], []],
  ['of more than 32 bits', said('0x123456789')['statusMessage'], []],
  ['beside none', [7, { status: '0xaF', message: 'fine' }], [{ value: 175, message: 'fine' }]],
] as [string, JsonValue, readonly object[]][])(
  'messages %s are left out, and missed',
  (_, statusMessage, messages) => {
    const answer = readStatusEntry({ ...bitstring, statusMessage })
    expect(answer).toMatchObject({ ok: true, deviations: [{ code: 'messages' }] })
    expect(answer.ok && answer.entry.messages).toEqual(messages)
  },
)

test('an entry of one bit needs no messages, and none for values it cannot have', () => {
  expect(readStatusEntry(bitstring)).toMatchObject({ ok: true, deviations: [] })
  expect(readStatusEntry({ ...bitstring, ...said('0x0', '0x1') })).toMatchObject({
    deviations: [],
  })
  for (const statuses of [said('0x0', '0x2'), said('0x1', '0x2'), said('0x0', '0x1', '0x1')]) {
    expect(readStatusEntry({ ...bitstring, ...statuses })).toMatchObject({
      deviations: [{ code: 'messages', message: expect.stringContaining('each of 2 values') }],
    })
  }
})

test.each([
  ['index_number', { statusListIndex: 94_567 }],
  ['entry_id', { id: 'https://example.edu/status/3' }],
  ['entry_id', { id: 'no URL' }],
  ['messages', { statusSize: 2 }],
  ['messages', { statusMessage: [{ status: '0x0', message: 'fine' }] }],
  [
    'messages',
    {
      statusMessage: [
        { status: '0', message: 'a' },
        { status: '0x1', message: 'b' },
      ],
    },
  ],
  [
    'messages',
    {
      statusMessage: [
        { status: '0x0', message: 'a' },
        { status: '0x0', message: 'b' },
      ],
    },
  ],
] as [string, JsonObject][])('the deviation %s leaves the entry readable: %j', (code, change) => {
  const answer = readStatusEntry({ ...bitstring, ...change })
  expect(answer).toMatchObject({ ok: true, entry: { index: 94_567 } })
  expect(answer.ok && answer.deviations.map((deviation) => deviation.code)).toEqual([code])
})

test.each([
  ['/statusPurpose', { statusPurpose: 3 }],
  ['/statusPurpose', { statusPurpose: '' }],
  ['/statusListCredential', { statusListCredential: 'status/3' }],
  ['/statusListCredential', { statusListCredential: null }],
  ['/statusListIndex', { statusListIndex: '-1' }],
  ['/statusListIndex', { statusListIndex: -1 }],
  ['/statusListIndex', { statusListIndex: '0x10' }],
  ['/statusListIndex', { statusListIndex: '1e3' }],
  ['/statusListIndex', { statusListIndex: ' 1' }],
  ['/statusListIndex', { statusListIndex: '007' }],
  ['/statusListIndex', { statusListIndex: '9007199254740993' }],
  ['/statusListIndex', { statusListIndex: 1.5 }],
  ['/statusListIndex', { statusListIndex: null }],
  ['/statusSize', { statusSize: 0 }],
  ['/statusSize', { statusSize: '2' }],
  ['/statusSize', { statusSize: 33 }],
  ['/statusSize', { statusSize: 1.5 }],
] as [string, JsonObject][])('an entry malformed at %s says so: %j', (path, change) => {
  expect(readStatusEntry({ ...bitstring, ...change })).toMatchObject({
    ok: false,
    problem: 'malformed_entry',
    path,
  })
})

test('a 1EdTechRevocationList without a URL is malformed', () => {
  expect(readStatusEntry({ type: '1EdTechRevocationList' })).toMatchObject({
    ok: false,
    problem: 'malformed_entry',
    path: '/id',
  })
})

test.each(['RevocationList2020Status', 'CredentialStatusList2017', 'toString'])(
  'type %s is not supported, which is no answer about the status',
  (type) => {
    expect(readStatusEntry({ ...bitstring, type })).toMatchObject({
      ok: false,
      problem: 'unsupported_type',
      path: '/type',
    })
  },
)

test.each([1, 32])('a size of %d is within bounds', (statusSize) => {
  expect(readStatusEntry({ ...bitstring, statusSize })).toMatchObject({
    ok: true,
    entry: { size: statusSize },
  })
})

test.each(['0', 0])('the first entry of a list is at %j', (statusListIndex) => {
  const answer = readStatusEntry({ ...bitstring, statusListIndex })
  expect(answer).toMatchObject({ ok: true, entry: { index: 0 } })
})

test('what is malformed is shown, as far as it is short', () => {
  const messageFor = (statusPurpose?: JsonValue): string => {
    const { statusPurpose: _, ...rest } = bitstring
    const answer = readStatusEntry(statusPurpose === undefined ? rest : { ...rest, statusPurpose })
    return answer.ok ? '' : answer.message
  }
  expect(messageFor()).toMatch(/found nothing$/)
  expect(messageFor(7)).toMatch(/found 7$/)
  expect(messageFor(['a'.repeat(1000)]).length).toBeLessThan(200)
})

test('of an unsupported type the message names those that are supported', () => {
  const answer = readStatusEntry({ ...bitstring, type: 'Other' })
  expect(answer.ok ? '' : answer.message).toContain('BitstringStatusListEntry, StatusList2021Entry')
})

test('an entry without a type is malformed', () => {
  expect(readStatusEntry({})).toMatchObject({
    ok: false,
    problem: 'malformed_entry',
    path: '/type',
  })
})
