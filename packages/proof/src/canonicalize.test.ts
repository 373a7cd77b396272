import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { asList, OB_3, VC_2, type JsonObject } from '@openboat/model'
import { canonicalize } from './canonicalize.ts'
import { canonicalizeDataset } from './canonicalize-dataset.ts'
import { createContextLoader } from './context-loader.ts'
import { legacySampleCopy, sampleCopy, sampleCredential } from './credential.fixture.ts'

const vocabulary = { '@vocab': 'https://example.org/#', id: '@id', type: '@type' }

const documents: readonly [string, JsonObject][] = [
  ['a badge', sampleCopy()],
  ['a badge with the context of an older suite', legacySampleCopy()],
  ['a top-level graph', { '@context': vocabulary, '@graph': [{ id: 'urn:a', p: 1 }] }],
  ['numbers', { '@context': vocabulary, p: [1, -1.5, 1e21, 0.1, 97.74, true] }],
  [
    'a blank node that is named again behind others',
    {
      '@context': vocabulary,
      id: 'urn:a',
      sees: [{ id: '_:one' }, { p: 1 }, { p: 2 }, { id: '_:one', sees: { id: '_:two' } }],
    },
  ],
  ['languages', { '@context': vocabulary, p: { '@value': 'vélo', '@language': 'fr' } }],
  [
    'a direction',
    {
      '@context': vocabulary,
      p: { '@value': 'دراجة', '@language': 'ar', '@direction': 'rtl' },
    },
  ],
  [
    'raw JSON',
    {
      '@context': { ...vocabulary, j: { '@id': 'urn:j', '@type': '@json' } },
      j: { b: [1, { c: null }], a: 'x' },
    },
  ],
  [
    'a list, and nodes that look alike',
    {
      '@context': { ...vocabulary, l: { '@id': 'urn:l', '@container': '@list' } },
      l: [{ p: 1 }, { p: 1 }, 'x'],
      q: [{ r: {} }, { r: {} }],
    },
  ],
]

describe.each(documents)('%s', (_what, document) => {
  test.each(['sha256', 'sha384'] as const)('is what jsonld makes of it, with %s', async (hash) => {
    const contexts = createContextLoader()
    const expected = await jsonld.canonize(structuredClone(document), {
      algorithm: 'RDFC-1.0',
      base: null,
      safe: true,
      rdfDirection: 'i18n-datatype',
      canonizeOptions: { messageDigestAlgorithm: hash },
      documentLoader: async (url) => ({ documentUrl: url, document: await contexts(url) }),
    })
    expect(await canonicalize(deepFreeze(structuredClone(document)), { hash })).toBe(expected)
  })

  test('does not depend on the order of its members', async () => {
    expect(await canonicalize(reversed(document))).toBe(await canonicalize(document))
  })

  test('is its own canonical form', async () => {
    const nquads = await canonicalize(document)
    expect(await canonicalizeDataset(nquads)).toBe(nquads)
  })
})

test('two revisions of one URL never mix, whichever comes first', async () => {
  const document = { ...sampleCopy(), jti: 'urn:uuid:1' }
  const newer = createContextLoader({ revision: 0 })
  const older = createContextLoader({ revision: 1 })
  for (let round = 0; round < 2; round += 1) {
    expect(await canonicalize(document, { contexts: newer })).toContain('assignments/jwt#jti')
    await expect(canonicalize(document, { contexts: older })).rejects.toMatchObject({
      code: 'data_loss',
      path: '/jti',
      details: { losses: [{ code: 'undefined_term', term: 'jti', path: '/jti' }] },
    })
  }
})

test('contexts of the caller are asked for, and left as they were', async () => {
  const context = deepFreeze({ '@context': ['nested.json', { p: 'urn:p' }] })
  const asked: string[] = []
  const contexts = async (url: string): Promise<JsonObject> => {
    asked.push(url)
    return url.endsWith('nested.json') ? { '@context': { q: 'urn:q' } } : context
  }
  const document = { '@context': 'https://example.org/c.json', p: 'a', q: 'b' }
  expect(await canonicalize(document, { contexts })).toBe(
    '_:c14n0 <urn:p> "a" .\n_:c14n0 <urn:q> "b" .\n',
  )
  expect(asked).toEqual(['https://example.org/c.json', 'https://example.org/nested.json'])
})

test('an imported context is read each time, and not written into the document', async () => {
  const contexts = (iri: string) => async () => ({ '@context': { p: iri } })
  const document = deepFreeze({
    '@context': { '@version': 1.1, '@import': 'https://example.org/c.json' },
    p: 'a',
  })
  for (const iri of ['urn:first', 'urn:second']) {
    const nquads = await canonicalize(document, { contexts: contexts(iri) })
    expect(nquads).toBe(`_:c14n0 <${iri}> "a" .\n`)
  }
})

test('a loader that answers a known URL with another text is believed, each time', async () => {
  const document = { '@context': VC_2, p: 'a' }
  for (const iri of ['urn:first', 'urn:second', 'urn:first']) {
    const contexts = async () => ({ '@context': { p: iri } })
    expect(await canonicalize(document, { contexts })).toBe(`_:c14n0 <${iri}> "a" .\n`)
  }
})

test('one document does not change how the next one is read', async () => {
  // Below a property, a context may redefine what is protected; at the top it may not.
  const context = { name: 'urn:n' }
  const redefining = withContext({ p: { '@id': 'urn:p', '@context': context } })
  const contexts = [...asList(redefining['@context']), context]
  const refusal = { code: 'context_invalid' }
  await expect(canonicalize({ ...redefining, '@context': contexts })).rejects.toMatchObject(refusal)
  expect(await canonicalize({ ...redefining, p: { name: 'x' } })).toContain('<urn:n> "x"')
  await expect(canonicalize({ ...redefining, '@context': contexts })).rejects.toMatchObject(refusal)
})

