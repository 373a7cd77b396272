import { initialContext, type ActiveContext } from './active-context.ts'
import { isPinned } from './pinned-context.ts'

/**
 * Real badges need a few dozen. A badge may name bundled contexts in any order and number, so
 * without a limit it could fill the memory.
 */
const MAX_DERIVED = 1_000

let count = 0

/**
 * The context that `derive` makes of an active and a local one, remembered if the local one is
 * part of a bundled context.
 *
 * @param way  Tells apart the ways in which the same local context can be applied.
 */
export function contextMemo(
  active: ActiveContext,
  local: object,
  way: string,
  derive: () => ActiveContext,
): ActiveContext {
  const found = active.derived.get(way)?.get(local)
  if (found !== undefined) return found
  const made = derive()
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
