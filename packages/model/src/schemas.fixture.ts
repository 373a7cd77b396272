import type { Arbitrary } from 'fast-check'
import type * as z from 'zod/mini'
import * as clr2 from './clr2.ts'
import * as clr2Documents from './clr2.fixture.ts'
import type { JsonValue } from './json.ts'
import * as ob1 from './ob1.ts'
import * as ob1Documents from './ob1.fixture.ts'
import * as ob2 from './ob2.ts'
import * as ob2Documents from './ob2.fixture.ts'
import * as ob3 from './ob3.ts'
import * as ob3Documents from './ob3.fixture.ts'
import * as vc from './vc.ts'
import * as vcDocuments from './vc.fixture.ts'

/** Every public schema, with what makes documents for it. */
export interface NamedSchema {
  /** As in `ob3/Achievement`. */
  readonly name: string
  readonly schema: z.ZodMiniType
  readonly documents: Arbitrary<JsonValue>
}

const entries: readonly (readonly [string, object, object])[] = [
  ['vc', vc, vcDocuments],
  ['ob1', ob1, ob1Documents],
  ['ob2', ob2, ob2Documents],
  ['ob3', ob3, ob3Documents],
  ['clr2', clr2, clr2Documents],
]

export const schemas: readonly NamedSchema[] = entries.flatMap(([entry, exported, documents]) =>
  Object.entries(exported)
    .filter(([, schema]) => !Array.isArray(schema))
    .map(([name, schema]) => ({
      name: `${entry}/${name}`,
      schema: schema as z.ZodMiniType,
      documents: (documents as Record<string, Arbitrary<JsonValue>>)[name] ?? missing(name),
    })),
)

function missing(name: string): never {
  throw new Error(`${name} has nothing that makes documents for it`)
}

/** The properties of a schema, if it is that of an object. */
export function shapeOf(schema: z.ZodMiniType): z.core.$ZodShape | undefined {
  const def = schema.def as z.core.$ZodTypes['_zod']['def']
  return def.type === 'object' ? def.shape : undefined
}
