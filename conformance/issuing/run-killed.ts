import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateKey } from '@openboat/proof'
import { randomNumbers } from '../random-numbers.ts'
import type { Job } from './issue-awards.ts'
import {
  completeInventory,
  ended,
  inventoryOf,
  killed,
  prepare,
  started,
} from './issuing-processes.ts'
import { postgresqlMissing, startPostgresql } from './postgresql.ts'

// A hundred thousand badges, issued by processes that are killed with -9 again and again: on PGlite one
// after the other, on PostgreSQL two at once on the same awards. At the end every badge is there once.

const { values } = parseArgs({
  options: {
    badges: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
    store: { type: 'string', default: 'both' },
  },
})
const count = Number(values.badges)
const kills = Number(values.kills)
const batchSize = 500

const numbers = randomNumbers(Number(values.seed))
const random = () => numbers() / 2 ** 32
const key = (await generateKey('ed25519')) as Job['key']

if (values.store !== 'postgresql') {
  const folder = mkdtempSync(join(tmpdir(), 'openboat-killed-'))
  const job = { store: folder, key, count, batchSize }
  await report('PGlite', job, async () => await killedAndResumed(job, 'the process'))
  rmSync(folder, { recursive: true, force: true })
}
const missing = postgresqlMissing()
if (values.store !== 'pglite' && missing !== undefined) console.log(missing)
if (values.store !== 'pglite' && missing === undefined) {
  const server = await startPostgresql()
  const job = { store: server.connection, key, count, batchSize }
  try {
    await report('PostgreSQL, two processes at once', job, async () => {
      await Promise.all([killedAndResumed(job, 'one'), killedAndResumed(job, 'the other')])
    })
  } finally {
    await server.stop()
  }
}

/** Begins again after each kill, and lets the last one end. */
async function killedAndResumed(job: Job, who: string): Promise<void> {
  // Not at the very end, where the process could be faster than the kill.
  const points = Array.from({ length: kills }, () => Math.floor(random() * count * 0.95))
  for (const point of points.toSorted((a, b) => a - b)) {
    // Not only behind a batch: anywhere in signing and writing the next ones.
    const later = Math.floor(random() * 400)
    await killed(started(job), Math.max(batchSize, point - (point % batchSize)), later)
    console.log(`  ${who} killed ${later} ms after outcome ${point}`)
  }
  await ended(started(job))
}

async function report(name: string, job: Job, run: () => Promise<void>): Promise<void> {
  console.log(`${name}: ${count} badges, seed ${values.seed}`)
  const start = performance.now()
  await prepare(job)
  await run()
  const found = await inventoryOf(job)
  assert.deepEqual(found, completeInventory(['course-7'], count))
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`  ${found.keys.length} badges, none twice and none missing; ${seconds} s`)
}
