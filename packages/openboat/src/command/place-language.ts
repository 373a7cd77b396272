import type { Command } from 'commander'
import { OpenBoatError } from '../openboat-error.ts'

/**
 * The arguments with a `--lang` that stands before the command behind it, where it belongs: people
 * expect it to be for all of them.
 *
 * @throws {OpenBoatError} `bad_argument` if that command has none
 */
export function placeLanguage(program: Command, args: readonly string[]): readonly string[] {
  const [first = ''] = args
  const length = first === '--lang' ? 2 : first.startsWith('--lang=') ? 1 : 0
  const [option, rest] = [args.slice(0, length), args.slice(length)]
  const path = pathTo(program, rest)
  const command = path.at(-1)
  if (length === 0 || command === undefined) return args
  if (command.options.some(({ long }) => long === '--lang')) {
    return [...rest.slice(0, path.length), ...option, ...rest.slice(path.length)]
  }
  const name = ['boat', ...path.map((each) => each.name())].join(' ')
  const message = `"${name}" has no --lang: it stands behind a command that has one, as in "boat verify badge.png --lang fr".`
  throw new OpenBoatError('bad_argument', { message })
}

/** The commands that the first arguments name, each inside the one before. */
function pathTo(program: Command, args: readonly string[]): readonly Command[] {
  const [name, ...rest] = args
  const found = program.commands.find((command) => command.name() === name)
  return found === undefined ? [] : [found, ...pathTo(found, rest)]
}
