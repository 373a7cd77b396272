import { describe, expect, it, test } from 'vitest'
import {
  documentsOf,
  fetchDocument,
  findIssuerKeys,
  findKey,
  openInquiry,
  parseJson,
  type Inquiry,
} from './inquiry.ts'
import { defaultLimits, type VerifyOptions } from './options.ts'
import type { DocumentRequest, FetchedDocument, Resolver } from './resolver.ts'
import { at } from './world.fixture.ts'

const never = () => Promise.reject(new Error('there is nothing to judge'))
const inquiryOf = (options: Partial<VerifyOptions>): Inquiry =>
  openInquiry({ at, ...options }, never)

/** Answers with its own address, and remembers what it was asked for. */
function recorder(): { resolver: Resolver; asked: [string, DocumentRequest | undefined][] } {
  const asked: [string, DocumentRequest | undefined][] = []
  const answer = (url: string): FetchedDocument => {
    const body = new TextEncoder().encode(url)
    return { url, finalUrl: url, status: 200, body, from: 'network' }
  }
  const fail = (url: string) =>
    ({ ok: false, problem: 'not_found', message: 'no', consulted: [answer(`${url}/key`)] }) as const
  const resolver: Resolver = {
    document: async (url, request) => {
      asked.push([url, request])
      return answer(url)
    },
    key: async (id, request) => {
      asked.push([id, request])
      return fail(id)
    },
    issuerKeys: async (issuer, request) => {
      asked.push([issuer, request])
      return fail(issuer)
    },
  }
  return { resolver, asked }
}

const urlsOf = (inquiry: Inquiry): string[] => documentsOf(inquiry).map(({ url }) => url)

describe('without a resolver', () => {
  it('a document is one that nobody asked for', async () => {
    const inquiry = inquiryOf({})
    expect(await fetchDocument(inquiry, 'https://a.example/')).toMatchObject({
      url: 'https://a.example/',
      finalUrl: 'https://a.example/',
      status: 0,
      body: new Uint8Array(),
      problem: 'offline',
    })
    expect(documentsOf(inquiry)).toEqual([])
  })

  it.each([findKey, findIssuerKeys])('nobody was asked for keys: %o', async (find) => {
    expect(await find(inquiryOf({}), 'https://a.example/')).toEqual({
      ok: false,
      problem: 'offline',
      message: 'no resolver was given',
      consulted: [],
    })
  })
})

test('whoever is asked is told the limits, what is accepted and when to stop', async () => {
  const { resolver, asked } = recorder()
  const { signal } = new AbortController()
  const sizes = { maxBytes: 7, maxImageBytes: defaultLimits.maxImageBytes }
  const inquiry = inquiryOf({ resolver, signal, limits: { maxDocumentBytes: 7 } })
  await fetchDocument(inquiry, 'https://a.example/', 'a/b')
  await findKey(inquiry, 'https://b.example/')
  await findIssuerKeys(inquiryOf({ resolver }), 'https://c.example/')
  const allowance = expect.objectContaining({ spend: expect.any(Function) as unknown }) as unknown
  expect(asked).toStrictEqual([
    ['https://a.example/', { ...sizes, accept: 'a/b', signal }],
    ['https://b.example/', { ...sizes, signal, allowance }],
    ['https://c.example/', { ...sizes, maxBytes: defaultLimits.maxDocumentBytes, allowance }],
  ])
})

test('what was looked at is listed once, by address, for all that asked for it', async () => {
  const { resolver } = recorder()
  const outer = inquiryOf({ resolver })
  const inner = openInquiry(outer.options, never, outer)
  await fetchDocument(outer, 'https://c.example/')
  await fetchDocument(inner, 'https://b.example/')
  await findKey(inner, 'https://a.example')
  await findIssuerKeys(inner, 'https://d.example')
  await fetchDocument(inner, 'https://b.example/')
  const below = ['https://a.example/key', 'https://b.example/', 'https://d.example/key']
  expect(urlsOf(inner)).toEqual(below)
  expect(urlsOf(outer)).toEqual([...below, 'https://c.example/'].toSorted())
  expect(documentsOf(inner)[1]).toEqual({
    url: 'https://b.example/',
    status: 200,
    from: 'network',
    sha256: '5d1dd98498cb9c1e0fa2a79db2aa6f6c0cc5a03947fa0a540431ca510a131058',
  })
  expect([outer.level, inner.level]).toEqual([0, 1])
})

test('what nothing answered has no digest, which an empty answer has', async () => {
  const { resolver } = recorder()
  const answering = (status: number): Resolver => ({
    ...resolver,
    document: async (url) => ({
      ...(await resolver.document(url)),
      status,
      body: new Uint8Array(),
    }),
  })
  const [silent, empty] = [
    inquiryOf({ resolver: answering(0) }),
    inquiryOf({ resolver: answering(404) }),
  ]
  for (const inquiry of [silent, empty]) await fetchDocument(inquiry, 'https://a.example/')
  const found = { url: 'https://a.example/', from: 'network' }
  expect(documentsOf(silent)).toStrictEqual([{ ...found, status: 0 }])
  expect(documentsOf(empty)).toEqual([
    { ...found, status: 404, sha256: expect.stringMatching(/^e3b0c442/) as unknown },
  ])
})

test('of a resolver that asks for no leave, what it consulted counts, for all levels', async () => {
  const { resolver, asked } = recorder()
  const outer = inquiryOf({ resolver, limits: { maxDocuments: 2 } })
  const inner = openInquiry(outer.options, never, outer)
  await fetchDocument(inner, 'https://a.example/')
  await findKey(outer, 'https://b.example/')
  const message = expect.stringContaining('limits.maxDocuments') as string
  expect(await fetchDocument(inner, 'https://c.example/')).toMatchObject({
    status: 0,
    problem: 'too_many',
    message,
  })
  // What a key takes is not known before; one too many is the last.
  expect(await findIssuerKeys(inner, 'https://c.example/')).toMatchObject({ message: 'no' })
  for (const find of [findKey, findIssuerKeys]) {
    expect(await find(outer, 'https://d.example/')).toMatchObject({
      ok: false,
      problem: 'unreachable',
      message,
      consulted: [],
    })
  }
  expect(asked).toHaveLength(3)
})

test.each([
  ['{"a":1}', { a: 1 }],
  ['{', undefined],
  ['', undefined],
  [Uint8Array.of(0x22, 0xff, 0x22), undefined],
])('%j is read as %j', (body, value) => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  expect(parseJson(bytes)).toEqual(value)
})
