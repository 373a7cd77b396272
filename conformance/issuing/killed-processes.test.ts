import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKey } from '@openboat/proof'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Job } from './issue-awards.ts'
import {
  completeInventory,
  ended,
  inventoryOf,
  killed,
  prepare,
  started,
} from './issuing-processes.ts'
import { usePostgresql } from './use-postgresql.ts'

// Issuing in bulk, in processes of their own that are killed with -9 or get in each other's way: no badge
// twice, none left out, and no place in a status list given to two. `run-killed.ts` does it with more.

const count = 240
const batchSize = 40

// Each starts a database and several processes.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let key: Job['key']

beforeAll(async () => {
  key = (await generateKey('ed25519')) as Job['key']
})

// Its processes start slowly; what every store must do, it shows in `stores.test.ts`.
describe('PGlite on disk', { tags: 'thorough' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'openboat-killed-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('one process at a time; killed in the middle and begun again', async () => {
    const job = { store: folder, key, count, batchSize }
    await prepare(job, async () => {
      await expect(ended(started(job))).rejects.toThrow(/store_locked/)
    })
    // After the second batch, somewhere in the next: where exactly is up to the machine.
    await killed(started(job), 2 * batchSize)
    await ended(started(job))
    expect(await inventoryOf(job)).toEqual(completeInventory(['course-7'], count))
  })
})

describe('PostgreSQL', () => {
  const connection = usePostgresql()

  test('two processes at once, one killed and begun again, on the same awards and on others', async () => {
    const job = { store: connection(), key, count, batchSize }
    await prepare(job)
    const same = [started(job), started(job)]
    const third = { ...job, name: 'course-8' }
    await killed(started(third), batchSize)
    await Promise.all([...same, started(third)].map(ended))
    expect(await inventoryOf(job)).toEqual(completeInventory(['course-7', 'course-8'], count))
  })
})
