import { expect, test } from 'vitest'
import { statusEntry } from './status-entry.ts'

test('an entry names its list, and has an id of its own', () => {
  expect(
    statusEntry({ list: 'https://example.edu/status/1', index: 94_567, purpose: 'suspension' }),
  ).toEqual({
    id: 'https://example.edu/status/1#94567',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'suspension',
    statusListIndex: '94567',
    statusListCredential: 'https://example.edu/status/1',
  })
})

test('the first entry of a list is 0', () => {
  const first = statusEntry({
    list: 'https://example.edu/status/1',
    index: 0,
    purpose: 'revocation',
  })
  expect(first['statusListIndex']).toBe('0')
})

test.each([
  { list: 'status/1', index: 0 },
  { list: 'https://example.edu/status/1', index: -1 },
  { list: 'https://example.edu/status/1', index: 0.5 },
])('%j is refused', (options) => {
  expect(() => statusEntry({ ...options, purpose: 'revocation' })).toThrow(
    expect.objectContaining({ name: 'StatusError', code: 'bad_argument' }),
  )
})
