import { nearestName } from '@openboat/model'
import { VerifyError } from './verify-error.ts'

/**
 * Refuses a name that is none: what is written wrongly is not done, and nobody would notice. A name
 * whose value is `undefined` asks for nothing.
 *
 * @throws {VerifyError} `bad_argument`
 */
export function requireNames(place: string, given: object, known: readonly string[]): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || known.includes(name)) continue
    const nearest = nearestName(name, known, synonyms)
    const advice =
      nearest === undefined ? `, but ${known.join(', ')}` : `: did you mean '${nearest}'?`
    throw new VerifyError('bad_argument', `${place} has no ${name.slice(0, 40)}${advice}`)
  }
}

/** What others call what the options name otherwise. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['audience', 'domain'],
  ['bundle', 'replay'],
  ['date', 'at'],
  ['email', 'recipient'],
  ['holder', 'recipient'],
  ['identity', 'recipient'],
  ['mail', 'recipient'],
  ['nonce', 'challenge'],
  ['now', 'at'],
  ['online', 'offline'],
  ['time', 'at'],
  ['timeout', 'limits'],
])