test('one document is not blamed for the context of another', async () => {
  // The first one to bring this context along is the one after which jsonld remembers it.
  const first = 'https://w3id.org/security/suites/x25519-2020/v1'
  const graph = { '@graph': [{ '@id': 'urn:a', 'urn:p': 1 }] }
  const relative = canonicalize({ '@context': [first, { '@vocab': 'relative' }], ...graph })
  await expect(relative).rejects.toMatchObject({ code: 'data_loss' })
  expect(await canonicalize({ '@context': [first], ...graph })).toContain('<urn:a> <urn:p> "1"')
})

describe('refused', () => {
  test.each<[string, JsonObject, string]>([
    ['a term that no context defines', { ...sampleCopy(), nobody: 1 }, 'data_loss'],
    ['an unknown context', { '@context': 'https://example.org/x.json' }, 'context_unavailable'],
    ['a relative context', { '@context': 'x.json' }, 'context_unavailable'],
    ['a protected term redefined', withContext({ name: 'urn:n' }), 'context_invalid'],
    ['a context of the wrong type', withContext({ foo: 5 }), 'context_invalid'],
    [
      'a list of contexts in a list',
      { ...sampleCopy(), '@context': [[VC_2, OB_3]] },
      'context_invalid',
    ],
    ['a context that is a number', { '@context': 7 }, 'context_invalid'],
    ['an id that is no text', { ...sampleCopy(), id: 7 }, 'data_loss'],
    ['a node that says nothing', { '@context': vocabulary, id: 'urn:a' }, 'data_loss'],
    ['half a character', { ...sampleCopy(), name: '\ud800' }, 'data_loss'],
    ['nesting', nested(101), 'limit_exceeded'],
  ])('%s', async (_what, document, code) => {
    await expect(canonicalize(document)).rejects.toMatchObject({ name: 'ProofError', code })
  })

  test('the error names the place and the term', async () => {
    const document = sampleCopy()
    Object.assign(document.credentialSubject as JsonObject, { nickname: 'Léa' })
    await expect(canonicalize(document)).rejects.toMatchObject({
      message: expect.stringMatching(/"nickname".*"\/credentialSubject\/nickname"/),
      path: '/credentialSubject/nickname',
    })
  })

  test('a cyclic object', async () => {
    const document = sampleCopy()
    document.evidence = document
    await expect(canonicalize(document)).rejects.toMatchObject({ code: 'limit_exceeded' })
  })

  test('values that JSON does not have', async () => {
    const document = { ...sampleCopy(), name: (() => 'x') as never }
    await expect(canonicalize(document)).rejects.toMatchObject({ code: 'data_loss' })
  })

  test('more values, or a deeper nesting, than the caller allows', async () => {
    const limit = (limits: object) => canonicalize(sampleCopy(), { limits })
    await expect(limit({ maxValues: 20 })).rejects.toMatchObject({ code: 'limit_exceeded' })
    await expect(limit({ maxDepth: 3 })).rejects.toMatchObject({ code: 'limit_exceeded' })
    await expect(limit({ maxDepth: 6, maxValues: 200 })).resolves.toContain('c14n')
  })

  test('a graph made so that its nodes cannot be told apart', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `_:n${index}`)
    const quads = names.flatMap((a) =>
      names.filter((b) => a !== b).map((b) => `${a} <urn:p> ${b} .`),
    )
    await expect(canonicalizeDataset(`${quads.join('\n')}\n`)).rejects.toMatchObject({
      code: 'limit_exceeded',
    })
  })

  test('more values of one property than can be told apart', async () => {
    const numbers = Array.from({ length: 4_000 }, (_, index) => index)
    const inOnePlace = { '@context': vocabulary, p: numbers }
    await expect(canonicalize(inOnePlace)).rejects.toMatchObject({ code: 'limit_exceeded' })
    const scattered = numbers.map((p) => ({ id: 'urn:a', p }))
    const inManyPlaces = { '@context': vocabulary, q: { '@list': scattered } }
    await expect(canonicalize(inManyPlaces)).rejects.toMatchObject({ code: 'limit_exceeded' })
  })

  test('text that is not N-Quads', async () => {
    await expect(canonicalizeDataset('once upon a time')).rejects.toMatchObject({
      code: 'bad_argument',
    })
  })

  test('an abort of the context loader is passed on', async () => {
    const contexts = async () => Promise.reject(new DOMException('stop', 'AbortError'))
    await expect(canonicalize(sampleCopy(), { contexts })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

test('a direction has its place in canonical form', async () => {
  const document = {
    '@context': [VC_2, OB_3],
    id: 'urn:a',
    name: { '@value': 'دراجة', '@language': 'ar', '@direction': 'rtl' },
  }
  expect(await canonicalize(document)).toContain('^^<https://www.w3.org/ns/i18n#ar_rtl>')
})

function withContext(context: JsonObject): JsonObject {
  return { ...sampleCopy(), '@context': [...sampleCredential['@context'], context] }
}

function nested(depth: number): JsonObject {
  let node: JsonObject = {}
  for (let level = 1; level < depth; level += 1) node = { p: node }
  return { ...node, '@context': vocabulary }
}

function reversed(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [
        key,
        typeof member === 'object' &&
        member !== null &&
        !Array.isArray(member) &&
        key !== '@context'
          ? reversed(member)
          : member,
      ]),
  )
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
