import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { isJsonObject } from './json.ts'
import { schemas, shapeOf } from './schemas.fixture.ts'

const runs = { numRuns: 25 }

describe.each(schemas)('$name', ({ schema, documents }) => {
  test('accepts what the specification allows, and leaves it as it was', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const written = JSON.stringify(document)
        const result = z.safeParse(schema, document)
        expect(result.error?.issues).toBeUndefined()
        expect(JSON.stringify(document)).toBe(written)
        expect(result.data).toEqual(document)
      }),
      runs,
    )
  })

  test('keeps what it does not know, unless it is closed', () => {
    const open = shapeOf(schema) !== undefined && !isClosed(schema)
    fc.assert(
      fc.property(documents, (document) => {
        if (!isJsonObject(document)) return
        const more = { ...document, 'extensions:Bees': { hives: 3 } }
        const result = z.safeParse(schema, more)
        if (open) expect(result.data).toEqual(more)
      }),
      { numRuns: 10 },
    )
  })

  test('is looked at with every property it has', () => {
    const shape = shapeOf(schema)
    if (shape === undefined) return
    const seen = new Set(
      fc.sample(documents, 40).flatMap((document) => Object.keys(document ?? {})),
    )
    expect(Object.keys(shape).filter((name) => !seen.has(name))).toEqual([])
  })

  test('throws on nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(() => z.safeParse(schema, input)).not.toThrow()
      }),
      { numRuns: 20 },
    )
  })
})

describe.each(schemas.filter(({ schema }) => shapeOf(schema) !== undefined))(
  '$name',
  ({ schema, documents }) => {
    const shape = Object.entries(shapeOf(schema) ?? {})
    const [document = null] = fc.sample(documents, 1)

    test.each(shape)('%s: null is no value', (name) => {
      const result = z.safeParse(schema, { ...(document as object), [name]: null })
      expect(result.error?.issues.map(({ path }) => path[0])).toContain(name)
    })

    test.each(shape.filter(([, { _zod }]) => _zod.optin !== 'optional'))(
      '%s: is needed',
      (name) => {
        const { [name]: _, ...rest } = document as Record<string, unknown>
        const result = z.safeParse(schema, rest)
        expect(result.error?.issues.map(({ path }) => path[0])).toContain(name)
      },
    )
  },
)

function isClosed(schema: z.ZodMiniType): boolean {
  const def = schema.def as z.core.$ZodTypes['_zod']['def']
  return def.type === 'object' && isNever(def.catchall)
}

function isNever(schema: z.core.$ZodType | undefined): boolean {
  return (schema as z.ZodMiniType | undefined)?.def.type === 'never'
}
