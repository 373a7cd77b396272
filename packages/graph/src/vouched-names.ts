import type { RecognitionNode } from './recognition-node.ts'

/** The nodes that a report speaks of. */
export interface NamedNodes {
  readonly nodes: readonly RecognitionNode[]
  /** Whether the report was verified. */
  readonly vouched: boolean
}

/**
 * All nodes, without the names that only unverified reports give to what verified ones name: else whoever
 * forges a badge could rename its issuer.
 */
export function vouchedNames(said: readonly NamedNodes[]): RecognitionNode[] {
  const named = new Set(
    said.flatMap(({ nodes, vouched }) =>
      vouched ? nodes.flatMap(({ id, name }) => (name === undefined ? [] : [id])) : [],
    ),
  )
  return said.flatMap(({ nodes, vouched }) =>
    nodes.map(({ name, ...node }) =>
      name === undefined || (!vouched && named.has(node.id)) ? node : { ...node, name },
    ),
  )
}
