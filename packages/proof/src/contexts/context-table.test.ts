import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { CLR_2, OB_3, VC_1, VC_2, canonicalizeJson, isJsonObject } from '@openboat/model'
import { contextTable } from './context-table.ts'

const pinned = contextTable.flatMap(({ url, revisions }) =>
  revisions.map((revision, index) => ({ url, index, revision })),
)

test.each(pinned)('$url, revision $index, is the text that was pinned', async ({ revision }) => {
  const jcs = canonicalizeJson(await revision.load())
  expect(createHash('sha256').update(jcs).digest('hex')).toBe(revision.sha256)
})

test('every URL stands once, and the ones our credentials are written in are there', () => {
  const urls = contextTable.map(({ url }) => url)
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls).toEqual(expect.arrayContaining([VC_1, VC_2, OB_3, CLR_2]))
})

test('the revisions of OB 3.0.3 differ in two terms', async () => {
  const [newer, older] = contextTable.find(({ url }) => url === OB_3)?.revisions ?? []
  const termsOf = async (revision: typeof newer) => {
    const context = (await revision?.load())?.['@context']
    return new Set(isJsonObject(context) ? Object.keys(context) : [])
  }
  const known = await termsOf(older)
  const added = [...(await termsOf(newer))].filter((term) => !known.has(term))
  expect(added).toEqual(['endorsementJwt', 'jti'])
})
