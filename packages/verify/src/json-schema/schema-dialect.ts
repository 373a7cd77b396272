import type { JsonValue } from '@openboat/model'

/** The editions of JSON Schema that are understood. */
export type SchemaDialect = 'draft-04' | 'draft-06' | 'draft-07' | 'draft-2019-09' | 'draft-2020-12'

const dialects: Readonly<Record<string, SchemaDialect>> = {
  'json-schema.org/draft-04/schema': 'draft-04',
  'json-schema.org/draft-06/schema': 'draft-06',
  'json-schema.org/draft-07/schema': 'draft-07',
  'json-schema.org/draft/2019-09/schema': 'draft-2019-09',
  'json-schema.org/draft/2020-12/schema': 'draft-2020-12',
}

/** The edition that a schema's `$schema` names; `undefined` for another one. */
export function dialectOf(
  $schema: JsonValue | undefined,
  otherwise: SchemaDialect,
): SchemaDialect | undefined {
  if ($schema === undefined) return otherwise
  if (typeof $schema !== 'string') return undefined
  const name = $schema.replace(/^https?:\/\//, '').replace(/#$/, '')
  return Object.hasOwn(dialects, name) ? dialects[name] : undefined
}
