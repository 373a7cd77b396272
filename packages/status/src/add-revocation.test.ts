import type { JsonObject } from '@openboat/model'
import { expect, test } from 'vitest'
import { addRevocation } from './add-revocation.ts'

// How each kind of list grows is tested with that kind.

test.each([
  ['OB 2.0 by its entries', { revokedAssertions: [] }, { revokedAssertions: ['urn:uuid:1'] }],
  [
    'OB 2.0 by its type',
    { type: 'RevocationList' },
    { type: 'RevocationList', revokedAssertions: ['urn:uuid:1'] },
  ],
  [
    '1EdTech',
    { revokedCredential: [] },
    { revokedCredential: [{ id: 'urn:uuid:1', revoked: true }] },
  ],
  ['OB 1.x', { 'abc-1': 'Left' }, { 'abc-1': 'Left', 'urn:uuid:1': '' }],
  ['OB 1.x without entries', {}, { 'urn:uuid:1': '' }],
] as [string, JsonObject, JsonObject][])('a list of %s is recognised', (_name, list, longer) => {
  expect(addRevocation(list, 'urn:uuid:1')).toEqual(longer)
})

test.each([
  ['a status list', { type: 'BitstringStatusListCredential', credentialSubject: {} }],
  ['an error message', { error: 'not found' }],
  ['an object of numbers', { 'abc-1': 7 }],
] as [string, JsonObject][])('%s is none of them', (_name, list) => {
  expect(() => addRevocation(list, 'urn:uuid:1')).toThrow(
    expect.objectContaining({ name: 'StatusError', code: 'malformed_list' }),
  )
})
