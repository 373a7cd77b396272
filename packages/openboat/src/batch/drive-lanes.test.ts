import { expect, test } from 'vitest'
import { driveLanes } from './drive-lanes.ts'
import type { Job, Outcome } from './job.ts'
import type { OpenLane } from './lane.ts'

const tally = { verdict: 'verified', reason: '', issuer: '', version: '' } as const

async function* jobsTo(count: number): AsyncGenerator<Job> {
  for (let index = 0; index < count; index += 1) yield { index, input: String(index) }
}

function outcomeOf({ index, input }: Job): Outcome {
  return { index, input, json: '{}', tally }
}

/** Delivers each group after so many turns of the event loop. */
function laneAfter(turns: () => number): OpenLane {
  return (deliver) => ({
    send: (jobs) => void after(turns()).then(() => deliver(jobs.map(outcomeOf))),
    close: async () => undefined,
  })
}

async function after(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

test.each([
  [1, 1, 1],
  [1, 16, 2],
  [2, 32, 3],
  [3, 5, 2],
])('%s lanes of %s, and a reader that takes its time', async (lanes, inFlight, pause) => {
  let seed = 7
  const random = () => (seed = (seed * 16807) % 2147483647) % 5
  const open = Array.from({ length: lanes }, () => laneAfter(random))
  const seen: number[] = []
  for await (const { index } of driveLanes(jobsTo(300), open, { inFlight })) {
    seen.push(index)
    if (random() === 0) await after(pause)
  }
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, index) => index))
})

test('all lanes are closed when one fails', async () => {
  let closed = 0
  const close = async () => void (closed += 1)
  const failing: OpenLane = (_, fail) => ({ send: () => fail(new Error('out of order')), close })
  const idle: OpenLane = () => ({ send: () => undefined, close })
  const run = driveLanes(jobsTo(3), [failing, idle], { inFlight: 4 })
  await expect(run.next()).rejects.toThrow('out of order')
  expect(closed).toBe(2)
})

test('an input that is still awaited does not keep a run from ending', async () => {
  async function* silent(): AsyncGenerator<Job> {
    yield { index: 0, input: 'first' }
    await new Promise(() => undefined)
  }
  const lane = laneAfter(() => 0)
  for await (const outcome of driveLanes(silent(), [lane], { inFlight: 4 })) {
    expect(outcome.input).toBe('first')
    break
  }
})
