import { isJsonObject, whatCame } from '@openboat/model'
import { unknownKeys } from './closed-object.ts'
import { IssueError } from './issue-error.ts'

/** The names that options may have: a table, so that none of the type is left out. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>

/**
 * Refuses options that are none, and a name among them that is not known: what is written wrongly is not
 * done, and nobody would notice. A name whose value is `undefined` asks for nothing.
 *
 * @throws {IssueError} `bad_argument`
 */
export function requireOptions(
  given: unknown,
  known: Readonly<Record<string, true>>,
  place = 'options',
): void {
  if (!isJsonObject(given) || given instanceof Promise) {
    throw badOptions(`${place} must be an object, but is ${whatCame(given)}`)
  }
  const stated = Object.keys(given).filter((name) => given[name] !== undefined)
  const unknown = stated.filter((name) => !Object.hasOwn(known, name))
  if (unknown.length > 0) throw badOptions(`${place} ${unknownKeys(unknown, Object.keys(known))}`)
}

function badOptions(message: string): IssueError {
  return new IssueError('bad_argument', { message })
}
