import { commandMessage } from './command-message.ts'
import { exitCodeOf, type ExitCode } from './exit-code.ts'
import { plainLines } from './plain-text.ts'
import type { Terminal } from './terminal.ts'

/** Says on standard error why something was not done, without a stack trace; gives the exit code. */
export function tellError(terminal: Terminal, error: unknown): ExitCode {
  terminal.err(`boat: ${plainLines(commandMessage(error))}\n`)
  return exitCodeOf(error)
}
