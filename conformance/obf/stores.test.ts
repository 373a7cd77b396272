import { expect, test } from 'vitest'
import { postgresqlMissing } from '../issuing/postgresql.ts'
import { issueOnStore, type StoreKind } from './issue-on-store.ts'

// `node --conditions=@openboat/source obf/issue-10000.ts` does the same for 10,000 people.
const PEOPLE = 300

test.for<StoreKind>(['PGlite', 'PostgreSQL'])(
  'everybody has one badge on %s, though connections break and calls are refused',
  async (kind, { skip }) => {
    const missing = kind === 'PostgreSQL' ? postgresqlMissing() : undefined
    skip(missing !== undefined, missing ?? '')
    expect(await issueOnStore(kind, PEOPLE)).toMatchObject({
      listed: PEOPLE,
      distinct: PEOPLE,
      stored: PEOPLE,
    })
  },
)
