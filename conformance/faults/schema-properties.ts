/** A zod schema, as far as a walk through its properties looks at it. */
export interface AnySchema {
  readonly def: object
}

/** A schema, and JSON Pointers into documents of its class. */
export type SchemaUse = readonly [schema: AnySchema, pointers: readonly string[]]

/**
 * The properties of all classes met from some schemas that no pointer leads to, as the first path to
 * each. A class that several schemas share counts once, one that is left out not at all.
 */
export function untouchedProperties(
  uses: readonly SchemaUse[],
  leftOut: readonly AnySchema[],
): string[] {
  const touched = new Map<object, Set<string>>()
  const touch = (schema: AnySchema, [name, ...rest]: readonly string[]): void => {
    if (name === undefined) return
    for (const shape of shapesOf(schema)) {
      const member = shape[name]
      if (member === undefined) continue
      if (rest.length === 0) touched.set(shape, (touched.get(shape) ?? new Set()).add(name))
      touch(member, rest)
    }
  }
  for (const [schema, pointers] of uses)
    for (const pointer of pointers) touch(schema, namesIn(pointer))
  const classes = new Map(uses.flatMap(([schema]) => [...classesIn(schema)]))
  for (const shape of leftOut.flatMap(shapesOf)) classes.delete(shape)
  return [...classes].flatMap(([shape, path]) =>
    Object.keys(shape)
      .filter((name) => !touched.get(shape)?.has(name))
      .map((name) => `${path}/${name}`),
  )
}

/** A pointer without the places in lists. */
function namesIn(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .filter((name) => !/^\d+$/.test(name))
}

/** Every class that can be met from a schema, by its shape, with the first path that leads to it. */
function classesIn(root: AnySchema): Map<object, string> {
  const seen = new Map<object, string>()
  const walk = (schema: AnySchema, path: string): void => {
    for (const shape of shapesOf(schema)) {
      if (seen.has(shape)) continue
      seen.set(shape, path)
      for (const [name, member] of Object.entries(shape)) walk(member, `${path}/${name}`)
    }
  }
  walk(root, '')
  return seen
}

interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, AnySchema>>
  readonly element?: AnySchema
  readonly options?: readonly AnySchema[]
  readonly innerType?: AnySchema
  readonly getter?: () => AnySchema
}

/** The shapes that a value may have: behind lists, unions and the like. */
function shapesOf(schema: AnySchema): Readonly<Record<string, AnySchema>>[] {
  const { type, shape, element, options, innerType, getter } = schema.def as Definition
  if (type === 'object' && shape !== undefined) return [shape]
  const inner = [element, innerType, getter?.(), ...(options ?? [])]
  return inner.flatMap((each) => (each === undefined ? [] : shapesOf(each)))
}
