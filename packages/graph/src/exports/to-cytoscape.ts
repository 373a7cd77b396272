import type { Disclosed, DisclosedEdge, DisclosedNode } from './disclosure.ts'

/** The JSON of a graph as Cytoscape.js and Cytoscape read it. */
export interface CytoscapeElements {
  readonly elements: {
    readonly nodes: readonly { readonly data: DisclosedNode }[]
    readonly edges: readonly {
      readonly data: Omit<DisclosedEdge, 'from' | 'to'> & {
        readonly source: string
        readonly target: string
      }
    }[]
  }
}

/** What `cytoscape({ elements })` takes, and Cytoscape desktop imports as JSON. */
export function toCytoscape({ nodes, edges }: Disclosed): CytoscapeElements {
  return {
    elements: {
      nodes: nodes.map((data) => ({ data })),
      edges: edges.map(({ from, to, ...data }) => ({
        data: { ...data, source: from, target: to },
      })),
    },
  }
}
