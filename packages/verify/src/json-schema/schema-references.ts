import type { JsonObject, JsonValue } from '@openboat/model'
import { isJsonObject } from '@openboat/model'

/**
 * The addresses of other schemas that a schema refers to, without fragments: each has to be fetched
 * before the schema says anything.
 */
export function schemaReferences(schema: JsonObject, url: string): string[] {
  const found = new Set<string>()
  const own = new Set<string>([withoutFragment(url)])
  const open: { value: JsonValue; base: string }[] = [{ value: schema, base: url }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value } = next
    if (typeof value !== 'object' || value === null) continue
    const base = isJsonObject(value) ? baseOf(value, next.base) : next.base
    if (base !== next.base) own.add(withoutFragment(base))
    if (isJsonObject(value) && typeof value['$ref'] === 'string') {
      const target = resolve(value['$ref'], base)
      if (target !== undefined) found.add(withoutFragment(target))
    }
    for (const child of Object.values(value)) open.push({ value: child, base })
  }
  return [...found].filter((reference) => !own.has(reference))
}

function baseOf(schema: JsonObject, base: string): string {
  const id = schema['$id'] ?? schema['id']
  return typeof id === 'string' ? (resolve(id, base) ?? base) : base
}

function resolve(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url
}
