import { describe, expect, test } from 'vitest'
import type { JsonObject } from '@openboat/model'
import { askedOnce } from './asked-once.ts'
import { createContextLoader } from './context-loader.ts'
import { createContextResolver } from './context-resolver.ts'
import { readWithJsonLd } from './linked-data.ts'

const v2 = 'https://www.w3.org/ns/credentials/v2'
const ob = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'

function loaderOf(documents: Record<string, JsonObject>) {
  const asked: string[] = []
  const documentLoader = async (url: string) => {
    asked.push(url)
    const document = documents[url]
    if (document === undefined) throw new Error(`nothing at ${url}`)
    return await Promise.resolve({ document })
  }
  return { asked, documentLoader }
}

describe('a resolver', () => {
  test('puts what is at an address in its place, relative addresses completed, and asks for it once', async () => {
    const { asked, documentLoader } = loaderOf({
      'https://a.example/x/y': { '@context': ['../b', { a: { '@id': 'urn:a', '@context': 'c' } }] },
      'https://a.example/b': { '@context': { b: 'urn:b' } },
      'https://c.example': { c: 'without a context' },
    })
    const context = ['https://a.example/x/y', null, 'https://a.example/b', 'https://c.example']
    const found = await createContextResolver().resolve({ context, documentLoader })
    expect(found.map(({ document }) => document)).toEqual([
      { b: 'urn:b' },
      { a: { '@id': 'urn:a', '@context': 'https://a.example/x/c' } },
      null,
      { b: 'urn:b' },
      {},
    ])
    expect(asked).toEqual(['https://a.example/x/y', 'https://a.example/b', 'https://c.example'])
  })

  test.each([
    ['contexts that lead to themselves', 'https://a.example', 'context overflow'],
    ['a number', [7], 'invalid local context'],
    ['an address that has a list', 'https://list.example', 'invalid remote context'],
  ])('%s are refused', async (_, context, code) => {
    const { documentLoader } = loaderOf({
      'https://a.example': { '@context': ['https://b.example'] },
      'https://b.example': { '@context': 'https://a.example' },
    })
    const listed = (url: string) =>
      url === 'https://list.example' ? Promise.resolve({ document: [] }) : documentLoader(url)
    const outcome = createContextResolver().resolve({ context, documentLoader: listed })
    await expect(outcome).rejects.toMatchObject({ details: { code } })
  })

  test('a dozen addresses are too many, as for jsonld.js', async () => {
    const context = Array.from({ length: 12 }, (_, number) => `https://${number}.example`)
    const { documentLoader } = loaderOf(
      Object.fromEntries(context.map((url) => [url, { '@context': {} }])),
    )
    const resolve = async (few: string[]) =>
      await createContextResolver().resolve({ context: few, documentLoader })
    await expect(resolve(context.slice(1))).resolves.toHaveLength(11)
    await expect(resolve(context)).rejects.toMatchObject({ details: { code: 'context overflow' } })
  })
})

test('what one document imports is not what another one says, in any order', async () => {
  const badge = { id: 'urn:uuid:1', type: ['VerifiableCredential'], name: 'Badge' }
  const plain = { '@context': [v2, ob], ...badge }
  const importing = { '@context': [v2, { '@import': ob }], ...badge }
  const contexts = createContextLoader()
  const read = async (document: JsonObject) => await readWithJsonLd(document, askedOnce(contexts))
  const first = await read(plain)
  expect(first.losses).toEqual([])
  for (const document of [importing, plain, importing, plain]) {
    expect(await read(document)).toEqual(first)
  }
})
