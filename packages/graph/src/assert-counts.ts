import { badArgument } from './graph-error.ts'
import { shown } from './shown.ts'

/** @throws {GraphError} `bad_argument` for an option that is no whole number above 0 */
export function assertCounts(options: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (Number.isSafeInteger(value) && value > 0) continue
    throw badArgument(`${name} is a whole number above 0, not ${shown(value)}.`)
  }
}
