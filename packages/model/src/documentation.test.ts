import { expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { documentationOf } from './documentation.fixture.ts'
import { schemas, shapeOf } from './schemas.fixture.ts'

// The docstrings are what people read, what the JSON Schema files say, and what the guide lists.

const documentation = documentationOf(['clr2', 'ob1', 'ob2', 'ob3', 'vc'])

test.each(schemas)('$name says what it is, and where it is specified', ({ name }) => {
  const found = documentation.get(name)
  expect(found?.summary).toMatch(/^[A-Z`].+\.$/)
  expect(found?.spec).toMatch(
    /^(OB 0\.5 assertion|OB Extensions, \w+|(OB (1\.1|2\.0|3\.0)|CLR 2\.0|VCDM [12]\.[01]|VC Data Integrity|Bitstring Status List 1\.0) #\S+)/,
  )
})

const properties = schemas.flatMap(({ name, schema }) =>
  Object.entries(shapeOf(schema) ?? {}).map(([property, of]) => ({ name, property, of })),
)

test.each(properties)('$name: $property says how often it is there', ({ name, property, of }) => {
  const found = documentation.get(name)?.properties.get(property)
  expect(found?.text).toMatch(/^[A-Z`].*\.$/)
  const isOptional = (of as z.ZodMiniType).def.type === 'optional'
  // A list that is there even when nothing is in it.
  const isKept = property === 'revokedAssertions'
  expect(found?.cardinality).toMatch(isOptional || isKept ? /^0\.\.[1*]$/ : /^[123](\.\.\*)?$/)
  if (found?.cardinality.endsWith('1') === true && property !== 'criteria')
    expect(isSet(of as z.ZodMiniType)).toBe(false)
})

/** Whether lists have a place of their own in a schema; those of `type` and of contexts do not. */
function isSet(schema: z.ZodMiniType): boolean {
  const def = schema.def as z.core.$ZodTypes['_zod']['def']
  if (def.type === 'optional') return isSet(def.innerType as z.ZodMiniType)
  if (def.type === 'union')
    return def.options.length === 2 && def.options.some((each) => isSet(each as z.ZodMiniType))
  return def.type === 'array'
}
