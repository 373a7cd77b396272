import { BitstringStatusListEntry } from '@openboat/model/vc'
import { expect, test } from 'vitest'
import { readStatusEntry } from './read-status-entry.ts'
import { statusEntry, type StatusEntryOptions } from './status-entry.ts'

const list = 'https://example.edu/status/1'
const options = { list, index: 94_567, purpose: 'suspension' } satisfies StatusEntryOptions

test('an entry names its list, and has an id of its own', () => {
  expect(statusEntry(options)).toEqual({
    id: 'https://example.edu/status/1#94567',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'suspension',
    statusListIndex: '94567',
    statusListCredential: 'https://example.edu/status/1',
  })
})

test('the first entry of a list is 0', () => {
  expect(statusEntry({ ...options, index: 0 })['statusListIndex']).toBe('0')
})

test('an entry of several bits says what each value means', () => {
  const entry = statusEntry({
    ...options,
    purpose: 'message',
    size: 2,
    messages: ['pending_review', 'accepted', 'rejected', 'undefined'],
    reference: 'https://example.edu/status-dictionary',
  })
  expect(entry).toMatchObject({
    statusSize: 2,
    statusMessage: [
      { status: '0x0', message: 'pending_review' },
      { status: '0x1', message: 'accepted' },
      { status: '0x2', message: 'rejected' },
      { status: '0x3', message: 'undefined' },
    ],
    statusReference: 'https://example.edu/status-dictionary',
  })
  expect(BitstringStatusListEntry.safeParse(entry).success).toBe(true)
})

test('values above nine are written in hexadecimal, and read again', () => {
  const messages = Array.from({ length: 256 }, (_, value) => `level ${value}`)
  const entry = statusEntry({ ...options, purpose: 'message', size: 8, messages })
  expect(entry['statusMessage']).toContainEqual({ status: '0xff', message: 'level 255' })
  expect(readStatusEntry(entry)).toMatchObject({
    ok: true,
    entry: { size: 8, messages: messages.map((message, value) => ({ value, message })) },
    deviations: [],
  })
})

test('one bit is not worth a size, but may have messages', () => {
  const entry = statusEntry({ ...options, size: 1, messages: ['at home', 'abroad'] })
  expect(entry).not.toHaveProperty('statusSize')
  expect(readStatusEntry(entry)).toMatchObject({ ok: true, entry: { size: 1 }, deviations: [] })
})

test('several references are a list', () => {
  const reference = ['https://example.edu/en', 'https://example.edu/fr']
  expect(statusEntry({ ...options, reference })).toMatchObject({ statusReference: reference })
})

test.each([
  { list: 'status/1' },
  { index: -1 },
  { index: 0.5 },
  { index: 2 ** 53 },
  { index: 131_072 },
  { index: 200_000, length: 200_000 },
  { index: 7, length: Number.NaN },
  { purpose: 'parking' },
  { size: 0 },
  { size: 33, messages: [] },
  { size: 2 },
  { size: 2, messages: ['no', 'yes'] },
  { messages: ['no'] },
  { messages: ['no', ''] },
  { reference: 'dictionary' },
  { reference: ['https://example.edu/en', ''] },
])('%j is refused', (change) => {
  expect(() => statusEntry({ ...options, ...change } as StatusEntryOptions)).toThrow(
    expect.objectContaining({ name: 'StatusError', code: 'bad_argument' }),
  )
})

test('the last place of a list, and of a longer one whose length is told', () => {
  expect(statusEntry({ ...options, index: 131_071 })['statusListIndex']).toBe('131071')
  const longer = statusEntry({ ...options, index: 200_000, length: 262_144 })
  expect(longer).toEqual({
    ...statusEntry(options),
    id: 'https://example.edu/status/1#200000',
    statusListIndex: '200000',
  })
})

test.each([
  [
    { index: 999_999 },
    /^Expected index to be below 131072, .* got 999999\. .* say its length here/,
  ],
  [{ index: '7' }, /^Expected index to be a whole number from 0, got "7"\.$/],
  [
    { list: { text: '{}', credential: { x: 'y'.repeat(99) } } },
    /got what issue\(\) .*: pass the id\.$/,
  ],
  [{ list: Promise.resolve({}) }, /^Expected list to be a URL, got a Promise: await it\.$/],
])('%j is refused with what came', (change, message) => {
  expect(() => statusEntry({ ...options, ...change } as StatusEntryOptions)).toThrow(message)
})
