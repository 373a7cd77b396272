import { addToGroup } from '../add-to-group.ts'
import type { Layers, Segment } from './layer-links.ts'

const SWEEPS = 24

/**
 * The columns, ordered so that few links cross: each thing goes to the mean place of its neighbours in the
 * column before, to and fro (Sugiyama's barycentre method). The best of all rounds is kept, and of equal
 * ones the first, so that the same input always gives the same order.
 */
export function orderLayers(layers: Layers, segments: readonly Segment[]): Layers {
  const toLeft = neighbours(segments, ({ left, right }) => [right, left])
  const toRight = neighbours(segments, ({ left, right }) => [left, right])
  let best = layers
  let fewest = crossings(best, toRight)
  const order = layers.map((ids) => [...ids])
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const forth = sweep % 2 === 0
    const columns = order.map((_, column) => (forth ? column : order.length - 1 - column))
    for (const column of columns.slice(1)) {
      const before = order[forth ? column - 1 : column + 1] ?? []
      order[column] = byBarycentre(order[column] ?? [], before, forth ? toLeft : toRight)
    }
    const count = crossings(order, toRight)
    if (count >= fewest) continue
    fewest = count
    best = order.map((ids) => [...ids])
  }
  return best
}

type Neighbours = (id: string) => readonly string[]

function neighbours(
  segments: readonly Segment[],
  ends: (segment: Segment) => readonly [string, string],
): Neighbours {
  const found = new Map<string, string[]>()
  for (const segment of segments) {
    const [id, neighbour] = ends(segment)
    addToGroup(found, id, neighbour)
  }
  return (id) => found.get(id) ?? []
}

/** What has no neighbour stays where it is; so do things with the same mean, as sorting is stable. */
function byBarycentre(
  ids: readonly string[],
  before: readonly string[],
  neighboursOf: Neighbours,
): string[] {
  const place = new Map(before.map((id, index) => [id, (index + 0.5) / before.length]))
  const mean = new Map(
    ids.map((id, index) => {
      const places = neighboursOf(id).map((each) => place.get(each) ?? 0)
      const own = (index + 0.5) / ids.length
      return [id, places.length === 0 ? own : places.reduce((a, b) => a + b) / places.length]
    }),
  )
  return ids.toSorted((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0))
}

/** Pairs of segments between the same columns whose ends are in opposite order. */
function crossings(layers: Layers, toRight: Neighbours): number {
  let count = 0
  layers.slice(1).forEach((right, column) => {
    const place = new Map(right.map((id, index) => [id, index]))
    const passed: number[] = []
    for (const left of layers[column] ?? []) {
      const ends = toRight(left).map((id) => place.get(id) ?? 0)
      for (const end of ends) count += passed.filter((each) => each > end).length
      passed.push(...ends)
    }
  })
  return count
}
