/** Of everything that is no bend. */
export const NODE_WIDTH = 210

/** A thing or a bend: where its column begins, its middle, and how tall it is. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly height: number
}
