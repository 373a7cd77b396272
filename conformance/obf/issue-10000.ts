import { issueOnStore } from './issue-on-store.ts'

// The long run: prints what became of 10,000 people on each store, and fails if one is missing or twice.
const PEOPLE = 10_000
for (const kind of ['PGlite', 'PostgreSQL'] as const) {
  const result = await issueOnStore(kind, PEOPLE)
  console.log(JSON.stringify({ kind, ...result }))
  const isRight = [result.listed, result.distinct, result.stored].every((each) => each === PEOPLE)
  if (!isRight) process.exitCode = 1
}
