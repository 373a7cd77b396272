import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { opened, schoolOn, type Job } from './issue-awards.ts'

// Processes that issue badges, and what is in the store when they have ended or were killed.

/** Defines what they issue; the store is still open in this process while `meanwhile` runs. */
export async function prepare(
  { store, key }: Pick<Job, 'store' | 'key'>,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  const open = await opened(store)
  await schoolOn(open, key).achievements.define({
    id: 'welding-1',
    name: 'Welding, level 1',
    description: 'Joins two plates with a straight, clean seam.',
    criteria: 'Weld three test pieces under supervision.',
  })
  await meanwhile?.()
  await open.close()
}

/** A process, and how it ended: listened for from its start, because it may end while nobody waits for it. */
interface Started {
  readonly child: ChildProcess
  readonly end: Promise<{
    readonly code: number | null
    readonly signal: string | null
    readonly complaint: string
  }>
}

export function started(job: Job): Started {
  const script = join(import.meta.dirname, 'issue-awards.ts')
  // Where the tests run from the sources, the process does, too.
  const conditions = import.meta.resolve('@openboat/issue').endsWith('.ts')
    ? ['--conditions=@openboat/source']
    : []
  const child = spawn(process.execPath, [...conditions, script, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const end: Started['end'] = new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, complaint }))
  })
  return { child, end }
}

/** Kills a process with -9 as soon as it says that it has so many outcomes, or some milliseconds later. */
export async function killed({ child, end }: Started, after: number, later = 0): Promise<void> {
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (Number(said.trim().split('\n').at(-1)) < after) return
    if (later === 0) child.kill('SIGKILL')
    else setTimeout(() => child.kill('SIGKILL'), later)
  })
  const { signal, complaint } = await end
  if (signal !== 'SIGKILL') throw new Error(`The process was not killed: ${complaint}`)
}

export async function ended({ child, end }: Started): Promise<void> {
  child.stdout?.resume()
  const { code, complaint } = await end
  if (code !== 0) throw new Error(complaint)
}

/** All badges of a store, as far as they could be there twice, or not at all. */
export interface Inventory {
  /** Idempotency keys, in order. */
  readonly keys: readonly string[]
  /** How many different places in lists the badges have. */
  readonly places: number
  /** How many places belong to badges, as the lists say. */
  readonly taken: number
}

export async function inventoryOf({ store, key }: Pick<Job, 'store' | 'key'>): Promise<Inventory> {
  const open = await opened(store)
  const school = schoolOn(open, key)
  const keys: string[] = []
  const places = new Set<string>()
  for (let page = await school.badges.list({ limit: 500 }); page.length > 0;) {
    for (const { idempotencyKey = '', slots } of page) {
      keys.push(idempotencyKey)
      for (const { list, index } of slots) places.add(`${list}#${index}`)
    }
    page = await school.badges.list({ limit: 500, after: page.at(-1)?.id ?? '' })
  }
  let taken = 0
  for (const { id } of await school.statusLists.list()) {
    taken += (await school.statusLists.account(id))?.badges ?? 0
  }
  await open.close()
  return { keys: keys.toSorted(), places: places.size, taken }
}

/** What must be there, once: each award of each run. */
export function completeInventory(names: readonly string[], count: number): Inventory {
  const keys = names.flatMap((name) => Array.from({ length: count }, (_, at) => `${name}/${at}`))
  return { keys: keys.toSorted(), places: keys.length, taken: keys.length }
}
