import { contentDigest } from '../batch/content-digest.ts'
import type { Outcome, Tally, Unreadable } from '../batch/job.ts'
import { tallyOf, tallyOfUnreadable } from '../batch/tally.ts'
import { OpenBoatError } from '../openboat-error.ts'
import { reasonOf } from '../read-badge.ts'
import type { VerificationReport } from '../verify-options.ts'
import { readBytes } from './files.ts'
import { isUrl, placeOf, type FoundInput } from './find-inputs.ts'
import { jsonTextLine } from './plain-text.ts'
import { differenceOf, type RunOptions } from './run-options.ts'
import { splitLines } from './split-lines.ts'
import type { Terminal } from './terminal.ts'

/** A file in which the results of a run are kept, so that it can be continued. */
export interface RunLog {
  /** Whether there is a result for this input as it is now; if so, `onKept` hears it. */
  readonly keeps: (found: FoundInput) => Promise<boolean>
  /** Tells `onKept` of every result that nobody asked for. */
  readonly tellOthers: () => void
  /** A result as it stands in the file: with what it was read from, and what it rests on. */
  readonly lineOf: (outcome: Outcome) => string
  readonly append: (lines: string) => Promise<void>
}

export interface RunLogSettings {
  /** Results under any others are not continued. */
  readonly options: RunOptions
  /** Results with this verdict are as good as none. */
  readonly retry: Tally['verdict'] | undefined
  /** Hears what each input of earlier runs came to. */
  readonly onKept: (tally: Tally) => void
}

/**
 * Opens a log, new or begun. What a killed run left half written is cut off.
 *
 * @throws {OpenBoatError} `bad_argument` for a file that holds something else, or results under other
 *   options; `unreadable_file`
 */
export async function openRunLog(
  terminal: Terminal,
  path: string,
  { options, retry, onKept }: RunLogSettings,
): Promise<RunLog> {
  const kept = await readKept(terminal, path, options)
  const head = `"options":${JSON.stringify(options)}`
  return {
    keeps: async (found) => {
      const place = placeOf(found.input)
      const entry = kept.get(place)
      if (entry === undefined) return false
      kept.delete(place)
      if (entry.tally.verdict === retry) return false
      if (entry.sha256 !== (await digestNow(terminal, found))) return false
      onKept(entry.tally)
      return true
    },
    tellOthers: () => {
      for (const { tally } of kept.values()) onKept(tally)
    },
    lineOf: ({ input, json, sha256 }) => {
      const digest = sha256 === undefined ? '' : `"sha256":"${sha256}",`
      return jsonTextLine(`{"input":${JSON.stringify(input)},${digest}${head},${json.slice(1)}`)
    },
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

interface Kept {
  readonly tally: Tally
  /** Of the content; none of an address, and of what could not be opened. */
  readonly sha256: string | undefined
}

/** By place; of what was verified again the latest. */
async function readKept(
  terminal: Terminal,
  path: string,
  options: RunOptions,
): Promise<Map<string, Kept>> {
  const kept = new Map<string, Kept>()
  const tallies = new Map<string, Tally>()
  const expected = JSON.stringify(options)
  let wholeBytes = 0
  for await (const { text, isWhole } of linesOf(terminal, path)) {
    const entry = entryIn(text)
    if (!isWhole) {
      await terminal.cutFile(path, wholeBytes)
      break
    }
    if (entry === undefined) throw notALog(path)
    if (JSON.stringify(entry.options) !== expected) throw otherRun(path, entry.options, options)
    // Many come to the same: one object serves them all.
    const name = JSON.stringify(entry.tally)
    const tally = tallies.get(name) ?? entry.tally
    tallies.set(name, tally)
    kept.set(placeOf(entry.input), { tally, sha256: entry.sha256 })
    wholeBytes += new TextEncoder().encode(text).length + 1
  }
  return kept
}

/** What a result would be about if it were made now. */
async function digestNow(
  terminal: Terminal,
  { input, content }: FoundInput,
): Promise<string | undefined> {
  if (content !== undefined) return contentDigest(content)
  if (isUrl(input)) return undefined
  try {
    return contentDigest(await readBytes(terminal, input))
  } catch (error) {
    if (error instanceof OpenBoatError) return undefined
    throw error
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

interface Line {
  readonly input: string
  readonly sha256?: string
  readonly options?: RunOptions
}

type Entry = Line & { readonly tally: Tally }

function entryIn(text: string): Entry | undefined {
  try {
    const line = JSON.parse(text) as Line & (VerificationReport | { readonly error: Unreadable })
    const { input, sha256, options } = line
    if (typeof input !== 'string') return undefined
    const tally = 'error' in line ? tallyOfUnreadable(line.error) : tallyOf(line)
    return {
      input,
      tally,
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(options === undefined ? {} : { options }),
    }
  } catch {
    return undefined
  }
}

function notALog(path: string): OpenBoatError {
  return new OpenBoatError('bad_argument', {
    message: `${path} holds something else than the results of "boat verify --resume": it is left alone.`,
  })
}

function otherRun(path: string, there: RunOptions | undefined, here: RunOptions): OpenBoatError {
  const message =
    there === undefined
      ? `${path} holds results that do not say under which options they came about, as those of "--json" alone, or of an earlier OpenBoat: name another file.`
      : `${path} holds results under other options, and both are not mixed: ${differenceOf(there, here)}. Give the same options, or name another file.`
  return new OpenBoatError('bad_argument', { message })
}
