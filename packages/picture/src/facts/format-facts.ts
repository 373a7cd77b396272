/** What can be told of a picture without decoding a pixel; what only pixels would tell is absent. */
export interface PictureFacts {
  readonly format: PictureFormat
  readonly mediaType: string
  /** Size of the file. */
  readonly bytes: number
  /** In pixels; of an SVG in its own units. Absent if the file does not say. */
  readonly width?: number
  readonly height?: number
  /** Absent if width or height is. */
  readonly square?: boolean
  /** Whether pixels may be transparent: an alpha channel, or a colour that stands for nothing. Absent for SVG. */
  readonly transparency?: boolean
  /** Whether it moves. */
  readonly animated: boolean
}

export type PictureFormat = 'png' | 'svg' | 'jpeg' | 'gif' | 'webp'

/** What a reader of one format finds; `undefined`: it is not this format, or breaks off before it says anything. */
export type FormatFacts = Pick<PictureFacts, 'width' | 'height' | 'transparency' | 'animated'>
