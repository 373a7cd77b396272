import { isJsonObject, type JsonValue } from '@openboat/model'
import type { ResolvedContext } from './resolved-context.ts'

// What jsonld.js has worked out about a context is worth keeping: it is most of the work. It is kept
// under the context's JSON text, so two texts under one URL never mix. Only the texts of
// well-known contexts are kept; those that a badge brings along are worked out each time, so that
// no badge can influence how another one is read, nor fill the memory.

/** More than all bundled contexts hold; reached only by a loader that answers differently each time. */
const MAX_CONTEXTS = 2_000

const known = new Set<string>()
const memory = new Map<string, ResolvedContext>()

/** Contexts by their JSON text. */
export const contextMemory = {
  get: (text: string): ResolvedContext | undefined => memory.get(text),
  /** Forgets at once what is not to be remembered. */
  set(text: string, resolved: ResolvedContext): void {
    if (known.has(text)) memory.set(text, resolved)
  },
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
