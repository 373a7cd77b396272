import type { JsonObject, JsonValue } from '@openboat/model'

/** The members that say something: OB 3.0 #serialization forbids null and empty lists. */
export function stated(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const document: JsonObject = {}
  for (const [key, value] of Object.entries(members)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue
    document[key] = value
  }
  return document
}
