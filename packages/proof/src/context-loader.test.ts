import { expect, test } from 'vitest'
import { OB_3, VC_2, type JsonObject } from '@openboat/model'
import { bundledContext, contextRevisions } from './bundled-context.ts'
import { createContextLoader, type ContextUse } from './context-loader.ts'

const elsewhere = 'https://example.org/context.json'

test('bundled contexts come as copies, with their hash', async () => {
  const first = await bundledContext(VC_2)
  expect(first).toMatchObject({ url: VC_2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  if (first !== undefined) first.document['@context'] = {}
  expect((await bundledContext(VC_2))?.document['@context']).not.toEqual({})
})

test('what is not bundled is undefined', async () => {
  expect(await bundledContext(elsewhere)).toBeUndefined()
  expect(await bundledContext(VC_2, 1)).toBeUndefined()
  expect(await bundledContext(VC_2, -1)).toBeUndefined()
  expect([VC_2, OB_3, elsewhere].map(contextRevisions)).toEqual([1, 2, 0])
})

test('an older revision is asked for where there is one', async () => {
  const older = createContextLoader({ revision: 1 })
  expect(await older(OB_3)).toEqual((await bundledContext(OB_3, 1))?.document)
  expect(await older(OB_3)).not.toEqual(await createContextLoader()(OB_3))
  expect(await older(VC_2)).toEqual(await createContextLoader()(VC_2))
})

test('every use is told, with where it came from', async () => {
  const uses: ContextUse[] = []
  const document: JsonObject = { '@context': { a: 'urn:a' } }
  const asked: string[] = []
  const loader = createContextLoader({
    onUse: (use) => uses.push(use),
    fetch: async (url) => {
      asked.push(url)
      return document
    },
  })
  await loader(VC_2)
  expect(await loader(elsewhere)).toEqual(document)
  expect(asked).toEqual([elsewhere])
  expect(uses).toEqual([
    { url: VC_2, sha256: (await bundledContext(VC_2))?.sha256, from: 'embedded' },
    { url: elsewhere, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), from: 'outside' },
  ])
})

test.each([
  ['nobody to ask', undefined],
  ['an answer that fails', async () => Promise.reject(new Error('404'))],
  ['an answer that is no object', async () => [] as unknown as JsonObject],
])('context_unavailable: %s', async (_what, fetch) => {
  const loader = createContextLoader(fetch === undefined ? {} : { fetch })
  await expect(loader(elsewhere)).rejects.toMatchObject({ code: 'context_unavailable' })
})

test('an abort stays an abort', async () => {
  const loader = createContextLoader({
    fetch: async () => Promise.reject(new DOMException('stop', 'AbortError')),
  })
  await expect(loader(elsewhere)).rejects.toMatchObject({ name: 'AbortError' })
})
