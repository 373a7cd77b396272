import { readText } from '../command/files.ts'
import type { Terminal } from '../command/terminal.ts'
import { OpenBoatError } from '../openboat-error.ts'

interface SecretSource {
  /** The variable of the environment. */
  readonly variable: string
  /** A file, or `-`. */
  readonly file: string | undefined
  readonly question: string
}

/**
 * A secret from a file, from the environment, or from somebody who types it unseen. Never from the
 * command line, which every user of the machine can list.
 */
export async function readSecret(
  terminal: Terminal,
  { variable, file, question }: SecretSource,
): Promise<string> {
  const given =
    file === undefined
      ? (terminal.env[variable] ?? (await terminal.askSecret(question)))
      : await readText(terminal, file)
  const secret = given?.trim() ?? ''
  if (secret !== '') return secret
  throw new OpenBoatError('bad_argument', {
    message: `no secret: set ${variable}, name a file with --secret-file, or answer the question`,
  })
}
