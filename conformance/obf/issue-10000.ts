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
  let state = seed
  const next = () => {
    // Numerical Recipes' generator: which moments is of no weight, that they can be had again is.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return 1 + Math.floor((state / 2 ** 32) * ((PEOPLE / CHUNK) * 0.9))
  }
  return [next(), next(), next()].toSorted((a, b) => a - b)
}
