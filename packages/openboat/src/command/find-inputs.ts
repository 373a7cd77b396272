import { resolve } from 'node:path'
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
  /** How many names were left out so far, because the same file or URL had been named before. */
  readonly repeated: () => number
}

/** What is read from a folder: the forms that badges have. */
const badgeFiles = '**/*.{json,jsonld,jwt,jws,vc,png,svg}'

/**
 * The badges that arguments name: files, URLs, folders, patterns, lists by their extension, and
 * standard input, which holds a badge or a list. What is named several times is there once.
 *
 * @param lists  More lists, whatever they are called; `-` is standard input.
 */
export async function findInputs(
  args: readonly string[],
  lists: readonly string[],
  terminal: Terminal,
): Promise<Inputs> {
  const once = createOnce()
  const parts: Part[] = []
  for (const arg of args) parts.push(await partOf(arg, terminal))
  for (const list of lists) parts.push(listPart(list, terminal))
  // What is known already comes before what a list has yet to say.
  const chosen = parts.map((part) => ('files' in part ? part.files.filter(once.isNew) : part))
  const isCounted = parts.every((part) => 'files' in part)
  return {
    total: isCounted ? chosen.flat().length : undefined,
    isOne: args.length === 1 && lists.length === 0 && isSingle(parts[0]),
    all: async function* all() {
      for (const part of chosen) {
        if ('listed' in part) yield* newOnes(part.listed(), once)
        else yield* part
      }
    },
    repeated: once.repeated,
  }
}

/** Where an input is, however it is written. */
export function placeOf(input: string): string {
  return isUrl(input) ? input : resolve(input)
}

interface Once {
  readonly isNew: (found: FoundInput) => boolean
  readonly repeated: () => number
}

function createOnce(): Once {
  const seen = new Set<string>()
  let repeated = 0
  return {
    isNew: ({ input }) => {
      const place = placeOf(input)
      if (!seen.has(place)) return seen.add(place).has(place)
      repeated += 1
      return false
    },
    repeated: () => repeated,
  }
}

async function* newOnes(
  inputs: AsyncIterable<FoundInput>,
  { isNew }: Once,
): AsyncGenerator<FoundInput> {
  for await (const found of inputs) if (isNew(found)) yield found
}

/** What an argument stands for: known at once, or read while it is worked through. */
type Part = Known | { readonly listed: () => AsyncIterable<FoundInput> }

interface Known {
  readonly files: readonly FoundInput[]
  /** A badge by its own name, and not one of a folder. */
  readonly isSingle?: true
}

function isSingle(part: Part | undefined): boolean {
  return part !== undefined && 'files' in part && part.isSingle === true
}

async function partOf(arg: string, terminal: Terminal): Promise<Part> {
  if (arg === '-') return await standardInput(terminal)
  if (isUrl(arg)) return single({ input: arg })
  const files = await terminal.findFiles(arg, badgeFiles)
  // Nothing there: reading it tells why.
  if (files === undefined) return isList(arg) ? listPart(arg, terminal) : single({ input: arg })
  return { files: files.map((input) => ({ input })) }
}

export function isUrl(input: string): boolean {
  return /^https?:\/\//i.test(input)
}

function isList(path: string): boolean {
  return /\.(?:csv|tsv|ndjson|jsonl)$/i.test(path)
}

function single(input: FoundInput): Part {
  return { isSingle: true, files: [input] }
}

async function standardInput(terminal: Terminal): Promise<Part> {
  const bytes = await readBytes(terminal, '-')
  const text = looksLikeText(bytes) ? new TextDecoder().decode(bytes) : ''
  const isBadge = !looksLikeList(text) && !(await namesFile(text, terminal))
  if (isBadge) return single({ input: '-', content: bytes })
  return { listed: () => readList(inOneChunk(bytes), '-') }
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

async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function listPart(path: string, terminal: Terminal): Part {
  const chunks = () => (path === '-' ? terminal.stdinChunks() : terminal.readChunks(path))
  return { listed: () => listed(chunks, path) }
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
