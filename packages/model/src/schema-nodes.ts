import * as z from 'zod/mini'
import { contextFamilyOf, type ContextFamily } from './context-urls.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { list, looseNode } from './schema-containers.ts'
import { ESSENTIAL, faultOf, value, type Meaning } from './schema-primitives.ts'

// What the classes of every generation are made of: nodes, their types and contexts, and properties
// that hold several values.

/**
 * An object of a class. What the class does not list is kept, because it may be signed; in the
 * inferred type it has no place, so that a misspelt name is told by the compiler.
 *
 * @param shape  Makes the schemas of its properties, when the class is first asked for: most programs
 *   meet two or three of the classes that there are.
 * @param checks  What is asked of several properties at once. (`check` would read the shape to copy it.)
 */
export function node<Shape extends z.core.$ZodShape>(
  shape: () => Shape,
  ...checks: z.core.$ZodCheck<z.output<z.ZodMiniObject<Shape>>>[]
): z.ZodMiniObject<Shape> {
  return looseNode(shape, checks as z.core.$ZodCheck[])
}

/**
 * A property that may be left out. JSON knows no `undefined`, so the type does not either; in a
 * program's object it passes, because writing it as JSON leaves it out. Asking for that, as
 * `z.exactOptional` does, costs a failed attempt for each absent property.
 */
export const optional = z.optional as unknown as typeof z.exactOptional

/** A property that JSON-LD lets hold one value in place of a list of one. */
export function oneOrMany<T extends z.ZodMiniType>(
  item: T,
): z.ZodMiniUnion<[z.ZodMiniArray<T>, T]> {
  return z.union([list(item), item])
}

/** `type`: one of the names, alone or in a list. A node without it loses its terms in JSON-LD. */
export function typeOf(
  name: string | readonly string[],
  meaning: Partial<Meaning> = ESSENTIAL,
): z.ZodMiniType<string | string[]> {
  const names = typeof name === 'string' ? [name] : [...name]
  return value<string | string[]>(
    `the type ${names.join(' or ')}`,
    {
      anyOf: [
        { enum: names },
        { type: 'array', items: { type: 'string' }, contains: { enum: names } },
      ],
    },
    (input) => {
      const types: readonly unknown[] = Array.isArray(input) ? input : [input]
      return types.every(isString) && names.some((wanted) => types.includes(wanted))
    },
    { check: 'model.nested-types', code: 'wrong_type', ...meaning },
  )
}

/** `type` of a document: a list with each of the names, or of an inner list one of its names. */
export function typesOf(
  ...wanted: readonly (string | readonly string[])[]
): z.ZodMiniType<string | string[]> {
  const groups = wanted.map((entry) => (typeof entry === 'string' ? [entry] : [...entry]))
  const names = groups.map((group) => group.join(' or ')).join(' and ')
  const contains = groups.map((group) => ({ contains: { enum: group } }))
  const every = { type: 'array', items: { type: 'string' }, allOf: contains }
  return value<string | string[]>(
    `the type ${names}`,
    groups.length === 1 ? { anyOf: [{ enum: groups[0] ?? [] }, every] } : every,
    (input) => {
      const types: readonly unknown[] = Array.isArray(input) ? input : [input]
      return (
        types.every(isString) && groups.every((group) => group.some((it) => types.includes(it)))
      )
    },
    { check: 'model.type', code: 'wrong_type', ...ESSENTIAL },
  )
}

/** The contexts of a document, in order: a URL, or any URL of a family. More may follow. */
export function contexts(
  ...wanted: readonly (string | { readonly family: ContextFamily; readonly pattern: string })[]
): z.ZodMiniType<(string | JsonObject)[]> {
  const first = wanted.map((entry) =>
    typeof entry === 'string' ? entry : `one of ${entry.family}`,
  )
  return value<(string | JsonObject)[]>(
    `the contexts ${first.join(', ')} first, in this order`,
    {
      type: 'array',
      prefixItems: wanted.map((entry) =>
        typeof entry === 'string' ? { const: entry } : { type: 'string', pattern: entry.pattern },
      ),
      minItems: wanted.length,
      items: { type: ['string', 'object'] },
    },
    (input) =>
      Array.isArray(input) &&
      input.every((entry) => isString(entry) || isJsonObject(entry)) &&
      wanted.every((entry, index) => isContext(input[index], entry)),
    { check: 'model.context', ...ESSENTIAL },
  )
}

function isContext(
  given: unknown,
  wanted: string | { readonly family: ContextFamily; readonly pattern: string },
): boolean {
  if (typeof wanted === 'string') return given === wanted
  return isString(given) && contextFamilyOf(given) === wanted.family
}

/** Conditions of a node are told even where it has other faults: all come at once. */
const isNode = (payload: z.core.ParsePayload): boolean => isJsonObject(payload.value)

/** The absence of a property that belongs to another version of the data model. */
export function without<Node extends object>(
  name: string,
  instead: string,
): z.core.$ZodCheck<Node> {
  const fault = faultOf(
    `${instead} in place of ${name}`,
    { not: { required: [name] } },
    { check: 'model.dates', code: 'vcdm_mismatch' },
  )
  return z.refine<Node>((document) => !(name in document), { ...fault, path: [name], when: isNode })
}

const isString = (input: unknown): input is string => typeof input === 'string'
