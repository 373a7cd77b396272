import { expect, test } from 'vitest'
import { postgresqlMissing } from '../issuing/postgresql.ts'
import { issueOnStore, type StoreKind } from './issue-on-store.ts'

// `node --conditions=@openboat/source obf/issue-10000.ts` does the same for 10,000 people.
const PEOPLE = 300

const what = (kind: StoreKind) =>
  `everybody has one badge on ${kind}, though connections break and calls are refused`

test(what('PostgreSQL'), async (context) => {
  const missing = postgresqlMissing()
  context.skip(missing !== undefined, missing)
  await expectEverybody('PostgreSQL')
})

test(what('PGlite'), { tags: 'thorough' }, async () => {
  await expectEverybody('PGlite')
})

async function expectEverybody(kind: StoreKind): Promise<void> {
  expect(await issueOnStore(kind, PEOPLE)).toMatchObject({
    listed: PEOPLE,
    distinct: PEOPLE,
    stored: PEOPLE,
  })
}
