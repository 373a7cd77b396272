import { isJsonObject, type JsonValue } from '@openboat/model'

// What jsonld.js has worked out about a context is worth keeping: it is most of the work. jsonld
// keeps it under the context's JSON text, so two texts under one URL never mix. Only the texts of
// well-known contexts are kept; those that a badge brings along are worked out each time, so that
// no badge can influence how another one is read, nor fill the memory.

/** More than all bundled contexts hold; reached only by a loader that answers differently each time. */
const MAX_CONTEXTS = 2_000

const known = new Set<string>()
const memory = new Map<string, ResolvedByTag>()

interface ResolvedByTag {
  get(tag: string): ResolvedContext | undefined
  set(tag: string, resolved: ResolvedContext): void
}

/** What jsonld knows of one context: what it is after which others. */
interface ResolvedContext {
  setProcessed(active: unknown, processed: { readonly events?: readonly unknown[] }): void
}

/** The cache that jsonld's `ContextResolver` asks for; it brings a place for what is not there. */
export const contextMemory = {
  get(text: string): ResolvedByTag | undefined {
    if (!known.has(text)) return undefined
    const found = memory.get(text) ?? resolvedByTag()
    memory.set(text, found)
    return found
  },
  set: (): void => undefined,
}

function resolvedByTag(): ResolvedByTag {
  const resolved = new Map<string, ResolvedContext>()
  return {
    get: (tag) => resolved.get(tag),
    set: (tag, made) => void resolved.set(tag, withOwnEvents(made)),
  }
}

/**
 * jsonld keeps what it had to say about a context in a list to which it adds what it has to say about
 * those behind it: the next document would be blamed for it.
 */
function withOwnEvents(resolved: ResolvedContext): ResolvedContext {
  const keep = resolved.setProcessed.bind(resolved)
  resolved.setProcessed = (active, processed) => {
    const { events } = processed
    keep(active, events === undefined ? processed : { ...processed, events: [...events] })
  }
  return resolved
}

/** Lets this context, and those inside it, be remembered. */
export function rememberContext(context: JsonValue | undefined): void {
  if (Array.isArray(context)) context.forEach(rememberContext)
  // What `@import` brings in depends on another document.
  if (!isJsonObject(context) || '@import' in context) return
  const text = JSON.stringify(context)
  if (known.has(text)) return
  if (known.size >= MAX_CONTEXTS) {
    known.clear()
    memory.clear()
  }
  known.add(text)
  for (const term of Object.values(context)) {
    if (isJsonObject(term)) rememberContext(term['@context'])
  }
}
