import * as z from 'zod/mini'
import { $constructor } from 'zod/v4/core'
import { isJsonObject } from './json.ts'
import { holdsAlone } from './schema-value.ts'

// Objects and lists as zod reads them, except that nothing is copied which nothing changes: a badge
// is looked at, not transformed. What is out of the ordinary is left to zod's own way, because
// `z.extend` and its like make schemas of this kind from ours, with whatever they like in them.

// An assertion such as `init` is only taken from a name that says its type.
const ZodMiniObject: z.core.$constructor<z.ZodMiniObject> = z.ZodMiniObject
const ZodMiniArray: z.core.$constructor<z.ZodMiniArray> = z.ZodMiniArray

/** An object that keeps what it does not list, as `z.looseObject` is. Its shape is made when needed. */
export function looseNode<Shape extends z.core.$ZodShape>(
  makeShape: () => Shape,
  checks: z.core.$ZodCheck[],
): z.ZodMiniObject<Shape> {
  let made: Shape | undefined
  const definition: z.core.$ZodObjectDef = {
    type: 'object',
    get shape() {
      made ??= { ...makeShape() }
      return made
    },
    catchall: ANYTHING,
    ...(checks.length === 0 ? {} : { checks }),
  }
  return new LooseNode(definition) as unknown as z.ZodMiniObject<Shape>
}

const ANYTHING = z.unknown()

/** A list, as `z.array` is. */
export function list<T extends z.ZodMiniType>(element: T): z.ZodMiniArray<T> {
  return new List({ type: 'array', element }) as unknown as z.ZodMiniArray<T>
}

const LooseNode: z.core.$constructor<z.ZodMiniObject> = $constructor(
  'OpenBoatNode',
  (schema, definition) => {
    ZodMiniObject.init(schema, definition)
    const { _zod: internals } = schema
    const ofZod = internals.parse.bind(internals)
    let members: readonly Member[] | undefined
    internals.parse = (payload, context) => {
      const value: unknown = payload.value
      if (!isJsonObject(value) || context.abortEarly === true || !isLoose(definition))
        return ofZod(payload, context)
      members ??= Object.entries(definition.shape).map(memberOf)
      return settled(payload, partsOf(members, value, context)) ?? ofZod(payload, context)
    }
  },
)

const List: z.core.$constructor<z.ZodMiniArray> = $constructor(
  'OpenBoatList',
  (schema, definition) => {
    ZodMiniArray.init(schema, definition)
    const { _zod: internals } = schema
    const ofZod = internals.parse.bind(internals)
    internals.parse = (payload, context) => {
      const value: unknown = payload.value
      if (!Array.isArray(value) || context.abortEarly === true) return ofZod(payload, context)
      return (
        settled(payload, itemsOf(definition.element, value, context)) ?? ofZod(payload, context)
      )
    }
  },
)

/** A property, with what there is to know about its schema before the value comes. */
interface Member {
  readonly name: string
  readonly schema: z.core.$ZodType
  /** What is asked of a value that is there. */
  readonly present: z.core.$ZodType
  readonly isOptional: boolean
}

function memberOf([name, schema]: [string, z.core.$ZodType]): Member {
  const { _zod: internals } = schema
  const isOptional = internals.optin === 'optional' && internals.optout === 'optional'
  const { def } = schema as z.ZodMiniOptional
  const present = (def.type as string) === 'optional' ? def.innerType : schema
  return { name, schema, present, isOptional }
}

function isLoose({ catchall }: z.core.$ZodObjectDef): boolean {
  return (catchall as z.ZodMiniType | undefined)?.type === 'unknown'
}

type Issues = z.core.$ZodRawIssue[]

/** The issues of the parts; `undefined` where zod's own way is needed. */
function partsOf(
  members: readonly Member[],
  node: Record<string, unknown>,
  context: z.core.ParseContextInternal,
): Issues | undefined {
  const issues: Issues = []
  for (const { name, schema, present, isOptional } of members) {
    const value = node[name]
    if (value === undefined && isOptional) continue
    const isAbsent = value === undefined && !Object.hasOwn(node, name)
    const found = issuesOf(value === undefined ? schema : present, value, context)
    // What is needed and absent is told, even by a schema that would accept anything.
    if (found === undefined || (isAbsent && found.length === 0)) return undefined
    if (found.length > 0) issues.push(...within(name, found))
  }
  return issues
}

function itemsOf(
  element: z.core.$ZodType,
  items: readonly unknown[],
  context: z.core.ParseContextInternal,
): Issues | undefined {
  const issues: Issues = []
  for (let index = 0; index < items.length; index += 1) {
    const found = issuesOf(element, items[index], context)
    if (found === undefined) return undefined
    if (found.length > 0) issues.push(...within(index, found))
  }
  return issues
}

/** The issues of one value; `undefined` if its schema takes its time, or makes another value of it. */
function issuesOf(
  { _zod: internals }: z.core.$ZodType,
  value: unknown,
  context: z.core.ParseContextInternal,
): Issues | undefined {
  // Most values are our own leaves, and most of these hold: nothing has to be made for them.
  if (holdsAlone(internals.def, value)) return NONE
  const result = internals.run({ value, issues: [] }, context)
  if (result instanceof Promise) return undefined
  const isChanged = result.value !== value && result.issues.length === 0
  return isChanged && !Number.isNaN(value) ? undefined : result.issues
}

const NONE: Issues = []

function settled(
  payload: z.core.ParsePayload,
  issues: Issues | undefined,
): z.core.ParsePayload | undefined {
  if (issues === undefined) return undefined
  payload.issues.push(...issues)
  return payload
}

function within(place: string | number, issues: Issues): Issues {
  return issues.map((issue) => ({ ...issue, path: [place, ...(issue.path ?? [])] }))
}
