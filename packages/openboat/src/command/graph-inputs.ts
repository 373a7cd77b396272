import { OpenBoatError } from '../openboat-error.ts'
import { parseCsvRecord } from './csv.ts'
import { HEAD_BYTES } from './file-kind.ts'
import { isUrl } from './find-inputs.ts'
import { looksLikeReports } from './read-reports.ts'
import type { Terminal } from './terminal.ts'

/** What `boat graph build` is made of, and how the badges among it are verified. */
export interface InputFlags {
  readonly edges: readonly string[]
  readonly register: readonly string[]
  readonly at?: string
  readonly offline?: true
  readonly replay?: string
  readonly allowOrigin: readonly string[]
}

export interface SortedInputs {
  readonly badges: readonly string[]
  /** Files of reports. */
  readonly reported: readonly string[]
}

/**
 * Badges, and reports on badges; each would be read as a list of file names in the other's place.
 *
 * @throws {OpenBoatError} `bad_argument` for a list of edges, and for options that nothing here needs
 */
export async function sortedInputs(
  args: readonly string[],
  flags: InputFlags,
  terminal: Terminal,
): Promise<SortedInputs> {
  if (args.length + flags.register.length + flags.edges.length === 0) {
    throw new OpenBoatError('bad_argument', {
      message: 'graph build needs badges, reports, --register or --edges.',
    })
  }
  const badges: string[] = []
  const reported: string[] = []
  for (const file of args) {
    const head = isFile(file) ? await headOf(terminal, file) : ''
    if (/\.(?:csv|ndjson|jsonl)$/i.test(file) && looksLikeEdges(head)) {
      throw new OpenBoatError('bad_argument', {
        message: `${file} is a list of edges, not of badges: give it with --edges ${file}.`,
      })
    }
    ;(looksLikeReports(head) ? reported : badges).push(file)
  }
  if (args.length > 0 && badges.length === 0) assertNothingToVerifyWith(flags)
  return { badges, reported }
}

function isFile(arg: string): boolean {
  return arg !== '-' && !isUrl(arg)
}

/** What would be taken in silence, and change nothing. */
function assertNothingToVerifyWith({ at, offline, replay, allowOrigin }: InputFlags): void {
  const given = {
    '--at': at,
    '--offline': offline,
    '--replay': replay,
    '--allow-origin': allowOrigin[0],
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    throw new OpenBoatError('bad_argument', {
      message: `${name} is for badges; reports are taken as they are, and here is nothing else to verify.`,
    })
  }
}

/** What cannot be read is told of when it is verified. */
async function headOf(terminal: Terminal, file: string): Promise<string> {
  try {
    return new TextDecoder().decode(await terminal.readHead(file, HEAD_BYTES))
  } catch {
    return ''
  }
}

/** By the header of CSV, or the first line of NDJSON. */
function looksLikeEdges(text: string): boolean {
  const [first = ''] = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split('\n', 1)
  if (first.startsWith('{')) return /"from"\s*:/.test(first) && /"to"\s*:/.test(first)
  const columns = parseCsvRecord(first.trimEnd(), ',').map((name) => name.toLowerCase())
  return columns.includes('from') && columns.includes('to')
}
