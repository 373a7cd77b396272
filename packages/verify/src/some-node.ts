import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'

/**
 * Whether any object in a JSON value, itself included, is one that is looked for. Most documents
 * have none, and to know that takes less than to note where everything in them stands.
 *
 * @param value  Within its limits; recursion goes as deep as it does.
 */
export function someNode(value: JsonValue, isWanted: Predicate): boolean {
  if (Array.isArray(value)) {
    for (const item of value) if (isNode(item) && someNode(item, isWanted)) return true
    return false
  }
  if (!isJsonObject(value)) return false
  if (isWanted(value)) return true
  for (const name in value) {
    const member = value[name] ?? null
    if (isNode(member) && someNode(member, isWanted)) return true
  }
  return false
}

type Predicate = (node: JsonObject) => boolean

function isNode(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null
}
