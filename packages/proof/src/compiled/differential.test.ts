import { describe, expect, test } from 'vitest'
import type { JsonObject } from '@openboat/model'
import { askedOnce } from '../asked-once.ts'
import { canonicalizeQuads } from '../canonicalize-quads.ts'
import { createContextLoader } from '../context-loader.ts'
import { readWithJsonLd } from '../linked-data.ts'
import { canonicalParts } from './canonical-dataset.ts'
import { corpus } from './corpus.fixture.ts'
import { mutate, pick, seededRandom } from './mutate.fixture.ts'
import { readCompiled } from './read-compiled.ts'

// The compiled contexts against jsonld.js and rdf-canonize, which read what they do not. A longer
// run: OPENBOAT_MUTATIONS=200000 OPENBOAT_SEED=7 vitest run packages/proof/src/compiled

const mutations = Number(process.env['OPENBOAT_MUTATIONS'] ?? 2_000)
const seed = Number(process.env['OPENBOAT_SEED'] ?? 20_260_701)

const loaders = [createContextLoader(), createContextLoader({ revision: 1 })] as const

async function compiled(document: JsonObject, contexts = loaders[0]): Promise<string | undefined> {
  const dataset = await readCompiled(document, askedOnce(contexts))
  return dataset && (await canonicalParts(dataset)).join('')
}

/** `undefined` for what safe mode refuses. */
async function complete(document: JsonObject, contexts = loaders[0]): Promise<string | undefined> {
  const read = await readWithJsonLd(document, askedOnce(contexts))
  if (!('quads' in read)) return undefined
  return await canonicalizeQuads(read.quads).catch(() => undefined)
}

describe.each(Object.entries(corpus))('%s', (_name, write) => {
  test.each(loaders)('is read without the complete processor, alike (%#)', async (contexts) => {
    const expected = await complete(write(), contexts)
    expect(expected).toBeTypeOf('string')
    expect(await compiled(write(), contexts)).toBe(expected)
  })
})

test('200 mutated documents: alike, or left to the complete processor', async () => {
  expect(await shareLeft(200, 7)).toBeLessThan(0.05)
})

test(
  `${mutations} mutated documents, seed ${seed}: alike, or left to the complete processor`,
  { tags: 'thorough', timeout: 86_400_000 },
  async ({ annotate }) => {
    const share = await shareLeft(mutations, seed)
    await annotate(`${(100 * share).toFixed(1)} % of those that may be signed were left`)
    // A few of 2,000 make a tenth of a percent; the goal is 2 %.
    expect(share).toBeLessThan(0.025)
  },
)

/** Of the documents that may be signed, how many are left to the complete processor. All others are read alike. */
async function shareLeft(count: number, from: number): Promise<number> {
  const random = seededRandom(from)
  const writers = Object.values(corpus)
  let [readable, left] = [0, 0]
  for (let turn = 0; turn < count; turn += 1) {
    const document = (writers[random(writers.length)] ?? fail())()
    mutate(document, random)
    const contexts = pick(random, loaders)
    const expected = await complete(structuredClone(document), contexts)
    const found = await compiled(structuredClone(document), contexts)
    if (expected !== undefined) readable += 1
    if (found === undefined) left += expected === undefined ? 0 : 1
    else expect(found, JSON.stringify(document)).toBe(expected)
  }
  // Half of the mutations make a document that nobody may sign.
  expect(readable).toBeGreaterThan(count / 4)
  return left / readable
}

function fail(): never {
  throw new Error('the corpus is empty')
}
