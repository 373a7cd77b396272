import type { Command } from 'commander'

/** What people who know other tools call a command. */
const synonyms: Readonly<Record<string, string>> = {
  sign: 'issue',
  create: 'issue',
  award: 'issue',
  validate: 'verify',
  extract: 'unbake',
  embed: 'bake',
  draw: 'picture',
  convert: 'upgrade',
  print: 'certificate',
  keygen: 'keys new',
  unsuspend: 'reinstate',
}

/** The error with the command that may have been meant, where its spelling does not tell. */
export function withSynonym(error: string): string {
  const name = /unknown command '([^']+)'/.exec(error)?.[1] ?? ''
  if (!Object.hasOwn(synonyms, name) || error.includes('Did you mean')) return error
  return `${error.trimEnd()}\n(Did you mean ${synonyms[name]}?)\n`
}

/** Below every error of usage: where this command is explained. */
export function hintAtHelp(command: Command, path = 'boat'): void {
  command.showHelpAfterError(`("${path} --help" explains how it is used)`)
  for (const child of command.commands) hintAtHelp(child, `${path} ${child.name()}`)
}
