import { OpenBoatError } from '../openboat-error.ts'
import { reasonOf } from '../read-badge.ts'
import type { VerificationReport } from '../verify-options.ts'
import { splitLines } from './split-lines.ts'
import type { Terminal } from './terminal.ts'

/** Whether a file begins as those do that `boat verify --json` and `--resume` write. */
export function looksLikeReports(head: string): boolean {
  return (
    /^\uFEFF?\s*\{\s*"(?:input|verdict)"\s*:/.test(head) &&
    (/"verdict"\s*:\s*"(?:verified|rejected|undetermined)"/.test(head) ||
      /"error"\s*:\s*\{\s*"code"\s*:/.test(head))
  )
}

/**
 * The reports in such a file, one a line; of an input that was verified again, the latest. What could not be
 * opened when it was to be verified has none.
 *
 * @throws {OpenBoatError} `unreadable_file`; `bad_argument` for a line that is no report
 */
export async function readReports(
  terminal: Terminal,
  path: string,
): Promise<readonly VerificationReport[]> {
  const reports = new Map<string, VerificationReport | undefined>()
  let number = 0
  for await (const text of linesOf(terminal, path)) {
    number += 1
    if (text.trim() === '') continue
    const line = lineIn(text)
    if (line === undefined) {
      throw new OpenBoatError('bad_argument', {
        message: `${path}:${number} is no report of boat verify, as its first line is: verify again, with --json or --resume.`,
      })
    }
    reports.set(line.input ?? `line ${number}`, isReport(line) ? line : undefined)
  }
  return [...reports.values()].filter((report) => report !== undefined)
}

async function* linesOf(terminal: Terminal, path: string): AsyncGenerator<string> {
  try {
    for await (const { text } of splitLines(terminal.readChunks(path))) yield text
  } catch (error) {
    const message = `${path} cannot be opened: ${reasonOf(error)}`
    throw new OpenBoatError('unreadable_file', { message, cause: error })
  }
}

type Line = Partial<VerificationReport> & { readonly input?: string; readonly error?: object }

function lineIn(text: string): Line | undefined {
  try {
    const line = JSON.parse(text.replace(/^\uFEFF/, '')) as Line | null
    if (line === null || typeof line !== 'object') return undefined
    return isReport(line) || typeof line.error === 'object' ? line : undefined
  } catch {
    return undefined
  }
}

function isReport(line: Line): line is VerificationReport {
  const { verdict, at, findings, endorsements, contained } = line
  return (
    typeof verdict === 'string' &&
    typeof at === 'string' &&
    [findings, endorsements, contained].every(Array.isArray)
  )
}
