/**
 * Where something stands in a document, as the last step on the way to it. A walk over a document
 * keeps places rather than paths, because most of them are never told to anybody.
 */
export interface Place {
  /** `undefined` at the top of the document. */
  readonly within: Place | undefined
  readonly step: string | number
}

/** All steps, from the top of the document. */
export function pathTo(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = []
  for (let at = place; at !== undefined; at = at.within) path.push(at.step)
  return path.toReversed()
}
