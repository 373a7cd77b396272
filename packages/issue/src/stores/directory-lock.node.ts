import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { IssueError } from '../issue-error.ts'

interface DirectoryLock {
  release(): Promise<void>
}

/** Who has a folder. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process began, as its system counts: a process id is given again to others. */
  readonly began: string
  readonly token: string
}

/** The locks of this process: its own process id says nothing about who in it has the folder. */
const held = new Set<string>()

/**
 * A folder that one process has. The lock is a file in it; what a process that died left behind is no
 * lock.
 *
 * @throws {IssueError} `store_locked`
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true })
  const file = join(resolve(directory), 'openboat.lock')
  const own = { pid: process.pid, host: hostname(), began: await beginning(process.pid) }
  const holder: Holder = { ...own, token: randomUUID() }
  if (!(await created(file, holder))) {
    await takeOver(file, directory)
    if (!(await created(file, holder))) throw locked(directory)
  }
  held.add(holder.token)
  return {
    release: async () => {
      held.delete(holder.token)
      const now = await holderOf(file)
      if (now?.token === holder.token) await rm(file, { force: true })
    },
  }
}

/** Removes the lock of a process that is no more. One at a time: two could remove each other's. */
async function takeOver(path: string, directory: string): Promise<void> {
  const guard = `${path}.takeover`
  try {
    await mkdir(guard)
  } catch {
    throw locked(directory, `another process is looking into it (if none is, remove ${guard})`)
  }
  try {
    const present = await holderOf(path)
    if (present !== undefined && (await isAlive(present))) {
      throw locked(directory, `process ${present.pid} on ${present.host} has it`)
    }
    await rm(path, { force: true })
  } finally {
    await rmdir(guard)
  }
}

/** Written first and then given its name: nobody may find a lock that does not say whose it is. */
async function created(file: string, holder: Holder): Promise<boolean> {
  const written = `${file}.${holder.token}`
  await writeFile(written, JSON.stringify(holder), { flush: true })
  try {
    await link(written, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(written, { force: true })
  }
}

async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** Whether a holder may still be at work. Of another machine nobody here can tell. */
async function isAlive({ pid, host, began, token }: Holder): Promise<boolean> {
  if (host !== hostname()) return true
  if (pid === process.pid) return held.has(token)
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const now = await beginning(pid)
  return began === '' || now === '' || now === began
}

/** The start of a process in clock ticks (proc(5), field 22); '' where the system does not say. */
async function beginning(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function locked(directory: string, why = 'somebody else was faster'): IssueError {
  const message = `The folder ${directory} is in use: ${why}. Close that store, or use PostgreSQL, which several processes share.`
  return new IssueError('store_locked', { message })
}
