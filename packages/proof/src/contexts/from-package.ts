import type { JsonObject } from '@openboat/model'

interface ContextPackage {
  readonly contexts?: ReadonlyMap<string, JsonObject>
  readonly default?: { readonly contexts?: ReadonlyMap<string, JsonObject> }
}

/**
 * The document that a context package has for a URL. Most of these packages are CommonJS: some
 * bundlers show their exports by name, others only as `default`.
 */
export async function fromPackage(
  loading: Promise<ContextPackage>,
  url: string,
): Promise<JsonObject> {
  const loaded = await loading
  const document = (loaded.contexts ?? loaded.default?.contexts)?.get(url)
  if (document === undefined) throw new Error(`the context package has no document for ${url}`)
  return document
}
