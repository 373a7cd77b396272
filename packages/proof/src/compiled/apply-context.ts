import { isJsonObject, type JsonValue } from '@openboat/model'
import { activeContext, initialContext, type ActiveContext } from './active-context.ts'
import { BeyondSubset, ContextNeeded } from './beyond-subset.ts'
import { knownContext, keepContext } from './context-memo.ts'
import { defineTerms } from './define-terms.ts'
import { isPinned } from './pinned-context.ts'
import type { SubjectsReadBefore } from './subjects-read-before.ts'

/** Local contexts that a document brings along are compiled for it alone, and only so many. */
const MAX_COMPILATIONS = 200

/** The contexts that one document may name. */
export interface ContextSource {
  /** The `@context` of each loaded context document, by URL. */
  readonly loaded: ReadonlyMap<string, JsonValue>
  compilations: number
  /** Nodes that were read before, with the same contexts. */
  readonly shared?: SubjectsReadBefore | undefined
}

/**
 * The active context after a local one: a URL, an object, `null`, or a list of these.
 *
 * @see JSON-LD 1.1 API #context-processing-algorithm
 * @throws {BeyondSubset | ContextNeeded}
 */
export function applyContext(
  active: ActiveContext,
  local: JsonValue,
  source: ContextSource,
  mayOverride = false,
): ActiveContext {
  if (Array.isArray(local)) {
    let result = active
    for (const each of local) result = applyContext(result, each, source, mayOverride)
    return result
  }
  if (local === null) return forget(active, mayOverride)
  if (typeof local === 'string') return applyLoaded(active, local, source, mayOverride)
  if (!isJsonObject(local)) throw new BeyondSubset('a context of the wrong type')
  const way = mayOverride ? 'override' : 'keep'
  const known = knownContext(active, local, way)
  if (known !== undefined) return known
  if (!isPinned(local)) countCompilation(source)
  return keepContext(active, local, way, defineTerms(active, local, mayOverride))
}

/** The same for the context of a type: it does not reach into other nodes. */
export function applyTypeContext(
  active: ActiveContext,
  local: JsonValue,
  source: ContextSource,
): ActiveContext {
  const known = isJsonObject(local) ? knownContext(active, local, 'type') : undefined
  if (known !== undefined) return known
  const previous = active.previous ?? active
  const scoped = active.previous === undefined ? activeContext({ ...active, previous }) : active
  const made = applyContext(scoped, local, source)
  return isJsonObject(local) ? keepContext(active, local, 'type', made) : made
}

function forget(active: ActiveContext, mayOverride: boolean): ActiveContext {
  const isProtected = () => [...active.terms.values()].some((term) => term.isProtected)
  if (mayOverride || !isProtected()) return initialContext
  throw new BeyondSubset('protected terms forgotten')
}

function applyLoaded(
  active: ActiveContext,
  url: string,
  source: ContextSource,
  mayOverride: boolean,
): ActiveContext {
  const context = source.loaded.get(url)
  if (context === undefined) throw new ContextNeeded(url)
  // One that names further contexts could name itself.
  if (!isJsonObject(context) && !(typeof context === 'object' && isPinned(context ?? source))) {
    throw new BeyondSubset('a context document that is not one object')
  }
  return applyContext(active, context, source, mayOverride)
}

function countCompilation(source: ContextSource): void {
  source.compilations += 1
  if (source.compilations > MAX_COMPILATIONS) throw new BeyondSubset('many inline contexts')
}
