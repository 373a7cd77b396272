import * as z from 'zod/mini'
import { $constructor } from 'zod/v4/core'

/** How a value is decided, and what its fault means. */
interface ValueDefinition extends z.core.$ZodTypeDef {
  readonly type: 'custom'
  readonly holds: (input: unknown) => boolean
  readonly params: object
}

interface ValueInternals extends z.core.$ZodTypeInternals {
  def: ValueDefinition
}

interface Value extends z.ZodMiniType {
  _zod: ValueInternals
}

// An assertion such as `init` is only taken from a name that says its type.
const ZodMiniType: z.core.$constructor<z.ZodMiniType> = z.ZodMiniType

/**
 * What `z.custom` is, in a third of the time: its predicate is called at once, where zod's takes a
 * second way through its list of checks for every value. Most of parsing a badge is this.
 */
const Value: z.core.$constructor<Value, ValueDefinition> = $constructor(
  'OpenBoatValue',
  (value, definition) => {
    ZodMiniType.init(value, definition)
    const { _zod: internals } = value
    const { holds, params } = definition
    internals.parse = (payload) => {
      if (!holds(payload.value)) {
        const input: unknown = payload.value
        payload.issues.push({ code: 'custom', input, inst: value, params })
      }
      return payload
    }
  },
)

/** A schema for one value that a predicate decides. */
export function schemaOf<T>(
  holds: (input: unknown) => boolean,
  message: string,
  params: object,
): z.ZodMiniType<T> {
  const value = new Value({ type: 'custom', holds, params, error: () => message })
  return value as z.ZodMiniType<T>
}

/** Whether a definition is that of such a value, without further checks, and the input holds. */
export function holdsAlone(definition: z.core.$ZodTypeDef, input: unknown): boolean {
  const { holds, checks } = definition as Partial<ValueDefinition>
  return holds !== undefined && checks === undefined && holds(input)
}
