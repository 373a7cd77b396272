import { pointer, type JsonObject, type JsonValue } from '@openboat/model'

export interface ReadTrace {
  /** Reads like the document it was made from. */
  readonly document: JsonObject
  /** JSON Pointer to what was read last. */
  readonly lastRead: () => string
}

/**
 * A view of a document that remembers where it was last read. jsonld.js reports what it drops
 * without saying where it is; but it reports at once, so the last place it read is the place.
 */
export function traceReads(document: JsonObject): ReadTrace {
  let last = ''
  const view = <Node extends object>(node: Node, path: string): Node =>
    new Proxy(node, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (typeof key !== 'string' || !Object.hasOwn(target, key)) return value
        if (Array.isArray(target) && key === 'length') return value
        last = path + pointer(key)
        // jsonld prints inline contexts to compare them; that is no step of the way.
        if (key === '@context') return structuredClone(value as JsonValue)
        return typeof value === 'object' && value !== null ? view(value, last) : value
      },
    })
  return { document: view(document, ''), lastRead: () => last }
}
