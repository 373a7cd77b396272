import * as z from 'zod/mini'
import { documentationOf, type Documentation } from './documentation.fixture.ts'
import { schemas } from './schemas.fixture.ts'
import type { JsonObject } from './json.ts'
import type { Meaning } from './schema-primitives.ts'

/** Where the files stand in the repository; each is known by this URL and its name. */
export const BASE =
  'https://raw.githubusercontent.com/openboat/openboat/main/packages/model/json-schema/'

export type JsonSchema = z.core.JSONSchema.JSONSchema

/** Every public schema as JSON Schema 2020-12, by file name: `ob3/achievement.json`. */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  const documentation = documentationOf(['clr2', 'ob1', 'ob2', 'ob3', 'vc'])
  const registry = z.registry<{ id: string }>()
  const names = new Map<z.core.$ZodType, string>()
  for (const { name, schema } of schemas) {
    // OB 3.0 uses some classes of the W3C layer as they are: those are the same files.
    names.set(schema, names.get(schema) ?? name)
  }
  // What two classes share is described where it is first used, so that no order matters.
  for (const [schema, name] of names) registry.add(schema, { id: name })
  const { schemas: made } = z.toJSONSchema(registry, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => BASE + fileOf(id),
    override: ({ zodSchema, jsonSchema }) => complete(zodSchema, jsonSchema),
  })
  return new Map(
    Object.entries(made)
      .map(
        ([name, schema]) =>
          [fileOf(name), described(name, schema, documentation.get(name))] as const,
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** The name of a file: kebab-case, in the folder of its entry. */
export function fileOf(name: string): string {
  const [entry = '', each = ''] = name.split('/')
  return `${entry}/${each.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()}.json`
}

/** What zod cannot know of our own values and conditions: they say it themselves. */
function complete(schema: z.core.$ZodType, written: JsonSchema): void {
  const def = definitionOf(schema)
  Object.assign(written, readable(def.params?.json))
  if (JSON.stringify(written.additionalProperties) === '{}') delete written.additionalProperties
  const conditions = (def.checks ?? [])
    .map(definitionOf)
    .filter((check) => check !== def)
    .map((check) => readable(check.params?.json))
    .filter((condition) => Object.keys(condition).length > 0)
  if (conditions.length > 0) written.allOf = conditions
}

/** Without the backslashes that a regular expression needs before its delimiter. */
function readable(json: JsonObject = {}): JsonObject {
  return JSON.parse(JSON.stringify(json).replaceAll(String.raw`\\/`, '/')) as JsonObject
}

interface Definition {
  readonly params?: Meaning
  readonly checks?: readonly object[]
}

function definitionOf(schema: object): Definition {
  const { _zod: inner } = schema as { readonly _zod: { readonly def: Definition } }
  return inner.def
}

function described(
  name: string,
  { $schema, $id, ...schema }: JsonSchema,
  documentation: Documentation | undefined,
): JsonSchema {
  if (documentation === undefined) throw new Error(`${name} has no documentation`)
  for (const [property, { text }] of documentation.properties) {
    const found = schema.properties?.[property]
    if (typeof found === 'object') found.description = text
  }
  const head = {
    $schema,
    $id,
    title: name.split('/')[1],
    description: descriptionOf(documentation),
  }
  return { ...head, ...schema } as JsonSchema
}

function descriptionOf({ summary, spec }: Documentation): string {
  return `${summary} (${spec})`
}
