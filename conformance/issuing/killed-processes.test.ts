import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IssuedBadge, Store } from '@openboat/issue'
import { generateKey } from '@openboat/proof'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { opened, schoolOn, type Job } from './issue-awards.ts'
import { postgresqlMissing, startPostgresql, type Postgresql } from './postgresql.ts'

// Issuing in bulk, in processes of their own that are killed with -9 or get in each other's way: no badge
// twice, none left out, and no place in a status list given to two.

const count = 600
const batchSize = 40

// Each starts a database and several processes.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let key: Job['key']

beforeAll(async () => {
  key = (await generateKey('ed25519')) as Job['key']
})

describe('PGlite on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openboat-killed-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('killed in the middle and begun again', async () => {
    await prepare(folder)
    // After the fourth batch, somewhere in the next: where exactly is up to the machine.
    await killed(started({ store: folder, key, count, batchSize }), 4 * batchSize)
    await ended(started({ store: folder, key, count, batchSize }))
    await expectComplete(folder, ['course-7'])
  })

  test('a second process is refused while the first is at work', async () => {
    const store = await opened(folder)
    const second = started({ store: folder, key, count, batchSize })
    await expect(ended(second)).rejects.toThrow(/store_locked/)
    await store.close()
  })
})

describe('PostgreSQL', () => {
  const missing = postgresqlMissing()
  let server: Postgresql | undefined
  beforeAll(async () => {
    if (missing === undefined) server = await startPostgresql()
  })
  afterAll(async () => await server?.stop())
  beforeEach((context) => context.skip(missing !== undefined, missing))

  test('two processes at once, one killed and begun again, on the same awards and on others', async () => {
    if (server === undefined) throw new Error('PostgreSQL did not start')
    const store = server.connection
    await prepare(store)
    const job = { store, key, count, batchSize }
    const same = [started(job), started(job)]
    const others = started({ ...job, name: 'course-8' })
    await killed(started({ ...job, name: 'course-9' }), batchSize)
    await Promise.all([...same, others, started({ ...job, name: 'course-9' })].map(ended))
    await expectComplete(store, ['course-7', 'course-8', 'course-9'])
  })
})

async function prepare(store: Job['store']): Promise<void> {
  const open = await opened(store)
  await schoolOn(open, key).achievements.define({
    id: 'welding-1',
    name: 'Welding, level 1',
    description: 'Joins two plates with a straight, clean seam.',
    criteria: 'Weld three test pieces under supervision.',
  })
  await open.close()
}

function started(job: Job): ChildProcess {
  const script = join(import.meta.dirname, 'issue-awards.ts')
  // Where the tests run from the sources, the process does, too.
  const conditions = import.meta.resolve('@openboat/issue').endsWith('.ts')
    ? ['--conditions=@openboat/source']
    : []
  return spawn(process.execPath, [...conditions, script, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Kills a process with -9 as soon as it says that it has issued so many. */
async function killed(child: ChildProcess, after: number): Promise<void> {
  let said = ''
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (Number(said.trim().split('\n').at(-1)) >= after) child.kill('SIGKILL')
  })
  const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)))
  expect(signal, complaint).toBe('SIGKILL')
}

async function ended(child: ChildProcess): Promise<void> {
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  child.stdout?.resume()
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(complaint)
}

async function expectComplete(place: Job['store'], names: readonly string[]): Promise<void> {
  const store = await opened(place)
  const badges = await allBadges(store)
  const expected = names.flatMap((name) =>
    Array.from({ length: count }, (_, at) => `${name}/${at}`),
  )
  expect(badges.map(({ idempotencyKey = '' }) => idempotencyKey).toSorted()).toEqual(
    expected.toSorted(),
  )
  const places = badges.flatMap(({ slots }) => slots.map(({ list, index }) => `${list}#${index}`))
  expect(new Set(places).size).toBe(badges.length)
  const school = schoolOn(store, key)
  const accounts = []
  for (const { id } of await school.statusLists.list()) {
    accounts.push(await school.statusLists.account(id))
  }
  const taken = accounts.reduce((sum, account) => sum + (account?.badges ?? 0), 0)
  expect(taken).toBe(badges.length)
  await store.close()
}

async function allBadges(store: Store): Promise<IssuedBadge[]> {
  const school = schoolOn(store, key)
  const badges: IssuedBadge[] = []
  for (let page = await school.badges.list({ limit: 500 }); page.length > 0;) {
    badges.push(...page)
    page = await school.badges.list({ limit: 500, after: page.at(-1)?.id ?? '' })
  }
  return badges
}
