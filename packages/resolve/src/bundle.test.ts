import { expect, test } from 'vitest'
import { parseBundle } from './bundle.ts'

const bundle = {
  format: 'openboat-bundle/1',
  at: '2026-07-01T00:00:00Z',
  documents: {
    'https://example.org/badge.png': { status: 200, contentType: 'image/png', bodyBase64: '/w==' },
    'https://example.org/gone': { status: 404 },
    'https://example.org/issuer.json': { status: 200, body: '{}' },
    'https://example.org/slow': { status: 0, problem: 'timeout', message: 'no answer in 10 s' },
  },
}

test('a bundle is given back as it is', () => {
  expect(parseBundle(bundle)).toStrictEqual(bundle)
})

test('documents are ordered by URL, and foreign members left out', () => {
  const documents = { b: { status: 200, extra: 1 }, a: { status: 200 }, A: { status: 200 } }
  const parsed = parseBundle({ ...bundle, documents, extra: 1 })
  expect(JSON.stringify(parsed.documents)).toBe(
    '{"A":{"status":200},"a":{"status":200},"b":{"status":200}}',
  )
  expect(Object.keys(parsed)).toEqual(['format', 'at', 'documents'])
})

test('however many documents there are, they are ordered', () => {
  const names = ['d', 'b', 'e', 'a', 'c', 'f']
  const documents = Object.fromEntries(names.map((name) => [name, { status: 0 }]))
  const parsed = parseBundle({ ...bundle, documents })
  expect(Object.keys(parsed.documents)).toEqual(names.toSorted())
})

test.each([0, 999])('status %d is one', (status) => {
  const documents = { a: { status, finalUrl: 'b' } }
  expect(parseBundle({ ...bundle, documents }).documents).toStrictEqual(documents)
})

test('a URL called __proto__ is a URL like others', () => {
  const value: unknown = JSON.parse(
    '{"format":"openboat-bundle/1","at":"2026-07-01T00:00:00Z","documents":{"__proto__":{"status":200}}}',
  )
  const { documents } = parseBundle(value)
  expect(Object.keys(documents)).toEqual(['__proto__'])
  expect(documents).not.toHaveProperty('status')
})

test.each([
  ['', null],
  ['', []],
  ['', '{}'],
  ['/format', { ...bundle, format: 'openboat-bundle/2' }],
  ['/at', { ...bundle, at: '2026-07-01' }],
  ['/at', { ...bundle, at: undefined }],
  ['/at', { ...bundle, at: 7 }],
  ['/documents', { ...bundle, documents: [] }],
  ['/documents/a', { ...bundle, documents: { a: '{}' } }],
  ['/documents/a~1b/status', { ...bundle, documents: { 'a/b': { status: '200' } } }],
  ['/documents/a/status', { ...bundle, documents: { a: { status: -1 } } }],
  ['/documents/a/status', { ...bundle, documents: { a: {} } }],
  ['/documents/a/status', { ...bundle, documents: { a: { status: 1000 } } }],
  ['/documents/a/status', { ...bundle, documents: { a: { status: 20.5 } } }],
  ['/documents/a/finalUrl', { ...bundle, documents: { a: { status: 200, finalUrl: 7 } } }],
  ['/documents/a/contentType', { ...bundle, documents: { a: { status: 200, contentType: 1 } } }],
  ['/documents/a/body', { ...bundle, documents: { a: { status: 200, body: {} } } }],
  ['/documents/a/bodyBase64', { ...bundle, documents: { a: { status: 200, bodyBase64: '/w' } } }],
  ['/documents/a/bodyBase64', { ...bundle, documents: { a: { status: 200, bodyBase64: '_w==' } } }],
  ['/documents/a/problem', { ...bundle, documents: { a: { status: 0, problem: 'shy' } } }],
  ['/documents/a/problem', { ...bundle, documents: { a: { status: 0, problem: 7 } } }],
  ['/documents/a/problem', { ...bundle, documents: { a: { status: 404, problem: 'timeout' } } }],
  ['/documents/a/message', { ...bundle, documents: { a: { status: 0, message: {} } } }],
  ['/documents/a', { ...bundle, documents: { a: { status: 200, body: '', bodyBase64: '' } } }],
])('what is wrong at "%s" is named', (path, value) => {
  expect(() => parseBundle(value)).toThrow(
    expect.objectContaining({
      name: 'ResolveError',
      code: 'bad_bundle',
      message: expect.stringContaining(`at "${path}" of the bundle`),
    }),
  )
})
