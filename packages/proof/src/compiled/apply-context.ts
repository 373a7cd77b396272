import { isJsonObject, type JsonValue } from '@openboat/model'
import { activeContext, initialContext, type ActiveContext } from './active-context.ts'
import { BeyondSubset, ContextNeeded } from './beyond-subset.ts'
import { knownContext, keepContext } from './context-memo.ts'
import { defineTerms, type ApplyScoped } from './define-terms.ts'
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
  // What the first one says of reaching into other nodes goes for all of them.
  const start = propagation(local) === false ? confined(active) : active
  if (!Array.isArray(local)) return applyOne(start, local, source, mayOverride)
  return applyAll(start, local, source, mayOverride)
}

function applyAll(
  active: ActiveContext,
  contexts: readonly JsonValue[],
  source: ContextSource,
  mayOverride: boolean,
): ActiveContext {
  let result = active
  for (const each of contexts) result = applyOne(result, each, source, mayOverride)
  return result
}

function applyOne(
  active: ActiveContext,
  local: JsonValue,
  source: ContextSource,
  mayOverride: boolean,
): ActiveContext {
  if (local === null) return forget(active, mayOverride)
  if (typeof local === 'string') return applyLoaded(active, local, source, mayOverride)
  if (!isJsonObject(local)) throw new BeyondSubset('a context of the wrong type')
  const way = mayOverride ? 'override' : 'keep'
  const known = knownContext(active, local, way)
  if (known !== undefined) return known
  if (!isPinned(local)) countCompilation(source)
  const applyScoped: ApplyScoped = (within, scoped) => applyContext(within, scoped, source, true)
  return keepContext(active, local, way, defineTerms(active, local, mayOverride, applyScoped))
}

/** The same for the context of a type: it does not reach into other nodes, unless it says so. */
export function applyTypeContext(
  active: ActiveContext,
  local: JsonValue,
  source: ContextSource,
): ActiveContext {
  const known = isJsonObject(local) ? knownContext(active, local, 'type') : undefined
  if (known !== undefined) return known
  const start = propagation(local) === true ? active : confined(active)
  const made = applyContext(start, local, source)
  return isJsonObject(local) ? keepContext(active, local, 'type', made) : made
}

/** JSON-LD 1.1 API #context-processing-algorithm step 2 */
function propagation(local: JsonValue): JsonValue | undefined {
  const first: unknown = Array.isArray(local) ? local[0] : local
  return isJsonObject(first) ? first['@propagate'] : undefined
}

/** In force for one node: its values find what was in force before. */
function confined(active: ActiveContext): ActiveContext {
  return active.previous === undefined ? activeContext({ ...active, previous: active }) : active
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
  if (propagation(context) !== undefined) throw new BeyondSubset('@propagate in a document')
  if (!Array.isArray(context)) return applyOne(active, context, source, mayOverride)
  return applyAll(active, context, source, mayOverride)
}

function countCompilation(source: ContextSource): void {
  source.compilations += 1
  if (source.compilations > MAX_COMPILATIONS) throw new BeyondSubset('many inline contexts')
}
