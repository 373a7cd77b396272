import { open, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod/mini'
import { ObfError } from '../obf-error.ts'
import type { IssueJournal, JournalEntry } from './issue-journal.ts'

/** A journal in a file; close it when nothing is issued any more. */
export interface FileJournal extends IssueJournal {
  close(): Promise<void>
}

const Entry = z.object({
  key: z.string(),
  state: z.enum(['begun', 'issued', 'refused']),
  badgeId: z.string(),
  recipients: z.number(),
  issuedAt: z.number(),
  begunAt: z.number(),
  eventId: z.optional(z.string()),
})

/**
 * A journal that survives crashes: one JSON object a line, each on the disk before `write` resolves.
 * The file is for its owner alone, and for one process at a time (`<path>.lock`).
 *
 * @throws {ObfError} `journal` if the file holds something else, or another process has it
 * @example
 * const journal = await fileJournal('issued.ndjson')
 */
export async function fileJournal(path: string): Promise<FileJournal> {
  const lock = `${path}.lock`
  await takeLock(lock)
  const { file, entries } = await openLocked(path, lock)
  let last: Promise<void> = Promise.resolve()
  const append = async (entry: JournalEntry) => {
    try {
      await file.appendFile(`${JSON.stringify(entry)}\n`)
      await file.datasync()
    } catch (error) {
      throw asJournalError(error, path)
    }
    entries.set(entry.key, entry)
  }
  return {
    read: async (key) => entries.get(key),
    write: async (entry) => {
      const mine = last.catch(() => undefined).then(async () => await append(entry))
      last = mine
      await mine
    },
    close: async () => {
      await last.catch(() => undefined)
      await file.close()
      await rm(lock, { force: true })
    },
  }
}

interface OpenJournal {
  readonly file: FileHandle
  readonly entries: Map<string, JournalEntry>
}

async function openLocked(path: string, lock: string): Promise<OpenJournal> {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'a+', 0o600)
    await syncFolder(dirname(path))
    const text = await readFile(path, 'utf8')
    const entries = new Map(Array.from(entriesIn(text, path), (entry) => [entry.key, entry]))
    // Of a line that a crash cut off nothing had begun: it is left, and ended.
    if (text !== '' && !text.endsWith('\n')) await file.appendFile('\n')
    return { file, entries }
  } catch (error) {
    await file?.close()
    await rm(lock, { force: true })
    throw asJournalError(error, path)
  }
}

/** A new file is lost with its name, if the folder that holds the name is not on the disk. */
async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and needs none of this.
  const folder = await open(path, 'r').catch(() => undefined)
  try {
    await folder?.sync().catch(() => undefined)
  } finally {
    await folder?.close()
  }
}

function* entriesIn(text: string, path: string): Generator<JournalEntry> {
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const entry = entryIn(line)
    if (entry !== undefined) yield entry
    // An unfinished line is one that a crash cut off; what else is no entry is no journal.
    else if (line.trim() !== '' && !isCutOff(line)) {
      throw new ObfError('journal', {
        message: `${path}: line ${index + 1} is no entry of a journal; choose another file`,
      })
    }
  }
}

function isCutOff(line: string): boolean {
  return '{"key":'.startsWith(line.slice(0, 7))
}

function entryIn(line: string): JournalEntry | undefined {
  try {
    const { eventId, ...entry } = Entry.parse(JSON.parse(line))
    return eventId === undefined ? entry : { ...entry, eventId }
  } catch {
    return undefined
  }
}

/** The lock holds the number of the process, so that one that crashed does not lock for ever. */
async function takeLock(lock: string): Promise<void> {
  for (const isLastTry of [false, true]) {
    try {
      await writeFile(lock, `${process.pid}\n`, { flag: 'wx', mode: 0o600 })
      return
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw asJournalError(error, lock)
      const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
      if (isLastTry || (holder > 0 && isRunning(holder))) {
        throw new ObfError('journal', {
          message: `process ${holder} has the journal (${lock}); wait for it, or remove the lock if it is another program`,
        })
      }
      await rm(lock, { force: true })
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM'
  }
}

function asJournalError(error: unknown, path: string): ObfError {
  if (error instanceof ObfError) return error
  const { code = 'unknown' } = error as { code?: string }
  return new ObfError('journal', {
    message: `${path}: the journal cannot be read or written (${code})`,
    cause: error,
  })
}
