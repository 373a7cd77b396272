import type { JsonObject } from '@openboat/model'

/** The document without some of its members, as a new object. */
export function without(document: JsonObject, members: readonly string[]): JsonObject {
  const kept = Object.entries(document).filter(([key]) => !members.includes(key))
  return Object.fromEntries(kept)
}
