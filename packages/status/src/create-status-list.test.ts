import { parseCredential } from '@openboat/model'
import { expect, test } from 'vitest'
import { createStatusList } from './create-status-list.ts'

const options = {
  id: 'https://example.edu/status/1',
  issuer: 'https://example.edu/issuer',
  purpose: 'revocation',
  validFrom: '2026-01-01T00:00:00Z',
} as const

test('a new list is the document of the specification, with nothing set', async () => {
  expect(await createStatusList(options)).toEqual({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: 'https://example.edu/status/1',
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: 'https://example.edu/issuer',
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: 'https://example.edu/status/1#list',
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
    },
  })
})

test('a new list is recognised as a status list', async () => {
  const parsed = parseCredential(await createStatusList(options))
  expect(parsed.ok && parsed.credential.kind).toBe('status-list')
})

test.each([
  ['an id that is no URL', { id: 'status/1' }],
  ['an issuer that is no URL', { issuer: 'Example University' }],
  ['a profile without id', { issuer: { type: 'Profile' } }],
  ['too short a length', { length: 65_536 }],
  ['a length that is no multiple of 8', { length: 131_073 }],
  ['a moment without time zone', { validFrom: '2026-01-01T00:00:00' }],
])('%s is refused', async (_name, change) => {
  await expect(createStatusList({ ...options, ...change })).rejects.toMatchObject({
    name: 'StatusError',
    code: 'bad_argument',
  })
})
