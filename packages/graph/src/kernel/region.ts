import { degreeOf } from './adjacency.ts'
import type { Components } from './components.ts'
import type { DirectedGraph } from './directed-graph.ts'
import { weightOf } from './neighbours.ts'
import { grouped } from './offsets.ts'

/** A strongly connected component by itself: its members numbered from 0, and the edges among them. */
export interface Region {
  readonly size: number
  /** The edges that lead to a member; as in `Adjacency`. */
  readonly offsets: Uint32Array
  readonly sources: Uint32Array
  /** What comes along each edge, per visit to its source. */
  readonly passes: Float64Array
  /** What of a visit to a member stops there or leaves the region. */
  readonly leaving: Float64Array
}

/** All components, each cut out when it is asked for, and kept if it has several members. */
export interface Regions {
  of(node: number): Region
  /** The number of a node within its region. */
  memberOf(node: number): number
}

/** @param share  What a node passes along an edge of weight 1, per visit. */
export function regionsOf(
  graph: DirectedGraph,
  { of, sizes }: Components,
  share: Float64Array,
): Regions {
  const { offsets, members } = grouped(sizes.length, of)
  const places = new Uint32Array(of.length)
  members.forEach((node, at) => (places[node] = at - (offsets[of[node] as number] as number)))
  const cut = new Map<number, Region>()
  return {
    memberOf: (node) => places[node] as number,
    of(node) {
      const component = of[node] as number
      const known = cut.get(component)
      if (known !== undefined) return known
      const own = members.subarray(offsets[component], offsets[component + 1])
      const region = regionOf(own, { graph, of, places, share })
      if (region.size > 1) cut.set(component, region)
      return region
    },
  }
}

interface Whole {
  readonly graph: DirectedGraph
  readonly of: Uint32Array
  readonly places: Uint32Array
  readonly share: Float64Array
}

function regionOf(members: Uint32Array, { graph, of, places, share }: Whole): Region {
  const { incoming } = graph
  const offsets = new Uint32Array(members.length + 1)
  const most = members.reduce((sum, node) => sum + degreeOf(incoming, node), 0)
  const sources = new Uint32Array(most)
  const passes = new Float64Array(most)
  const leaving = new Float64Array(members.length).fill(1)
  let edges = 0
  members.forEach((node, member) => {
    const end = incoming.offsets[node + 1] as number
    for (let edge = incoming.offsets[node] as number; edge < end; edge += 1) {
      const source = incoming.targets[edge] as number
      if (of[source] !== of[node]) continue
      const from = places[source] as number
      const passed = (share[source] as number) * weightOf(incoming, edge)
      sources[edges] = from
      passes[edges] = passed
      leaving[from] = (leaving[from] as number) - passed
      edges += 1
    }
    offsets[member + 1] = edges
  })
  return { size: members.length, offsets, sources, passes, leaving }
}
