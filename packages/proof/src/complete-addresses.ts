import { isJsonObject, type JsonValue } from '@openboat/model'

/**
 * A context as it is found at an address: the relative addresses of other contexts in it, also of those inside of
 * terms, are completed.
 *
 * @see JSON-LD 1.1 API #context-processing-algorithm step 5.2.1
 */
export function completeAddresses(context: JsonValue, base: string): JsonValue {
  if (typeof context === 'string') return completeAddress(context, base)
  if (Array.isArray(context)) return context.map((each) => completeAddresses(each, base))
  if (!isJsonObject(context)) return context
  const terms = Object.entries(context).map(([term, definition]) => [
    term,
    isJsonObject(definition) && definition['@context'] !== undefined
      ? { ...definition, '@context': completeAddresses(definition['@context'], base) }
      : definition,
  ])
  return Object.fromEntries(terms) as JsonValue
}

/** As it is written where it is complete, or cannot be. */
function completeAddress(address: string, base: string): string {
  if (URL.canParse(address) || !URL.canParse(address, base)) return address
  return new URL(address, base).href
}
