import { Option, type Command } from 'commander'
import type { ExitCode } from './exit-code.ts'
import type { Terminal } from './terminal.ts'

/**
 * Adds one command to the program. Its action touches the world through `terminal` alone, and tells
 * `finish` what each input came to; what it throws is told by `run`.
 */
export type Register = (
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
) => void

/** For an option that can be given several times. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value]
}

/** For every command with `--out`, or another file that it writes. */
export function forceOption(): Option {
  return new Option('--force', 'replace a file of another kind, or one of your own, too')
}

/** Examples below the options, in a form that can be copied. */
export function examples(lines: readonly string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  $ ${line}`)].join('\n')
}
