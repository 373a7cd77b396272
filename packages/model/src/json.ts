/** Any JSON value, as `JSON.parse` returns it. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject

/** An object as `JSON.parse` returns it. */
export interface JsonObject {
  [key: string]: JsonValue
}

/** Whether a value is an object of JSON: neither `null` nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON-LD's habit that one value may stand for a list of one: absent gives an empty list. */
export function asList(value: JsonValue | undefined): JsonValue[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The strings among the values of a property that may hold one value or a list. */
export function stringsOf(value: JsonValue | undefined): string[] {
  return asList(value).filter((item) => typeof item === 'string')
}

/** The string at a property, or `undefined` when something else or nothing is there. */
export function stringAt(node: JsonObject | undefined, name: string): string | undefined {
  const value = node?.[name]
  return typeof value === 'string' ? value : undefined
}

/** The first object at a property that may hold one value or a list. */
export function objectAt(node: JsonObject | undefined, name: string): JsonObject | undefined {
  return asList(node?.[name]).find(isJsonObject)
}
