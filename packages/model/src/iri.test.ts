import { describe, expect, test } from 'vitest'
import { isAbsoluteIri, isHttpIri } from './iri.ts'

describe('isAbsoluteIri', () => {
  test.each([
    'https://example.org/badges/1',
    'http://example.org?x=1#y',
    'urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    'did:key:z6MkvRQ7bnwBVzwozkkbasYzntpfnWJBsHfB1EfWFeFErgoy',
    'mailto:a@example.org',
    'data:image/png;base64,AAAA',
    'https://example.org/école',
    'https://example.org/a%20b',
    'https://[::1]/x',
  ])('%s is one', (text) => expect(isAbsoluteIri(text)).toBe(true))

  test.each([
    '',
    'badge-1',
    '/badges/1',
    '//example.org/x',
    'https://',
    'https:///path',
    'https:example.org',
    'urn:',
    '1a:b',
    'https://example.org/a b',
    'https://example.org/a\nb',
    ' https://example.org',
    'https://example.org/<x>',
    'https://example.org/%zz',
    'https://example.org/\ud800',
  ])('%j is none', (text) => expect(isAbsoluteIri(text)).toBe(false))
})

test('isHttpIri knows http and https only', () => {
  expect(isHttpIri('HTTPS://example.org/')).toBe(true)
  expect(isHttpIri('did:web:example.org')).toBe(false)
  expect(isHttpIri('https:x')).toBe(false)
})
