import type { RecognitionEdge } from '../recognition-edge.ts'
import type { NodeKind, RecognitionNode } from '../recognition-node.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import { positionOf, type Snapshot } from '../snapshot.ts'

export interface SurroundingsOptions {
  readonly hops: number
  readonly limit: number
  readonly kinds: ReadonlySet<NodeKind>
}

/** Who speaks for a node stands on its left, what it speaks for on its right. */
export interface Surroundings {
  readonly centre: RecognitionNode
  /** By column: the centre is 0, who is one step before it -1. */
  readonly columns: ReadonlyMap<RecognitionNode, number>
  /** Between those nodes. */
  readonly edges: readonly RecognitionEdge[]
  /** How many the limit left out. */
  readonly left: number
}

/** @throws {GraphError} `unknown_node` */
export function surroundingsOf(
  snapshot: Snapshot,
  id: string,
  { hops, limit, kinds }: SurroundingsOptions,
): Surroundings {
  const centre = snapshot.nodes[positionOf(snapshot, id)] as RecognitionNode
  const nodeOf = (each: string) => snapshot.nodes[snapshot.indexOf(each) ?? -1]
  const isShown = (each: string) => each === centre.id || kinds.has(nodeOf(each)?.kind ?? 'place')
  const edges = snapshot.edges.filter(({ from, to }) => isShown(from) && isShown(to))
  const columns = new Map([[centre.id, 0]])
  let left = 0
  // Nearest first, and at one distance those who speak before what is spoken of.
  for (let far = 1; far <= hops; far += 1) {
    for (const way of [-1, 1]) {
      const edge = [...columns].filter(([, at]) => at === way * (far - 1)).map(([each]) => each)
      const reached = stepsFrom(edges, new Set(edge), way).filter((each) => !columns.has(each))
      const room = Math.max(0, limit - columns.size)
      left += Math.max(0, reached.length - room)
      for (const each of reached.slice(0, room)) columns.set(each, way * far)
    }
  }
  return {
    centre,
    columns: new Map(
      [...columns].flatMap(([each, at]) => {
        const node = nodeOf(each)
        return node === undefined ? [] : [[node, at] as const]
      }),
    ),
    edges: edges.filter(({ from, to }) => columns.has(from) && columns.has(to)),
    left,
  }
}

/** Whoever issues stands before whoever endorses, so that a limit never cuts them off. */
function stepsFrom(
  edges: readonly RecognitionEdge[],
  nodes: ReadonlySet<string>,
  way: number,
): readonly string[] {
  const reached = edges.flatMap(({ from, to, kind }) => {
    const [near, far] = way === -1 ? [to, from] : [from, to]
    return nodes.has(near) ? [{ far, first: kind === 'issues' || kind === 'awards' }] : []
  })
  const first = reached.filter((each) => each.first).map(({ far }) => far)
  const others = reached.map(({ far }) => far)
  return [...new Set([...first.toSorted(byCodeUnit), ...others.toSorted(byCodeUnit)])]
}
