import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'

/**
 * An OB 2.0 document in the one form our rules are written for. JSON-LD has several for the same
 * statement: a list of one for a single value, keywords for their aliases, and `verify`, which the
 * 2.0 context defines as another name of `verification`. Only for reading, never for proofs.
 *
 * @see OB 2.0 #JSON-LD
 */
export function openBadge2Form(document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document).map(([name, member]) => {
      if (name === '@context') return [name, member]
      return [nameOf(name, document), inForm(SINGLE.has(name) ? single(member) : member)]
    }),
  )
}

// Extensions are other people's vocabulary: their nodes are converted likewise, which none of our
// rules looks at.
function inForm(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(inForm)
  return isJsonObject(value) ? openBadge2Form(value) : value
}

function nameOf(name: string, node: JsonObject): string {
  const wanted = ALIASES.get(name)
  return wanted === undefined || wanted in node ? name : wanted
}

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['@id', 'id'],
  ['@type', 'type'],
  ['verify', 'verification'],
])

function single(member: JsonValue): JsonValue {
  return Array.isArray(member) && member.length === 1 ? (member[0] ?? null) : member
}

// prettier-ignore
const SINGLE = new Set([
  'recipient', 'badge', 'verification', 'verify', 'issuedOn', 'expires', 'issuer', 'claim',
  'type', '@type', 'name', 'description', 'image', 'url', 'identity', 'hashed', 'salt', 'narrative',
])
