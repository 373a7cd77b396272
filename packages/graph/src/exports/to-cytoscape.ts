import type { Disclosed, DisclosedEdge, DisclosedNode } from './disclosure.ts'

/** The JSON of a graph as Cytoscape.js and Cytoscape read it, and networkx. */
export interface CytoscapeElements {
  /** Of the graph as a whole nothing is said. */
  readonly data: Readonly<Record<string, never>>
  readonly directed: true
  readonly multigraph: true
  readonly elements: {
    /** `value` is the id again, by which networkx knows a node; `key` is an edge's. */
    readonly nodes: readonly { readonly data: DisclosedNode & { readonly value: string } }[]
    readonly edges: readonly {
      readonly data: Omit<DisclosedEdge, 'from' | 'to'> & {
        readonly source: string
        readonly target: string
        readonly key: string
      }
    }[]
  }
}

/** What `cytoscape({ elements })` takes, Cytoscape desktop imports, and `networkx.cytoscape_graph` reads. */
export function toCytoscape({ nodes, edges }: Disclosed): CytoscapeElements {
  return {
    elements: {
      nodes: nodes.map((node) => ({ data: { ...node, value: node.id } })),
      edges: edges.map(({ from, to, ...data }) => ({
        data: { ...data, source: from, target: to, key: data.id },
      })),
    },
    data: {},
    directed: true,
    multigraph: true,
  }
}
