import type { JsonObject } from '@openboat/model'

/** What jsonld.js makes of a context: with what it had to say about it, unless that is for `@import`. */
export interface ProcessedContext {
  readonly events?: readonly object[]
}

/** A context, and what it is after which others. */
export interface ResolvedContext {
  readonly document: JsonObject | null
  getProcessed(active: object): ProcessedContext | undefined
  setProcessed(active: object, processed: ProcessedContext): void
}

/** A context comes after few others, unless somebody tries them all. */
const MAX_ACTIVE = 10

export function resolvedContext(document: JsonObject | null): ResolvedContext {
  const kept = new Map<object, ProcessedContext>()
  return {
    document,
    getProcessed: (active) => kept.get(active),
    setProcessed(active, processed) {
      if (kept.size === MAX_ACTIVE) kept.clear()
      const { events } = processed
      // jsonld.js goes on adding to the list what it has to say about contexts behind this one: the next
      // document would be blamed for it.
      kept.set(active, events === undefined ? processed : { ...processed, events: [...events] })
    },
  }
}
