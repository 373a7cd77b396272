import { afterAll, beforeAll, beforeEach } from 'vitest'
import { postgresqlMissing, startPostgresql, type Postgresql } from './postgresql.ts'

/** A PostgreSQL for the tests of a `describe`; they are skipped, and say why, where there is none. */
export function usePostgresql(): () => Postgresql['connection'] {
  const missing = postgresqlMissing()
  let server: Postgresql | undefined
  beforeAll(async () => {
    if (missing === undefined) server = await startPostgresql()
  })
  afterAll(async () => await server?.stop())
  beforeEach((context) => context.skip(missing !== undefined, missing))
  return () => {
    if (server === undefined) throw new Error('PostgreSQL did not start')
    return server.connection
  }
}
