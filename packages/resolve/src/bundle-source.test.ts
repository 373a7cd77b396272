import { expect, test } from 'vitest'
import { bundleSource } from './bundle-source.ts'

const source = bundleSource({
  format: 'openboat-bundle/1',
  at: '2026-07-01T00:00:00Z',
  documents: {
    'https://example.org/': { status: 200, contentType: 'application/json', body: '{"é":1}' },
    'http://example.org/badge.png': { status: 200, bodyBase64: '/wA=' },
    'https://example.org/gone': { status: 404 },
    'https://example.org/silent': { status: 0 },
    'https://Example.org/CASE': { status: 200, body: 'written so' },
    'https://example.org/CASE': { status: 200, body: 'normal' },
    'urn:example:1': { status: 200, body: 'a name' },
  },
})

test('a text body gives its UTF-8 bytes', async () => {
  expect(await source('https://example.org/')).toEqual({
    url: 'https://example.org/',
    finalUrl: 'https://example.org/',
    status: 200,
    contentType: 'application/json',
    body: new TextEncoder().encode('{"é":1}'),
    from: 'bundle',
  })
})

test('an http URL is fine, because no network is touched', async () => {
  expect(await source('http://example.org/badge.png')).toMatchObject({
    status: 200,
    body: Uint8Array.of(255, 0),
  })
})

test('names that no network knows are answered too', async () => {
  expect(await source('urn:example:1')).toMatchObject({ status: 200 })
})

test('a recorded error is that error', async () => {
  expect(await source('https://example.org/gone')).toMatchObject({
    status: 404,
    body: new Uint8Array(),
  })
})

test.each(['https://example.org/other', 'https://example.org/silent', 'toString', ''])(
  '%j is not in the bundle: unreachable',
  async (url) => {
    expect(await source(url)).toEqual({
      url,
      finalUrl: url,
      status: 0,
      body: new Uint8Array(),
      from: 'bundle',
      problem: 'unreachable',
      message: `${url} is not in the bundle`,
    })
  },
)

test('the same URL in another spelling, and a part of a document, are found', async () => {
  expect(await source('https://EXAMPLE.org')).toMatchObject({
    url: 'https://EXAMPLE.org',
    status: 200,
  })
  expect(await source('https://example.org/#key-1')).toMatchObject({ status: 200 })
})

test('a URL in the spelling of the bundle wins over the same URL in another', async () => {
  const bodies = await Promise.all(
    ['https://Example.org/CASE', 'https://example.org/CASE'].map(
      async (url) => (await source(url)).body,
    ),
  )
  expect(bodies.map((body) => new TextDecoder().decode(body))).toEqual(['written so', 'normal'])
})

test('the limit of a request holds for bundles as well', async () => {
  expect(await source('http://example.org/badge.png', { maxBytes: 1 })).toMatchObject({
    status: 0,
    problem: 'too_large',
  })
})

test('an aborted signal rejects', async () => {
  const reason = new Error('enough')
  await expect(source('urn:example:1', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})
