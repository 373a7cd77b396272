import type { CacheStore, KeptDocument } from './cache-store.ts'
import { expectNames } from './expect-names.ts'
import { expectWhole } from './expect-whole.ts'

/** What an entry costs besides its body and its key, roughly. */
const OVERHEAD = 1024

/**
 * A store in memory, bounded by bytes: the least recently used documents leave first, and one that
 * alone is larger is not kept.
 *
 * @param options  `maxBytes` of bodies, keys and overhead together. @default 64 MiB
 * @throws {ResolveError} `bad_argument` unless `maxBytes` is a whole number from 0
 * @example
 * const store = memoryStore({ maxBytes: 16 * 1024 * 1024 })
 */
export function memoryStore(options: { readonly maxBytes?: number } = {}): CacheStore {
  expectNames(options, 'memoryStore', ['maxBytes'])
  const { maxBytes = 64 * 1024 * 1024 } = options
  expectWhole({ maxBytes })
  // A map keeps the order of insertion: whoever is put in again goes to the end.
  const kept = new Map<string, KeptDocument>()
  let bytes = 0
  const remove = (key: string) => {
    const document = kept.get(key)
    if (document === undefined || !kept.delete(key)) return
    bytes -= sizeOf(key, document)
  }
  const add = (key: string, document: KeptDocument) => {
    kept.set(key, document)
    bytes += sizeOf(key, document)
  }
  return {
    get: (key) => {
      const document = kept.get(key)
      if (document === undefined) return undefined
      remove(key)
      add(key, document)
      return document
    },
    set: (key, document) => {
      remove(key)
      if (sizeOf(key, document) > maxBytes) return
      add(key, document)
      for (const oldest of kept.keys()) {
        if (bytes <= maxBytes) return
        remove(oldest)
      }
    },
    delete: remove,
  }
}

function sizeOf(key: string, { fetched }: KeptDocument): number {
  return fetched.body.length + 2 * key.length + OVERHEAD
}
