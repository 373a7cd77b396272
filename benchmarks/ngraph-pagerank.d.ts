declare module 'ngraph.pagerank' {
  import type { Graph } from 'ngraph.graph'

  /** The rank of each node, by its id. */
  export default function pageRank(
    graph: Graph,
    damping: number,
    epsilon: number,
  ): Record<string, number>
}
