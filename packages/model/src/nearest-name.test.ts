import { expect, test } from 'vitest'
import { nearestName } from './nearest-name.ts'

const known = ['format', 'signer', 'now', 'verificationMethod', 'newId', 'type']
const synonyms = new Map([
  ['kid', 'verificationMethod'],
  ['logo', 'image'],
])

test.each([
  ['fromat', 'format'],
  ['Format', 'format'],
  ['verificationMethd', 'verificationMethod'],
  ['newid', 'newId'],
  ['kid', 'verificationMethod'],
  ['KID', 'verificationMethod'],
  // A synonym helps only where its name is known.
  ['logo', undefined],
  ['zzz', undefined],
  ['constructor', undefined],
  ['', undefined],
])('%s is meant to be %s', (name, nearest) => {
  expect(nearestName(name, known, synonyms)).toBe(nearest)
})

test('without synonyms, by its letters alone', () => {
  expect(nearestName('kid', known)).toBeUndefined()
  expect(nearestName('fromat', known)).toBe('format')
})
