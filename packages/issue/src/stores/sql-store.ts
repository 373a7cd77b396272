import { IssueError } from '../issue-error.ts'
import { migrations } from './migrations.ts'
import type { RecordPlace, Store, StoredRecord, StoreTransaction } from './store.ts'

/** What a connection must do; PGlite and `pg` do it alike. */
export interface SqlConnection {
  /** One statement with values for `$1`, `$2`, …; several only without values. */
  query(sql: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>
}

export interface SqlDatabase {
  /** Runs `work` between `begin` and `commit`; rolls back and rejects with what it throws. */
  transaction<Result>(work: (connection: SqlConnection) => Promise<Result>): Promise<Result>
  /** As `transaction`, for the statements that make the tables. */
  migrate(work: (connection: MigratingConnection) => Promise<void>): Promise<void>
  close(): Promise<void>
}

export interface MigratingConnection extends SqlConnection {
  /** Several statements. */
  run(sql: string): Promise<unknown>
}

/** A store in the SQL of PostgreSQL. Its tables are made before the first transaction. */
export function createSqlStore(database: SqlDatabase): Store {
  let ready: Promise<void> | undefined
  const prepare = async () => {
    ready ??= database.migrate(migrate)
    try {
      await ready
    } catch (error) {
      ready = undefined
      throw error
    }
  }
  return {
    transaction: async (work) => {
      await prepare()
      try {
        return await database.transaction(async (sql) => await work(transactionOver(sql)))
      } catch (error) {
        throw asConflict(error)
      }
    },
    close: async () => await database.close(),
  }
}

/** Chosen at random: two processes that start at once make the tables one after the other. */
const MIGRATION_LOCK = 7_204_919_853

async function migrate(sql: MigratingConnection): Promise<void> {
  await sql.query('select pg_advisory_xact_lock($1::bigint)', [String(MIGRATION_LOCK)])
  await sql.run('create table if not exists openboat_migrations (version integer primary key)')
  const { rows } = await sql.query(
    'select coalesce(max(version), 0) as version from openboat_migrations',
  )
  const { version: applied = 0 } = (rows[0] ?? {}) as { version?: number }
  for (const [at, statements] of migrations.entries()) {
    if (at < applied) continue
    await sql.run(statements)
    await sql.query('insert into openboat_migrations (version) values ($1)', [at + 1])
  }
}

/** unique_violation, deadlock_detected, serialization_failure: somebody else was faster. */
const CONFLICTS: ReadonlySet<unknown> = new Set(['23505', '40P01', '40001'])

function asConflict(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !CONFLICTS.has(error.code)) return error
  // The text of the database names the key, and keys are the application's.
  return new IssueError('conflict', {
    message: 'A record has this id or key already, or somebody else was faster.',
  })
}

const COLUMNS = 'issuer, collection, id, key, "group", body'

const LOCKS = { shared: ' for share', exclusive: ' for update' } as const

const SELECT = `select ${COLUMNS} from openboat_records where issuer = $1 and collection = $2`

// One search for each key, however little is known of the table: `key = any($3)` reads the whole
// collection by its primary key until the table is analysed, which PGlite never does by itself.
const WITH_KEYS = `select found.* from unnest($3::text[]) as wanted (key)
  cross join lateral (${SELECT} and key = wanted.key limit 1) as found`

function transactionOver(sql: SqlConnection): StoreTransaction {
  const records = async (statement: string, values: unknown[]) => {
    const { rows } = await sql.query(statement, values)
    return rows.map((row) => recordOf(row as Row))
  }
  return {
    get: async ({ issuer, collection, id }, lock) => {
      const statement = `${SELECT} and id = $3${lock === undefined ? '' : LOCKS[lock]}`
      const [record] = await records(statement, [issuer, collection, id])
      return record
    },
    withKeys: async (issuer, collection, keys) =>
      await records(WITH_KEYS, [issuer, collection, [...new Set(keys)]]),
    list: async ({ issuer, collection, group, after = '', limit }) => {
      const grouped = group === undefined ? '' : ' and "group" = $5'
      const values = [issuer, collection, after, limit]
      return await records(
        `${SELECT} and id > $3${grouped} order by id limit $4`,
        group === undefined ? values : [...values, group],
      )
    },
    insert: async (added) => {
      for (let at = 0; at < added.length; at += ROWS) {
        const rows = added.slice(at, at + ROWS)
        const statement = `insert into openboat_records (${COLUMNS}) values ${placesFor(rows.length)}`
        await sql.query(statement, rows.flatMap(valuesOf))
      }
    },
    put: async (record) => {
      await sql.query(PUT, valuesOf(record))
    },
    delete: async ({ issuer, collection, id }: RecordPlace) => {
      await sql.query(DELETE, [issuer, collection, id])
    },
  }
}

const PUT = `insert into openboat_records (${COLUMNS}) values ($1, $2, $3, $4, $5, $6)
  on conflict (issuer, collection, id) do update
    set key = excluded.key, "group" = excluded."group", body = excluded.body`

const DELETE = 'delete from openboat_records where issuer = $1 and collection = $2 and id = $3'

type Row = Omit<StoredRecord, 'key' | 'group'> & {
  readonly key: string | null
  readonly group: string | null
}

function recordOf({ key, group, ...record }: Row): StoredRecord {
  return { ...record, ...(key === null ? {} : { key }), ...(group === null ? {} : { group }) }
}

function valuesOf({ issuer, collection, id, key, group, body }: StoredRecord): (string | null)[] {
  return [issuer, collection, id, key ?? null, group ?? null, body]
}

/** `($1, …, $6), ($7, …, $12), …`: twice as fast as one array for each column. */
function placesFor(rows: number): string {
  return Array.from({ length: rows }, placesOfRow).join()
}

function placesOfRow(_: unknown, at: number): string {
  return `(${[1, 2, 3, 4, 5, 6].map((column) => `$${at * 6 + column}`).join()})`
}

/** A statement has 65,535 values at most. */
const ROWS = 10_000
