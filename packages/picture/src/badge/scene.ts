/**
 * What there is to see, before it becomes SVG or PDF: paths in the order of painting, within a square
 * of `sceneSize` units.
 */
export interface Scene {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly items: readonly SceneItem[]
}

export const sceneSize = 512

export interface SceneItem {
  /** SVG path data. */
  readonly path: string
  readonly fill?: Paint
  readonly stroke?: { readonly color: string; readonly width: number }
  /** @default 1 */
  readonly opacity?: number
  /** Path data outside of which nothing is painted. */
  readonly clip?: string
  /** Where the path's own origin goes, and how much larger it becomes. @default unchanged */
  readonly placed?: { readonly x: number; readonly y: number; readonly scale: number }
}

/** A colour, or one that changes from top to bottom between two heights. */
export type Paint = string | VerticalGradient

export interface VerticalGradient {
  readonly from: string
  readonly to: string
  readonly top: number
  readonly bottom: number
}
