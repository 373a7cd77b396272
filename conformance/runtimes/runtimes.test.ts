import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleOf, inputOf, verificationCases } from '../third-party-cases.ts'
import { ownReplays } from './own-replays.ts'
import type { Answer, Order } from './program.ts'
import type { Replay } from './replay-suite.ts'
import { answerOf, bundleInto } from './run-in.ts'
import { chromium, isThere, runtimes, whyMissing, type Runtime } from './runtimes.ts'

// The same file of JavaScript, made of the built packages, in every runtime. What it answers must be
// what the pinned Node answers, byte for byte.

let folder = ''
let order: Order = { replays: [] }
let reference: Answer = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openboat-runtimes-'))
  order = { replays: [...(await ownReplays()), ...thirdPartyReplays()] }
  await bundleInto(folder, order)
  const [pinned] = runtimes
  if (pinned !== undefined) reference = await answerOf(pinned, folder, order)
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('the pinned Node: every case holds', () => {
  expect(Object.keys(reference)).toEqual(['bakery', 'replay'])
  const failed = Object.values(reference).flatMap((results) =>
    results.filter(({ error }) => error !== undefined),
  )
  expect(failed).toEqual([])
  expect(reference['bakery']?.length).toBeGreaterThan(45)
  expect(reference['replay']?.length).toBe(order.replays.length)
})

// Every day in the oldest Node, whose language and library are the smallest, and in a browser.
const isForEveryDay = ({ name }: Runtime): boolean => ['Node 20', chromium.name].includes(name)
const others = runtimes.slice(1)

describe.for(others.filter(isForEveryDay))('$name', (runtime) => {
  test('answers the same to every case of every suite', async (context) => {
    context.skip(!isThere(runtime), whyMissing(runtime))
    await expectSameAnswer(runtime)
  })
})

describe.for(others.filter((runtime) => !isForEveryDay(runtime)))(
  '$name',
  { tags: 'thorough' },
  (runtime) => {
    test('answers the same to every case of every suite', async (context) => {
      context.skip(!isThere(runtime), whyMissing(runtime))
      await expectSameAnswer(runtime)
    })
  },
)

async function expectSameAnswer(runtime: Runtime): Promise<void> {
  const answer = await answerOf(runtime, folder, order)
  for (const [suite, results] of Object.entries(reference)) {
    const theirs = answer[suite] ?? []
    expect(theirs.length, suite).toBe(results.length)
    const different = results.flatMap((result, at) =>
      isDeepStrictEqual(result, theirs[at]) ? [] : [[result, theirs[at]]],
    )
    expect(different, suite).toEqual([])
  }
}

/** Cases of others, where they are at hand. */
function thirdPartyReplays(): Replay[] {
  return verificationCases().map((each) => {
    const input = inputOf(each)
    const isBase64 = typeof input !== 'string'
    return {
      name: each.id,
      input: isBase64 ? Buffer.from(input).toString('base64') : input,
      isBase64,
      bundle: bundleOf(each),
      at: each.at,
    }
  })
}
