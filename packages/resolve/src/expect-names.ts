import { nearestName } from '@openboat/model'
import { ResolveError } from './resolve-error.ts'

/**
 * An option that there is not is not done, and nobody would notice. One whose value is `undefined`
 * asks for nothing.
 *
 * @throws {ResolveError} `bad_argument`
 */
export function expectNames(options: object, caller: string, known: readonly string[]): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || known.includes(name)) continue
    const nearest = nearestName(name, known)
    const mend = nearest === undefined ? '' : ` Did you mean ${nearest}?`
    const message = `Expected options of ${caller} to be among ${known.join(', ')}, got ${name.slice(0, 40)}.${mend}`
    throw new ResolveError('bad_argument', { message })
  }
}
