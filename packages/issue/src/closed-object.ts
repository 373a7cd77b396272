import * as z from 'zod/mini'
import { nearestName, whatCame } from '@openboat/model'

/**
 * An object in which every key that is not known is a fault, answered with the nearest known key.
 *
 * @param example  What such an object looks like at its smallest.
 */
export function closedObject<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  example?: string,
): z.ZodMiniObject<Shape, z.core.$strict> {
  const known = Object.keys(shape)
  const expected = example === undefined ? 'an object' : `an object such as ${example}`
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, known)
      const advice = typeof issue.input === 'string' && isJson(issue.input) ? ': JSON.parse it' : ''
      return `${wrong(issue.input, expected)}${advice}`
    },
  })
}

function isJson(text: string): boolean {
  return text.trimStart().startsWith('{')
}

/** The fault of a value that is missing, or of another kind than it must be. */
export function wrong(value: unknown, expected: string): string {
  if (value === undefined) return 'is missing'
  return `must be ${expected}, but is ${whatCame(value)}`
}

/** Each with the key that is probably meant; where there is none, what there is, once for all of them. */
export function unknownKeys(keys: readonly string[], known: readonly string[]): string {
  const told = keys.map((key) => ({ key: shortened(key), nearest: nearestKey(key, known) }))
  const meant = told.flatMap(({ key, nearest }) =>
    nearest === undefined ? [] : [`has an unknown key '${key}' (did you mean '${nearest}'?)`],
  )
  const strange = told.filter(({ nearest }) => nearest === undefined).map(({ key }) => `'${key}'`)
  if (strange.length === 0) return meant.join('; ')
  const what = strange.length === 1 ? 'an unknown key' : 'unknown keys'
  return [...meant, `has ${what} ${strange.join(', ')} (known: ${known.join(', ')})`].join('; ')
}

function shortened(key: string): string {
  return key.length > 40 ? `${key.slice(0, 40)}…` : key
}

/** What Open Badges 2.0, 3.0 and common usage call things that the short form names otherwise. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['achievementtype', 'type'],
  ['award', 'achievement'],
  ['badge', 'achievement'],
  ['badgeclass', 'achievement'],
  ['credentialstatus', 'status'],
  ['credentialsubject', 'recipient'],
  ['endorsementcomment', 'comment'],
  ['expirationdate', 'validUntil'],
  ['expires', 'validUntil'],
  ['identity', 'email'],
  ['inlanguage', 'language'],
  ['issuancedate', 'validFrom'],
  ['issuedon', 'validFrom'],
  ['key', 'signer'],
  ['kid', 'verificationMethod'],
  ['learner', 'recipient'],
  ['logo', 'image'],
  ['mail', 'email'],
  ['picture', 'image'],
  ['title', 'name'],
  ['typ', 'jwtType'],
  ['website', 'url'],
])

export function nearestKey(key: string, known: readonly string[]): string | undefined {
  return nearestName(key, known, SYNONYMS)
}
