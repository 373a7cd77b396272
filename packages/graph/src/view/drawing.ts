/** A picture, and the same for whoever does not see it. */
export interface Drawing {
  /** A whole SVG document. It loads nothing, and holds no script. */
  readonly svg: string
  readonly title: string
  /** Everything in the picture as sentences, one for each thing, for a list beside or instead of it. */
  readonly text: readonly string[]
}

export type DrawingLanguage = 'en' | 'fr'
