import { randomNumbers } from '../random-numbers.ts'
import { issueOnStore, type IssueAll, type StoreKind } from './issue-on-store.ts'
import { issueWhileKilled } from './issue-while-killed.ts'

// The long run: prints what became of 10,000 people on each store, and fails if one is missing or twice.
// First one client issues to all of them; then one is killed in the middle, at other moments for each seed,
// and another goes on with its journal.
const PEOPLE = 10_000
const CHUNK = 100
const SEEDS = [1, 2, 3]

for (const kind of ['PGlite', 'PostgreSQL'] as const) {
  await run(kind, 'one client')
  for (const seed of SEEDS) {
    const killAt = momentsOf(seed)
    await run(kind, `killed at ${killAt.join(', ')} events`, async (factory, order) => {
      const ends = await issueWhileKilled(factory, order, { killAt, chunkSize: CHUNK })
      const expected = [...killAt.map(() => 'SIGKILL'), 0]
      if (ends.join() !== expected.join()) throw new Error(`The clients ended with ${ends.join()}`)
    })
  }
}

async function run(kind: StoreKind, how: string, issue?: IssueAll): Promise<void> {
  const result = await issueOnStore(kind, PEOPLE, issue)
  console.log(JSON.stringify({ kind, how, ...result }))
  const isRight = [result.listed, result.distinct, result.stored].every((each) => each === PEOPLE)
  if (!isRight) process.exitCode = 1
}

/** Three, in order, each before the last tenth of the events. */
function momentsOf(seed: number): readonly number[] {
  const random = randomNumbers(seed)
  const next = () => 1 + (random() % ((PEOPLE / CHUNK) * 0.9))
  return [next(), next(), next()].toSorted((a, b) => a - b)
}
