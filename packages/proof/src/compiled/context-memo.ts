import { initialContext, type ActiveContext } from './active-context.ts'
import { isPinned } from './pinned-context.ts'

/**
 * Real badges need a few dozen. A badge may name bundled contexts in any order and number, so
 * without a limit it could fill the memory.
 */
const MAX_DERIVED = 1_000

let count = 0

/** Tells apart the ways in which the same local context can be applied. */
export type ContextWay = 'keep' | 'override' | 'type'

/** What an active context has become with a local one before. */
export function knownContext(
  active: ActiveContext,
  local: object,
  way: ContextWay,
): ActiveContext | undefined {
  return active.derived.get(way)?.get(local)
}

/** Remembers what an active context becomes with a local one, if that is part of a bundled context. */
export function keepContext(
  active: ActiveContext,
  local: object,
  way: ContextWay,
  made: ActiveContext,
): ActiveContext {
  if (!isPinned(local)) return made
  if (count >= MAX_DERIVED) forgetAll()
  count += 1
  const known = active.derived.get(way) ?? new Map<object, ActiveContext>()
  active.derived.set(way, known.set(local, made))
  return made
}

/** All of them hang on the first one. */
function forgetAll(): void {
  initialContext.derived.clear()
  count = 0
}
