import { expect, test } from 'vitest'
import { findPemKey } from './pem-key.ts'

const id = 'https://example.org/key'
const pem = '-----BEGIN PUBLIC KEY-----'
const key = { id, type: 'CryptographicKey', owner: 'https://example.org/issuer', publicKeyPem: pem }
const found = { id, pem, owner: 'https://example.org/issuer' }

test('a key in a document of its own is found', () => {
  expect(findPemKey(key, id)).toEqual(found)
})

test('a key inside a profile is found among several', () => {
  const publicKey = [{ ...key, id: 'https://example.org/other' }, key, 'https://example.org/third']
  expect(findPemKey({ id: 'https://example.org/issuer', publicKey }, id)).toEqual(found)
  expect(findPemKey({ publicKey: key }, id)).toEqual(found)
})

test('an owner is not needed here', () => {
  expect(findPemKey({ id, publicKeyPem: pem }, id)).toEqual({ id, pem })
})

test.each([
  ['of another id', { ...key, id: 'https://example.org/other' }],
  ['without PEM', { id }],
  ['that is only named', { publicKey: [id] }],
])('a key %s is not found', (_name, document) => {
  expect(findPemKey(document, id)).toBeUndefined()
})
