import { exitCodeOf, type ExitCode } from './exit-code.ts'
import { plainLines } from './plain-text.ts'
import type { Terminal } from './terminal.ts'

/** Says on standard error why something was not done, without a stack trace; gives the exit code. */
export function tellError(terminal: Terminal, error: unknown): ExitCode {
  const message = error instanceof Error && error.message !== '' ? error.message : String(error)
  terminal.err(`boat: ${plainLines(message)}\n`)
  return exitCodeOf(error)
}
