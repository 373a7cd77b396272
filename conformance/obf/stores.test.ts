import { expect, test } from 'vitest'
import { postgresqlMissing } from '../issuing/postgresql.ts'
import { issueOnStore, type StoreKind } from './issue-on-store.ts'

// `node --conditions=@openboat/source obf/issue-10000.ts` does the same for 10,000 people.
const PEOPLE = 300

const what = 'everybody has one badge on %s, though connections break and calls are refused'

test.for(['PostgreSQL'] as const)(what, async (kind, context) => {
  const missing = postgresqlMissing()
  context.skip(missing !== undefined, missing)
  await expectEverybody(kind)
})

test.for(['PGlite'] as const)(what, { tags: 'thorough' }, async (kind) => {
  await expectEverybody(kind)
})

async function expectEverybody(kind: StoreKind): Promise<void> {
  expect(await issueOnStore(kind, PEOPLE)).toMatchObject({
    listed: PEOPLE,
    distinct: PEOPLE,
    stored: PEOPLE,
  })
}
