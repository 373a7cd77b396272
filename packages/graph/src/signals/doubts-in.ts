import { addToGroup } from '../add-to-group.ts'
import type { RecognitionEdge } from '../recognition-edge.ts'
import type { IgnoredReason, Snapshot } from '../snapshot.ts'

/** Why something is doubtful: of itself, or because of what it leans on. */
export interface Doubt {
  readonly id: string
  /** What is wrong at the end of the chain: it is revoked, or what gave it was rejected. */
  readonly cause: IgnoredReason
  /** What it leans on, and why that is doubtful; absent where the cause lies in itself. */
  readonly because?: Doubt
}

/**
 * Everything that does not hold, and whatever leans on it, to a fixed point: a badge on those who issue it, an
 * assertion on its award and its achievement, an endorsement on who made it and what it is about. Of
 * several issuers or awards one that holds is enough.
 */
export function doubtsIn(snapshot: Snapshot): ReadonlyMap<string, Doubt> {
  const doubts = endedNodes(snapshot)
  const grounds = groundsOf(snapshot)
  const leaners = new Map<string, string[]>()
  for (const [id, alternatives] of grounds) {
    for (const { on } of alternatives.flat()) addToGroup(leaners, on, id)
  }
  const open = [...grounds.keys()]
  // Whatever becomes doubtful is a reason to look again at what leans on it.
  for (const id of open) {
    const doubt = doubts.has(id) ? undefined : doubtOf(id, grounds.get(id) ?? [], doubts)
    if (doubt === undefined) continue
    doubts.set(id, doubt)
    for (const leaner of leaners.get(id) ?? []) open.push(leaner)
  }
  return doubts
}

/** Seen as an end of an edge, but not in effect. */
function endedNodes(snapshot: Snapshot): Map<string, Doubt> {
  const ended = new Map<string, Doubt>()
  const told = snapshot.ignored.flatMap(({ edge: { from, to }, reason }) => {
    const cause = endedBy(reason)
    const ids = [from, to].filter((id) => snapshot.indexOf(id) === undefined)
    return cause === undefined ? [] : [{ ids, cause }]
  })
  // An edge with one ended end says why; of two it says why the first has.
  for (const { ids, cause } of told.toSorted((a, b) => a.ids.length - b.ids.length)) {
    for (const id of ids) if (!ended.has(id)) ended.set(id, { id, cause })
  }
  return ended
}

function endedBy(reason: IgnoredReason): IgnoredReason | undefined {
  const [, ended] = /^endpoint-(.+)$/.exec(reason) ?? []
  return ended as IgnoredReason | undefined
}

/** What something leans on, by an edge that may not hold itself. */
interface Ground {
  readonly on: string
  readonly broken?: IgnoredReason
}

/** For each node, what it needs one of, as often as it needs something. */
type Grounds = ReadonlyMap<string, readonly (readonly Ground[])[]>

function groundsOf(snapshot: Snapshot): Grounds {
  const needs = new Map<string, Map<string, Ground[]>>()
  const add = (id: string, need: string, ground: Ground) => {
    const own = needs.get(id) ?? new Map<string, Ground[]>()
    needs.set(id, own)
    addToGroup(own, need, ground)
  }
  const read = (edge: RecognitionEdge, broken?: IgnoredReason) => {
    const { id, kind, from, to } = edge
    const so = broken === undefined ? {} : { broken }
    if (kind === 'awards' || kind === 'issues') add(to, 'given', { on: from, ...so })
    // What nobody verified says of no assertion what it is of.
    if (kind === 'of' && broken === undefined) add(from, 'of', { on: to })
    if (kind === 'supports') add(from, 'supports', { on: to, ...so })
    if (kind !== 'endorses' || snapshot.indexOf(id) === undefined) return
    add(id, 'made', { on: from, ...so })
    add(id, 'about', { on: to, ...so })
  }
  for (const edge of snapshot.edges) read(edge)
  for (const { edge, reason } of snapshot.ignored) {
    if (reason !== 'self') read(edge, endedBy(reason) === undefined ? reason : undefined)
  }
  return new Map([...needs].map(([id, own]) => [id, [...own.values()]]))
}

function doubtOf(
  id: string,
  needs: readonly (readonly Ground[])[],
  doubts: ReadonlyMap<string, Doubt>,
): Doubt | undefined {
  const [lost] =
    needs.find((grounds) =>
      grounds.every(({ on, broken }) => broken !== undefined || doubts.has(on)),
    ) ?? []
  if (lost === undefined) return undefined
  if (lost.broken !== undefined) return { id, cause: lost.broken }
  const because = doubts.get(lost.on)
  return because && { id, cause: because.cause, because }
}
