import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { bake, strip, unbake } from '@openboat/bakery'
import { describe, expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'
import { noisePng } from './pictures.ts'

test('1,000 mutated files: each gives an answer or a BakeryError, soon', async () => {
  await expectAnswers(1_000, { seed: 2 })
})

test(
  '20,000 mutated files: each gives an answer or a BakeryError, soon',
  { tags: 'thorough' },
  async () => {
    await expectAnswers(20_000, { seed: 1 })
  },
)

async function expectAnswers(count: number, { seed }: { seed: number }): Promise<void> {
  const { files, outcomes, faults, slowestMs } = await fuzz(count, { seed })
  expect(faults).toEqual([])
  expect(files).toBe(count)
  // Mutants of every fate: without these, nothing was tested.
  for (const fate of [
    'answered',
    'malformed_image',
    'no_credential',
    'not_an_image',
    'too_large',
  ]) {
    expect(outcomes[`unbake: ${fate}`], fate).toBeGreaterThan(count / 1_000)
  }
  expect(outcomes['stream: the same']).toBeGreaterThan(count / 20)
  expect(slowestMs).toBeLessThan(10_000)
}

describe('memory: at most twice the input', () => {
  const megabytes = 8
  const size = megabytes * 1024 * 1024
  const limits = { maxBytes: 2 * size, maxCredentialBytes: 2 * size }
  const text = 'x'.repeat(1000)
  const images: readonly (readonly [string, () => Uint8Array])[] = [
    ['a PNG', () => bake(noisePng(size), text, { tag: 'openbadges', ...limits })],
    ['an SVG of many elements', () => svgOf('<g a="b">c</g>')],
    ['an SVG of one text', () => svgOf('text ')],
    ['an SVG that is not in Latin', () => svgOf('学')],
    ['a chunk that lies about its length', () => lying()],
  ]

  test.for(images)('%s', async ([, make]) => {
    const image = make()
    const most = (await held({ atBest: 0 })) + 2 * image.length + ELSEWHERE
    for (const act of [unbaked, bakedOrNot, strippedOrNot]) {
      const answer = await act(image)
      expect(await held({ atBest: most }), act.name).toBeLessThan(most)
      expect(answer).toBeDefined()
    }
  })

  function svgOf(piece: string): Uint8Array {
    return new TextEncoder().encode(
      `<svg>${piece.repeat(size / new TextEncoder().encode(piece).length)}</svg>`,
    )
  }

  // The chunk's length, at byte 33, says 16 MiB more than there are.
  function lying(): Uint8Array {
    return bake(noisePng(size), text, { tag: 'openbadges', ...limits }).with(33, 1)
  }

  async function unbaked(image: Uint8Array): Promise<unknown> {
    return await unbake(image, limits).catch(String)
  }

  function bakedOrNot(image: Uint8Array): unknown {
    try {
      return bake(image, text, { tag: 'openbadgecredential', ...limits })
    } catch (error) {
      return error
    }
  }

  function strippedOrNot(image: Uint8Array): unknown {
    try {
      return strip(image, limits)
    } catch (error) {
      return error
    }
  }
})

/** What the runtime itself takes meanwhile, of code and of tests; a third copy would be twice that. */
const ELSEWHERE = 4 * 1024 * 1024

/** Bytes of array buffers and strings; it does not wait for less than `atBest`. */
async function held({ atBest }: { atBest: number }): Promise<number> {
  let least = Infinity
  // Memory outside of the heap is given back by another thread, some time after.
  for (let turn = 0; turn < 5 && least >= atBest; turn += 1) {
    collectGarbage()
    await setTimeout(20)
    const { heapUsed, external } = process.memoryUsage()
    least = Math.min(least, heapUsed + external)
  }
  return least
}

// Garbage would count as memory in use. Without a flag on the command line, this is how to collect it.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
