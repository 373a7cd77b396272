import type { Tally, Unreadable } from '../batch/job.ts'
import { tallyOf, tallyOfUnreadable } from '../batch/tally.ts'
import { OpenBoatError } from '../openboat-error.ts'
import { reasonOf } from '../read-badge.ts'
import type { VerificationReport } from '../verify-options.ts'
import { splitLines } from './split-lines.ts'
import type { Terminal } from './terminal.ts'

/** A file in which the results of a run are kept, so that it can be continued. */
export interface RunLog {
  readonly has: (input: string) => boolean
  readonly append: (lines: string) => Promise<void>
}

/**
 * Opens a log, new or begun. What a killed run left half written is cut off.
 *
 * @param onEarlier  Hears what each input of earlier runs came to.
 * @throws {OpenBoatError} `bad_argument` for a file that holds something else; `unreadable_file`
 */
export async function openRunLog(
  terminal: Terminal,
  path: string,
  onEarlier: (tally: Tally) => void,
): Promise<RunLog> {
  const done = new Set<string>()
  let wholeBytes = 0
  let isTorn = false
  for await (const { text, isWhole } of linesOf(terminal, path)) {
    const entry = entryIn(text)
    isTorn = !isWhole
    if (isTorn) break
    if (entry === undefined) throw notALog(path)
    done.add(entry.input)
    onEarlier(entry.tally)
    wholeBytes += new TextEncoder().encode(text).length + 1
  }
  if (isTorn) await terminal.cutFile(path, wholeBytes)
  return {
    has: (input) => done.has(input),
    append: async (lines) => {
      try {
        await terminal.appendFile(path, lines)
      } catch (error) {
        const message = `${path} cannot be written: ${reasonOf(error)}`
        throw new OpenBoatError('unwritable_file', { message, cause: error })
      }
    },
  }
}

async function* linesOf(terminal: Terminal, path: string): ReturnType<typeof splitLines> {
  try {
    yield* splitLines(terminal.readChunks(path))
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return
    const message = `${path} cannot be opened: ${reasonOf(error)}`
    throw new OpenBoatError('unreadable_file', { message, cause: error })
  }
}

type Entry = { readonly input: string } & (VerificationReport | { readonly error: Unreadable })

function entryIn(line: string): { readonly input: string; readonly tally: Tally } | undefined {
  try {
    const entry = JSON.parse(line) as Entry
    if (typeof entry.input !== 'string') return undefined
    const tally = 'error' in entry ? tallyOfUnreadable(entry.error) : tallyOf(entry)
    return { input: entry.input, tally }
  } catch {
    return undefined
  }
}

function notALog(path: string): OpenBoatError {
  return new OpenBoatError('bad_argument', {
    message: `${path} holds something else than the results of "boat verify --resume": it is left alone.`,
  })
}
