import type { ListedInput } from './read-list.ts'
import { looksLikeList, readList } from './read-list.ts'
import type { Terminal } from './terminal.ts'
import { readBytes } from './files.ts'
import { looksLikeText } from './looks-like-text.ts'
import { OpenBoatError } from '../openboat-error.ts'

export interface FoundInput {
  readonly input: string
  readonly content?: Uint8Array | string
}

export interface Inputs {
  /** How many there are; `undefined` if a list has not been read to its end. */
  readonly total: number | undefined
  /** Whether one alone was asked for: its report then needs no name. */
  readonly isOne: boolean
  readonly all: () => AsyncGenerator<FoundInput>
}

/** What is read from a folder: the forms that badges have. */
const badgeFiles = '**/*.{json,jsonld,jwt,jws,vc,png,svg}'

/**
 * The badges that arguments name: files, URLs, folders, patterns, lists by their extension, and
 * standard input, which holds a badge or a list.
 *
 * @param lists  More lists, whatever they are called; `-` is standard input.
 */
export async function findInputs(
  args: readonly string[],
  lists: readonly string[],
  terminal: Terminal,
): Promise<Inputs> {
  const parts: Part[] = []
  for (const arg of args) parts.push(await partOf(arg, terminal))
  for (const list of lists) parts.push(listPart(list, terminal))
  const counts = parts.map(({ count }) => count)
  const total = counts.reduce((sum, count) => add(sum, count), 0)
  return {
    total,
    isOne: args.length === 1 && lists.length === 0 && parts[0]?.isSingle === true,
    all: async function* all() {
      for (const { inputs } of parts) yield* inputs()
    },
  }
}

interface Part {
  readonly count: number | undefined
  /** A badge by its own name, and not one of a folder or list. */
  readonly isSingle?: true
  readonly inputs: () => AsyncIterable<FoundInput> | Iterable<FoundInput>
}

async function partOf(arg: string, terminal: Terminal): Promise<Part> {
  if (arg === '-') return await standardInput(terminal)
  if (/^https?:\/\//i.test(arg)) return single({ input: arg })
  const files = await terminal.findFiles(arg, badgeFiles)
  // Nothing there: reading it tells why.
  if (files === undefined) return isList(arg) ? listPart(arg, terminal) : single({ input: arg })
  return { count: files.length, inputs: () => files.map((input) => ({ input })) }
}

function isList(path: string): boolean {
  return /\.(?:csv|tsv|ndjson|jsonl)$/i.test(path)
}

function single(input: FoundInput): Part {
  return { count: 1, isSingle: true, inputs: () => [input] }
}

async function standardInput(terminal: Terminal): Promise<Part> {
  const bytes = await readBytes(terminal, '-')
  const text = looksLikeText(bytes) ? new TextDecoder().decode(bytes) : ''
  const isBadge = !looksLikeList(text) && !(await namesFile(text, terminal))
  if (isBadge) return single({ input: '-', content: bytes })
  return { count: undefined, inputs: () => readList(once(bytes), '-') }
}

/** Whether text begins with the name of a file that is there: a list of names, which look like anything. */
async function namesFile(text: string, terminal: Terminal): Promise<boolean> {
  const [first = ''] = text.trimStart().split('\n', 1)
  const name = first.trim()
  if (name === '' || name.length > LONGEST_NAME || name.includes('\0')) return false
  return (await terminal.readHead(name, 1)).length > 0
}

/** No system takes longer ones. */
const LONGEST_NAME = 4096

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function listPart(path: string, terminal: Terminal): Part {
  const chunks = () => (path === '-' ? terminal.stdinChunks() : terminal.readChunks(path))
  return { count: undefined, inputs: () => listed(chunks, path) }
}

async function* listed(
  chunks: () => AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<ListedInput> {
  try {
    yield* readList(chunks(), path)
  } catch (error) {
    if (error instanceof OpenBoatError) throw error
    const { reasonOf } = await import('../read-badge.ts')
    const message = `The list ${path} cannot be opened: ${reasonOf(error)}`
    throw new OpenBoatError('unreadable_file', { message, cause: error })
  }
}

function add(sum: number | undefined, count: number | undefined): number | undefined {
  return sum === undefined || count === undefined ? undefined : sum + count
}
