import { Option, type Command } from 'commander'
import { exitCodeOf, type ExitCode } from '../command/exit-code.ts'
import { plainLines } from '../command/plain-text.ts'
import { languageOption } from '../command/report-options.ts'
import type { Terminal } from '../command/terminal.ts'
import { obfWords } from './obf-words.ts'
import type { AccountFlags } from './open-account.ts'

/** What each command of `boat obf` gets. */
export interface ObfGroup {
  readonly obf: Command
  readonly terminal: Terminal
  readonly finish: (code: ExitCode) => void
}

export function accountOption(): Option {
  return new Option('--account <file>', 'the connection, as "boat obf login" writes it')
    .env('OBF_ACCOUNT')
    .default('obf-account.json')
}

export function obfLanguageOption(): Option {
  return languageOption('language of the messages')
}

/**
 * Runs an action; what the factory refuses is told in the reader's language, and then in the words of
 * whoever can mend it. What may or may not have been done is exit code 2.
 */
export async function tellingWhy(
  { terminal, finish }: ObfGroup,
  { lang, json }: Pick<AccountFlags, 'lang'> & { readonly json?: true },
  action: () => Promise<void>,
): Promise<void> {
  try {
    await action()
  } catch (error) {
    if (!isObfError(error)) throw error
    const { errors } = obfWords[lang]
    // A receipt for people has said why already.
    const isSaid = error.receipt !== undefined && json !== true
    const why = isSaid ? '' : `${errors[error.code]}\n`
    terminal.err(`boat: ${why}${plainLines(error.message)}\n`)
    finish(error.code === 'uncertain' ? 2 : exitCodeOf(error))
  }
}

interface NamedError extends Error {
  readonly code: keyof (typeof obfWords)['en']['errors']
  readonly receipt?: unknown
}

/** By name, so that the client is not loaded to recognise an error that did not happen. */
function isObfError(error: unknown): error is NamedError {
  return error instanceof Error && error.name === 'ObfError'
}
