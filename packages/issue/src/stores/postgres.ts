import { createSqlStore, type SqlConnection, type SqlDatabase } from './sql-store.ts'
import type { Store } from './store.ts'

/** What is needed of a connection pool: `Pool` of `pg` has this shape. */
export interface PostgresPool {
  connect(): Promise<PostgresClient>
  end(): Promise<unknown>
  on?(event: 'error', listener: (error: Error) => void): unknown
}

interface PostgresClient {
  query(sql: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>
  release(error?: Error | boolean): void
}

/**
 * A store in PostgreSQL, from version 13. It makes its tables, `openboat_…`, in the schema that is first
 * in the search path. Any number of processes may use it at once.
 *
 * @param pool  of the package `pg`: `new Pool({ connectionString })`; `close` ends it
 * @example const store = createPostgresStore(new Pool({ connectionString: 'postgres://…' }))
 */
export function createPostgresStore(pool: PostgresPool): Store {
  // When the server restarts, `pg` tells of connections that nobody uses, and ends the process if nobody
  // listens. The pool has dropped them already, and the next transaction opens another.
  pool.on?.('error', () => undefined)
  const transaction: SqlDatabase['transaction'] = async (work) =>
    await inTransaction(pool, async (client) => await work(client))
  return createSqlStore({
    transaction,
    migrate: async (work) =>
      await inTransaction(
        pool,
        async (client) =>
          await work({
            query: async (sql, values) => await client.query(sql, values),
            run: async (sql) => await client.query(sql),
          }),
      ),
    close: async () => {
      await pool.end()
    },
  })
}

async function inTransaction<Result>(
  pool: PostgresPool,
  work: (client: SqlConnection) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    // What `lock` promises holds at this level: who waited for a row reads it as it then is.
    await client.query('begin isolation level read committed')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    broken = await rollBack(client)
    throw error
  } finally {
    // A connection in an unknown state is not used again.
    client.release(broken)
  }
}

async function rollBack(client: PostgresClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error('The connection is broken.')
  }
}
