import { IssueError } from '../issue-error.ts'
import { migrations } from './migrations.ts'
import type { RecordPlace, Store, StoredRecord, StoreTransaction } from './store.ts'

/** What a connection must do; PGlite and `pg` do it alike. */
export interface SqlConnection {
  /** One statement with values for `$1`, `$2`, …; several only without values. Bytes are a text in UTF-8. */
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

// Half of the time of the other, most of which is planning.
const WITH_KEY = `${SELECT} and key = $3`

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
    withKeys: async (issuer, collection, keys) => {
      const [first, ...more] = new Set(keys)
      if (first === undefined) return []
      return more.length === 0
        ? await records(WITH_KEY, [issuer, collection, first])
        : await records(WITH_KEYS, [issuer, collection, [first, ...more]])
    },
    list: async ({ issuer, collection, group, after = '', limit }) => {
      const grouped = group === undefined ? '' : ' and "group" = $5'
      const values = [issuer, collection, after, limit]
      return await records(
        `${SELECT} and id > $3${grouped} order by id limit $4`,
        group === undefined ? values : [...values, group],
      )
    },
    insert: async (added) => {
      for (const rows of inStatements(added)) await sql.query(INSERT, valuesOfAll(rows))
    },
    put: async ({ issuer, collection, id, key = null, group = null, body }) => {
      await sql.query(PUT, [issuer, collection, id, key, group, body])
    },
    delete: async ({ issuer, collection, id }: RecordPlace) => {
      await sql.query(DELETE, [issuer, collection, id])
    },
  }
}

// The bodies come as one text, and as its bytes: an array would have each of their quotation marks escaped,
// and thousands of values take longer to send than to write. JSON text cannot hold U+001F. A body that did
// would be two, one of them of a row without id: the statement fails, and nothing is written.
const BETWEEN_BODIES = '\u001f'

const INSERT = `insert into openboat_records (${COLUMNS})
  select $1::text, $2::text, added.* from unnest(
    $3::text[], $4::text[], $5::text[], string_to_array($6, U&'\\001f')) as added`

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

/** Each statement writes records of one collection, and not more than a database holds in memory. */
function* inStatements(records: readonly StoredRecord[]): Generator<StoredRecord[]> {
  let rows: StoredRecord[] = []
  for (const record of records) {
    const [first = record] = rows
    const isAlike = first.issuer === record.issuer && first.collection === record.collection
    if (!isAlike || rows.length === ROWS) {
      yield rows
      rows = []
    }
    rows.push(record)
  }
  if (rows.length > 0) yield rows
}

const ROWS = 1000

function valuesOfAll(rows: readonly StoredRecord[]): unknown[] {
  return [
    rows[0]?.issuer,
    rows[0]?.collection,
    rows.map(({ id }) => id),
    rows.map(({ key }) => key ?? null),
    rows.map(({ group }) => group ?? null),
    new TextEncoder().encode(rows.map(({ body }) => body).join(BETWEEN_BODIES)),
  ]
}
