export type GraphErrorCode =
  /** An option or an edge has the wrong shape or is out of its bounds. */
  | 'bad_argument'
  /** A name that is no node of this graph. */
  | 'unknown_node'
  /** A seed policy names nobody who is in the graph. */
  | 'no_seeds'
  /** More nodes, edges or bytes of names than 32-bit numbers or the stated limit can hold. */
  | 'too_large'
  /** The limit of iterations came before the tolerance. */
  | 'no_convergence'
  /** A line of an edge list that cannot be read. */
  | 'malformed_edges'
  /** What was asked may not be published: the policy forbids it, or it is missing. */
  | 'not_publishable'

/** A wrong call. What is doubtful in a graph (rings, unverified edges) is a result, not an error. */
export class GraphError extends Error {
  readonly code: GraphErrorCode

  constructor(code: GraphErrorCode, options: { message: string; cause?: unknown }) {
    super(options.message, 'cause' in options ? { cause: options.cause } : {})
    this.name = 'GraphError'
    this.code = code
  }
}

/** The error for an option or an edge that has the wrong shape or is out of its bounds. */
export function badArgument(message: string): GraphError {
  return new GraphError('bad_argument', { message })
}
