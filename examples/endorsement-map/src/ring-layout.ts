/** What the layout has to know of a link. */
export interface Arc {
  readonly from: string
  readonly to: string
}

export interface Place {
  readonly x: number
  readonly y: number
}

const RING = 2.2

/**
 * Authorities in the middle, and around them rings of whom they reach in one step, two, and so on; each
 * stands in the direction of those who lead to it. What no authority reaches stands below, each company
 * in a circle of its own. The same input gives the same places.
 */
export function ringLayout(
  ids: readonly string[],
  arcs: readonly Arc[],
  authorities: readonly string[],
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>(
    authorities.map((id, index) => [
      id,
      { x: 0, y: index * 0.9 - (authorities.length - 1) * 0.45 },
    ]),
  )
  const angle = new Map<string, number>()
  let edge = authorities
  let ring = 0
  while (edge.length > 0) {
    ring += 1
    const next = reachedFrom(edge, arcs).filter((id) => !places.has(id))
    const radius = ring * RING
    aimed(next, arcs, angle).forEach((id, index) => {
      const turn = (2 * Math.PI * (index + 0.5)) / next.length - Math.PI / 2
      angle.set(id, turn)
      // Every other one a little further out, so that names do not meet.
      const far = radius + (index % 2) * 0.55
      places.set(id, { x: far * Math.cos(turn), y: far * Math.sin(turn) })
    })
    edge = next
  }
  standBelow(
    companies(
      ids.filter((id) => !places.has(id)),
      arcs,
    ),
    places,
  )
  return places
}

/** In a row, each company in a circle. */
function standBelow(groups: readonly (readonly string[])[], places: Map<string, Place>): void {
  const lowest = Math.min(0, ...[...places.values()].map(({ y }) => y))
  const radii = groups.map(({ length }) => (length === 1 ? 0.3 : 0.4 + length * 0.07))
  const wide = radii.reduce((sum, radius) => sum + 2 * radius + 0.6, -0.6)
  let left = -wide / 2
  groups.forEach((members, index) => {
    const radius = radii[index] ?? 0
    const middle = { x: left + radius, y: lowest - 2.4 }
    left += 2 * radius + 0.6
    members.forEach((id, at) => {
      const turn = (2 * Math.PI * at) / members.length
      const out = members.length === 1 ? 0 : radius
      places.set(id, {
        x: middle.x + out * Math.cos(turn),
        y: middle.y + out * Math.sin(turn),
      })
    })
  })
}

function reachedFrom(ids: readonly string[], arcs: readonly Arc[]): readonly string[] {
  const from = new Set(ids)
  return [...new Set(arcs.filter((arc) => from.has(arc.from)).map(({ to }) => to))].toSorted(order)
}

/** In the order of the mean direction of those who lead there; what stands in the middle has none. */
function aimed(
  ids: readonly string[],
  arcs: readonly Arc[],
  angle: ReadonlyMap<string, number>,
): readonly string[] {
  const aim = new Map(
    ids.map((id) => {
      const turns = arcs.filter(({ to }) => to === id).flatMap(({ from }) => angle.get(from) ?? [])
      const x = turns.reduce((sum, turn) => sum + Math.cos(turn), 0)
      const y = turns.reduce((sum, turn) => sum + Math.sin(turn), 0)
      return [id, turns.length === 0 ? 0 : Math.atan2(y, x)]
    }),
  )
  return ids.toSorted((a, b) => (aim.get(a) ?? 0) - (aim.get(b) ?? 0) || order(a, b))
}

/** Those who are linked in whatever direction, largest company first. */
function companies(ids: readonly string[], arcs: readonly Arc[]): readonly (readonly string[])[] {
  const left = new Set(ids)
  const found: string[][] = []
  for (const id of ids) {
    if (!left.delete(id)) continue
    const company = [id]
    for (const member of company) {
      company.push(...besides(member, arcs).filter((other) => left.delete(other)))
    }
    found.push(company.toSorted(order))
  }
  return found.toSorted((a, b) => b.length - a.length || order(a[0] ?? '', b[0] ?? ''))
}

function besides(id: string, arcs: readonly Arc[]): readonly string[] {
  return arcs.flatMap(({ from, to }) => {
    if (from === id) return [to]
    return to === id ? [from] : []
  })
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
