import { badArgument } from './graph-error.ts'
import { shown } from './shown.ts'

/** @throws {GraphError} `bad_argument` for a value that is none of those allowed */
export function assertChoice(value: unknown, allowed: readonly unknown[], name: string): void {
  if (allowed.includes(value)) return
  throw badArgument(`${name} is one of ${allowed.join(', ')}; it is ${shown(value)}.`)
}
