import type * as z from 'zod/mini'
import { isJsonObject, type JsonValue } from './json.ts'

/**
 * A value whose sets are lists, as its schema has them, where one value stood for a list of one.
 * What fits no schema stays as it is. The value itself is not changed.
 *
 * @see OB 3.0 #serialization
 */
export function withLists(schema: z.core.$ZodType, value: JsonValue): JsonValue {
  const def = (schema as z.ZodMiniType).def as Definition
  switch (def.type) {
    case 'optional':
    case 'lazy':
      return withLists(def.type === 'lazy' ? def.getter() : def.innerType, value)
    case 'array': {
      const items = Array.isArray(value) ? value : [value]
      return items.map((item) => withLists(def.element, item))
    }
    case 'union':
      return inUnion(def.options, value)
    case 'object':
      return isJsonObject(value) ? inObject(def.shape, value) : value
    default:
      return value
  }
}

function inObject(shape: z.core.$ZodShape, node: Record<string, JsonValue>): JsonValue {
  return Object.fromEntries(
    Object.entries(node).map(([name, member]) => {
      const schema = Object.hasOwn(shape, name) ? shape[name] : undefined
      return [name, schema === undefined ? member : withLists(schema, member)]
    }),
  )
}

/** Where one value or a list may stand, or a node or its id, nothing is to be made a list of. */
function inUnion(options: readonly z.core.$ZodType[], value: JsonValue): JsonValue {
  const wanted = Array.isArray(value) ? 'array' : isJsonObject(value) ? 'object' : undefined
  const branch = options.find((option) => (option as z.ZodMiniType).def.type === wanted)
  return branch === undefined ? value : withLists(branch, value)
}

type Definition = z.core.$ZodTypes['_zod']['def']
