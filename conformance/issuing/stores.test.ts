import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeContract } from '@openboat/issue/stores/contract'
import { openPgliteStore } from '@openboat/issue/stores/pglite'
import { createPostgresStore } from '@openboat/issue/stores/postgres'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { usePostgresql } from './use-postgresql.ts'

type Opened = Awaited<ReturnType<typeof openPgliteStore>>

const requirements = storeContract.map(({ name, run }) => [name, run] as const)

describe('PGlite on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openboat-pglite-'))
  let store: Opened
  beforeAll(async () => {
    store = await openPgliteStore(folder)
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  test.each(requirements)('%s', async (_, run) => {
    await expect(run(store)).resolves.toBeUndefined()
  })

  test('a second store on the same folder is refused', async () => {
    await expect(openPgliteStore(folder)).rejects.toMatchObject({ code: 'store_locked' })
  })

  test('what was written is there after closing', async () => {
    const place = { issuer: 'https://a.example', collection: 'badge', id: 'kept' } as const
    await store.transaction(async (tx) => await tx.insert([{ ...place, body: '{}' }]))
    await store.close()
    store = await openPgliteStore(folder)
    const kept = await store.transaction(async (tx) => await tx.get(place))
    expect(kept).toEqual({ ...place, body: '{}' })
  })
})

describe('PostgreSQL', () => {
  const connection = usePostgresql()

  test.each(requirements)('%s', async (_, run) => {
    const store = createPostgresStore(new Pool({ ...connection(), max: 8 }))
    try {
      await expect(run(store)).resolves.toBeUndefined()
    } finally {
      await store.close()
    }
  })

  test('a connection that breaks while nobody uses it is replaced', async () => {
    const pool = new Pool({ ...connection(), max: 1 })
    const other = new Pool({ ...connection(), max: 1 })
    const store = createPostgresStore(pool)
    const place = { issuer: 'https://restarted.example', collection: 'badge', id: 'a' } as const
    try {
      await store.transaction(async (tx) => await tx.put({ ...place, body: '{}' }))
      const dropped = new Promise((resolve) => pool.once('remove', resolve))
      await other.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
      )
      await dropped
      const kept = await store.transaction(async (tx) => await tx.get(place))
      expect(kept).toEqual({ ...place, body: '{}' })
    } finally {
      await other.end()
      await store.close()
    }
  })

  test('records are found by their keys without reading the others', async () => {
    const asked: string[] = []
    const pool = new Pool({ ...connection(), max: 1 })
    const store = createPostgresStore({
      connect: async () => {
        const client = await pool.connect()
        const query = async (sql: string, values?: unknown[]) => {
          asked.push(sql)
          return await client.query(sql, values)
        }
        return { query, release: (error) => client.release(error) }
      },
      end: async () => await pool.end(),
    })
    try {
      const issuer = 'https://many.example'
      const records = Array.from({ length: 2000 }, (_, at) => {
        return { issuer, collection: 'badge', id: `${at}`, key: `key${at}`, body: '{}' } as const
      })
      await store.transaction(async (tx) => await tx.insert(records))
      const keys = ['key7', 'key1999', 'nothing', 'key7']
      const found = await store.transaction(async (tx) => await tx.withKeys(issuer, 'badge', keys))
      expect(found.map(({ id }) => id).toSorted()).toEqual(['1999', '7'])

      const statement = asked.find((sql) => sql.includes('as wanted')) ?? ''
      const { rows } = await pool.query(`explain ${statement}`, [issuer, 'badge', keys])
      const plan = JSON.stringify(rows)
      expect(plan).toContain('Index Scan using openboat_records_key')
      expect(plan).not.toContain('Filter')
    } finally {
      await store.close()
    }
  })
})
