import { addToGroup } from '../add-to-group.ts'
import { assertChoice } from '../assert-choice.ts'
import { assertCounts } from '../assert-counts.ts'
import type { RecognitionEdge } from '../recognition-edge.ts'
import type { RecognitionNode } from '../recognition-node.ts'
import { positionOf, type Snapshot } from '../snapshot.ts'

export interface EgoOptions {
  /** How far from the centre. @default 1 */
  readonly hops?: number
  /** Whether to follow what is said of a node (`in`), what it says (`out`), or both. @default 'both' */
  readonly direction?: 'in' | 'out' | 'both'
  /** Nodes at most, nearest first, then by id. @default 200 */
  readonly limit?: number
}

/** A node and its surroundings. */
export interface EgoNetwork {
  readonly centre: string
  /** Nearest first, then by id. */
  readonly nodes: readonly { readonly node: RecognitionNode; readonly distance: number }[]
  /** Among these nodes, in the order of the snapshot. */
  readonly edges: readonly RecognitionEdge[]
  /** Whether the limit left nodes out. */
  readonly truncated: boolean
}

/** @throws {GraphError} `unknown_node`; `bad_argument` for hops or a limit that is no whole number above 0, or another direction */
export function egoNetwork(snapshot: Snapshot, id: string, options: EgoOptions = {}): EgoNetwork {
  const { hops = 1, direction = 'both', limit = 200 } = options
  assertCounts({ hops, limit })
  assertChoice(direction, ['in', 'out', 'both'], 'direction')
  const centre = snapshot.nodes[positionOf(snapshot, id)]?.id ?? id
  const next = stepsFrom(snapshot.edges, direction)
  const distance = new Map([[centre, 0]])
  let edge: readonly string[] = [centre]
  let truncated = false
  for (let far = 1; far <= hops && edge.length > 0; far += 1) {
    const reached = [...new Set(edge.flatMap((each) => next(each)))]
      .filter((each) => !distance.has(each))
      .toSorted()
    const kept = reached.slice(0, Math.max(0, limit - distance.size))
    truncated ||= kept.length < reached.length
    for (const each of kept) distance.set(each, far)
    edge = kept
  }
  return {
    centre,
    nodes: [...distance].flatMap(([each, far]) => {
      const node = snapshot.nodes[positionOf(snapshot, each)]
      return node === undefined ? [] : [{ node, distance: far }]
    }),
    edges: snapshot.edges.filter(({ from, to }) => distance.has(from) && distance.has(to)),
    truncated,
  }
}

function stepsFrom(
  edges: readonly RecognitionEdge[],
  direction: 'in' | 'out' | 'both',
): (id: string) => readonly string[] {
  const steps = new Map<string, string[]>()
  for (const { from, to } of edges) {
    if (direction !== 'in') addToGroup(steps, from, to)
    if (direction !== 'out') addToGroup(steps, to, from)
  }
  return (id) => steps.get(id) ?? []
}
