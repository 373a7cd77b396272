import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBundle } from './bundle.ts'
import { bundleSource } from './bundle-source.ts'
import type { DocumentSource } from './fetched.ts'
import { recordSource } from './record-source.ts'

const AT = '2026-07-01T00:00:00Z'

function answering(bodies: Record<string, Uint8Array>): DocumentSource {
  return async (url) => {
    const body = bodies[url]
    if (body !== undefined) return { url, finalUrl: url, status: 200, body, from: 'network' }
    const nothing = { status: 0, body: new Uint8Array(), from: 'network' } as const
    return { url, finalUrl: url, ...nothing, problem: 'timeout', message: 'slow' }
  }
}

test('whatever the bytes, a replay gives them back', async () => {
  const character = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))
  const text = fc.array(character).map((characters) => characters.join(''))
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    text.map((characters) => new TextEncoder().encode(characters)),
    text.map((characters) => new TextEncoder().encode(`\uFEFF${characters}`)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, bytes, async (first, second) => {
      const bodies = { 'https://example.org/1': first, 'https://example.org/2': second }
      const recorder = recordSource(answering(bodies))
      for (const url of Object.keys(bodies)) await recorder.source(url)
      const written = JSON.stringify(recorder.bundle(AT))
      const replay = bundleSource(parseBundle(JSON.parse(written)))
      for (const [url, body] of Object.entries(bodies)) {
        const replayed = await replay(url)
        expect(replayed.body.join()).toBe(body.join())
      }
    }),
  )
})

test('a bundle is readable where it can be, and ordered', async () => {
  const recorder = recordSource(
    answering({
      'https://example.org/b': new TextEncoder().encode('{"é":1}'),
      'https://example.org/a': Uint8Array.of(0xff),
      'https://example.org/c': new Uint8Array(),
    }),
  )
  for (const name of ['c', 'b', 'a']) await recorder.source(`https://example.org/${name}`)
  expect(JSON.stringify(recorder.bundle(AT))).toBe(
    '{"format":"openboat-bundle/1","at":"2026-07-01T00:00:00Z","documents":{' +
      '"https://example.org/a":{"status":200,"bodyBase64":"/w=="},' +
      '"https://example.org/b":{"status":200,"body":"{\\"é\\":1}"},' +
      '"https://example.org/c":{"status":200}}}',
  )
})

test('what nothing answered is kept as such, and a replay says the same', async () => {
  const recorder = recordSource(answering({}))
  const answer = await recorder.source('https://example.org/slow#key-1')
  expect(answer).toMatchObject({ problem: 'timeout', message: 'slow' })
  const bundle = recorder.bundle(AT)
  expect(bundle.documents).toEqual({
    'https://example.org/slow': { status: 0, problem: 'timeout', message: 'slow' },
  })
  const replay = bundleSource(parseBundle(JSON.parse(JSON.stringify(bundle))))
  expect(await replay('https://example.org/slow#key-1')).toEqual({ ...answer, from: 'bundle' })
})

test('an answer takes the place of a failure before it, and no failure that of an answer', async () => {
  let count = 0
  const body = Uint8Array.of(55)
  const moody: DocumentSource = async (url, request) => {
    count += 1
    return count % 2 === 0
      ? { url, finalUrl: url, status: 200, body, from: 'network' }
      : await answering({})(url, request)
  }
  const { source, bundle } = recordSource(moody)
  const answers = [await source('https://example.org/a'), await source('https://example.org/a')]
  expect(answers.map(({ status }) => status)).toEqual([0, 200])
  expect(await source('https://example.org/a')).toMatchObject({ status: 200 })
  expect(bundle(AT).documents).toEqual({ 'https://example.org/a': { status: 200, body: '7' } })
})

test('a DID that nobody resolves is no document that could not be had', async () => {
  const recorder = recordSource(async (url) => ({
    ...(await answering({})(url)),
    problem: 'unsupported',
  }))
  await recorder.source('did:example:1')
  expect(recorder.bundle(AT).documents).toEqual({})
})

test('a URL asked again gives the first answer again, fragment or not', async () => {
  let count = 0
  const counting: DocumentSource = async (url) => {
    count += 1
    return { url, finalUrl: url, status: 200, body: Uint8Array.of(count), from: 'network' }
  }
  const { source, bundle } = recordSource(counting)
  const answers = await Promise.all([
    source('https://example.org/a'),
    source('https://example.org/a'),
  ])
  expect(answers.map(({ body }) => body)).toEqual([Uint8Array.of(1), Uint8Array.of(1)])
  expect(await source('https://example.org/a#key-1')).toMatchObject({
    url: 'https://example.org/a#key-1',
    body: Uint8Array.of(1),
  })
  expect(bundle(AT).documents).toEqual({ 'https://example.org/a': { status: 200, body: '\u0001' } })
})

test('a moment without time zone is refused', () => {
  expect(() => recordSource(answering({})).bundle('2026-07-01')).toThrow(
    expect.objectContaining({ code: 'bad_argument' }),
  )
})

test('a replay knows where redirects led', async () => {
  const finalUrl = 'https://elsewhere.example/1'
  const body = new Uint8Array()
  const recorder = recordSource(async (url) => ({
    url,
    finalUrl: url.endsWith('/moved') ? finalUrl : url,
    status: 200,
    body,
    from: 'network',
  }))
  for (const name of ['moved', 'here#1']) await recorder.source(`https://example.org/${name}`)
  const bundle = recorder.bundle(AT)
  expect(bundle.documents).toEqual({
    'https://example.org/here': { status: 200 },
    'https://example.org/moved': { status: 200, finalUrl },
  })
  const replay = bundleSource(parseBundle(JSON.parse(JSON.stringify(bundle))))
  expect(await replay('https://example.org/moved')).toMatchObject({ finalUrl })
})
