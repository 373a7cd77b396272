/**
 * The set of things with the greatest weight together, where each brings along what it implies; a smallest
 * cut finds it (Picard 1976, by shortest augmenting paths: Edmonds & Karp 1972).
 *
 * @param weights  Of each thing, also below 0.
 * @param implied  Pairs of a thing and another that comes along with it.
 */
export function heaviestClosure(
  weights: ReadonlyMap<string, number>,
  implied: readonly (readonly [string, string])[],
): ReadonlySet<string> {
  const room: Room = new Map()
  for (const [id, weight] of weights) {
    if (weight > 0) widen(room, [SOURCE, node(id)], weight)
    if (weight < 0) widen(room, [node(id), SINK], -weight)
  }
  for (const [id, other] of implied) widen(room, [node(id), node(other)], Infinity)
  for (;;) {
    const arrivedFrom = searched(room)
    if (!arrivedFrom.has(SINK)) {
      return new Set([...weights.keys()].filter((id) => arrivedFrom.has(node(id))))
    }
    push(room, pathTo(SINK, arrivedFrom))
  }
}

const SOURCE = 'source'
const SINK = 'sink'

/** No thing can be called as the two ends are. */
function node(id: string): string {
  return `of ${id}`
}

/** How much more may flow from one node to another. */
type Room = Map<string, Map<string, number>>

type Step = readonly [from: string, to: string]

function widen(room: Room, [from, to]: Step, by: number): void {
  const next = room.get(from) ?? new Map<string, number>()
  room.set(from, next.set(to, (next.get(to) ?? 0) + by))
}

/** Whatever can still be reached, each with the node before it. */
function searched(room: Room): ReadonlyMap<string, string> {
  const arrivedFrom = new Map([[SOURCE, SOURCE]])
  for (const at of arrivedFrom.keys()) {
    if (at === SINK) break
    for (const [to, left] of room.get(at) ?? []) {
      // Less is what rounding leaves of nothing.
      if (left > 1e-12 && !arrivedFrom.has(to)) arrivedFrom.set(to, at)
    }
  }
  return arrivedFrom
}

function pathTo(end: string, arrivedFrom: ReadonlyMap<string, string>): readonly Step[] {
  const path: Step[] = []
  for (let to = end; to !== SOURCE;) {
    const from = arrivedFrom.get(to) ?? SOURCE
    path.push([from, to])
    to = from
  }
  return path
}

function push(room: Room, path: readonly Step[]): void {
  const most = Math.min(...path.map(([from, to]) => room.get(from)?.get(to) ?? 0))
  for (const [from, to] of path) {
    widen(room, [from, to], -most)
    widen(room, [to, from], most)
  }
}
