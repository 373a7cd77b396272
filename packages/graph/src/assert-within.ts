import { badArgument } from './graph-error.ts'
import { shown } from './shown.ts'

/** From where to where a number may be: `above` is left out, `from` and `to` belong to it. */
export type Bounds = ({ readonly above: number } | { readonly from: number }) & {
  readonly to: number
}

/** @throws {GraphError} `bad_argument` for an option that is no number within these bounds */
export function assertWithin(options: Readonly<Record<string, number>>, bounds: Bounds): void {
  const { to } = bounds
  for (const [name, value] of Object.entries(options)) {
    const begins = 'above' in bounds ? value > bounds.above : value >= bounds.from
    if (typeof value === 'number' && begins && value <= to) continue
    const from = 'above' in bounds ? `above ${bounds.above}` : `from ${bounds.from}`
    throw badArgument(`${name} is a number ${from} to ${to}, not ${shown(value)}.`)
  }
}
