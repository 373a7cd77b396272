import { badArgument } from './graph-error.ts'
import { shown } from './shown.ts'

/** @throws {GraphError} `bad_argument` for an option that is no finite number above 0 */
export function assertPositive(options: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'number' && value > 0 && value < Infinity) continue
    throw badArgument(`${name} is a finite number above 0, not ${shown(value)}.`)
  }
}
