/**
 * Something in a document that its signature would not cover.
 *
 * - `undefined_term`, `undefined_type`: no context defines it, so linked data drops it.
 * - `relative_iri`: an id or type that is not absolute, so it names nothing.
 * - `dropped_value`: a value that has no place in linked data, such as text beside nodes.
 * - `invalid_document`: not JSON-LD at all.
 * - `context_unavailable`, `context_invalid`: the terms cannot be known.
 * - `limit_exceeded`: too deep or too large to look at.
 */
export interface DataLoss {
  readonly code:
    | 'undefined_term'
    | 'undefined_type'
    | 'relative_iri'
    | 'dropped_value'
    | 'invalid_document'
    | 'context_unavailable'
    | 'context_invalid'
    | 'limit_exceeded'
  /** The property, type, id or context URL in question; `''` when it is the document itself. */
  readonly term: string
  /** JSON Pointer to it. */
  readonly path: string
  readonly message: string
}
