import * as z from 'zod/mini'

/** An object in which every key that is not known is a fault, answered with the nearest known key. */
export function closedObject<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodMiniObject<Shape, z.core.$strict> {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, known)
      return issue.input === undefined ? 'is missing' : 'must be an object'
    },
  })
}

function unknownKeys(keys: readonly string[], known: readonly string[]): string {
  return keys.map((key) => `has an unknown key '${key}' (${advice(key, known)})`).join('; ')
}

function advice(key: string, known: readonly string[]): string {
  const nearest = nearestKey(key, known)
  return nearest === undefined ? `known: ${known.join(', ')}` : `did you mean '${nearest}'?`
}

/** What Open Badges 2.0, 3.0 and common usage call things that the short form names otherwise. */
const SYNONYMS: Readonly<Record<string, string>> = {
  achievementtype: 'type',
  award: 'achievement',
  badge: 'achievement',
  badgeclass: 'achievement',
  credentialstatus: 'status',
  credentialsubject: 'recipient',
  endorsementcomment: 'comment',
  expirationdate: 'validUntil',
  expires: 'validUntil',
  identity: 'email',
  inlanguage: 'language',
  issuancedate: 'validFrom',
  issuedon: 'validFrom',
  learner: 'recipient',
  logo: 'image',
  mail: 'email',
  picture: 'image',
  title: 'name',
  website: 'url',
}

export function nearestKey(key: string, known: readonly string[]): string | undefined {
  const synonym = SYNONYMS[key.toLowerCase()]
  if (synonym !== undefined && known.includes(synonym)) return synonym
  // A longer word may hold more slips; two letters that changed places count as two.
  const reach = Math.max(1, Math.floor(key.length / 2))
  const ranked = known
    .map((name) => ({ name, distance: editDistance(key.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= reach)
    .toSorted((a, b) => a.distance - b.distance)
  return ranked[0]?.name
}

/** Levenshtein's distance by Wagner and Fischer's table, one row at a time. */
function editDistance(from: string, to: string): number {
  const columns = Array.from(to)
  let above = Array.from({ length: columns.length + 1 }, (_, column) => column)
  for (const [row, letter] of Array.from(from).entries()) {
    const current = [row + 1]
    for (const [column, other] of columns.entries()) {
      const substituted = (above[column] ?? 0) + (letter === other ? 0 : 1)
      const deleted = (above[column + 1] ?? 0) + 1
      const inserted = (current[column] ?? 0) + 1
      current.push(Math.min(substituted, deleted, inserted))
    }
    above = current
  }
  return above.at(-1) ?? 0
}
