import type { Point } from '../badge/path.ts'
import type { Paint, Scene, SceneItem } from '../badge/scene.ts'
import { sceneSize } from '../badge/scene.ts'
import { PictureError } from '../picture-error.ts'
import type { Face } from '../text/face.ts'
import { runsOf } from '../text/text-line.ts'

/** A document being written. */
export type Pdf = PDFKit.PDFDocument

/** The scene as a drawing within a square. */
export function paintScene(pdf: Pdf, scene: Scene, at: Point, size: number): void {
  pdf
    .save()
    .translate(at.x, at.y)
    .scale(size / sceneSize)
  for (const item of scene.items) paintItem(pdf, item)
  pdf.restore()
}

/** A PNG or JPEG in the middle of a square. @throws {PictureError} `unusable_picture` */
export function paintPicture(pdf: Pdf, picture: Uint8Array, { x, y }: Point, size: number): void {
  try {
    pdf.image(picture as Buffer, x, y, { fit: [size, size], align: 'center', valign: 'center' })
  } catch (error) {
    const message = 'The picture for the certificate is damaged, or of a kind that PDF cannot hold.'
    throw new PictureError('unusable_picture', message, error)
  }
}

export function paintItem(
  pdf: Pdf,
  { path, fill, stroke, opacity, clip, placed }: SceneItem,
): void {
  pdf.save()
  if (clip !== undefined) pdf.path(clip).clip()
  if (placed !== undefined) pdf.translate(placed.x, placed.y).scale(placed.scale)
  pdf.opacity(opacity ?? 1).lineJoin('round')
  const paint = fill === undefined ? undefined : paintOf(pdf, fill)
  pdf.path(path)
  if (paint !== undefined && stroke !== undefined) {
    pdf.lineWidth(stroke.width).fillAndStroke(paint, stroke.color)
  } else if (paint !== undefined) pdf.fill(paint)
  else if (stroke !== undefined) pdf.lineWidth(stroke.width).stroke(stroke.color)
  pdf.restore()
}

function paintOf(pdf: Pdf, fill: Paint): PDFKit.Mixins.ColorValue {
  if (typeof fill === 'string') return fill
  const gradient = pdf.linearGradient(0, fill.top, 0, fill.bottom)
  return gradient.stop(0, fill.from).stop(1, fill.to)
}

export interface LineStyle {
  readonly faces: readonly Face[]
  readonly size: number
  readonly color: string
}

/** One line of real text (it can be searched, copied and read aloud), its base line beginning at `at`. */
export function writeLine(pdf: Pdf, text: string, at: Point, style: LineStyle): void {
  const { faces, size, color } = style
  pdf.fillColor(color)
  let left = at.x
  for (const run of runsOf(text, faces)) {
    pdf.font(run.face.name).fontSize(size)
    pdf.text(run.text, left, at.y, {
      lineBreak: false,
      baseline: 'alphabetic',
    })
    left += run.face.widthOf(run.text) * size
  }
}

export function writeLines(
  pdf: Pdf,
  lines: readonly string[],
  at: Point,
  style: LineStyle & { readonly leading: number },
): void {
  lines.forEach((line, index) =>
    writeLine(pdf, line, { x: at.x, y: at.y + index * style.leading }, style),
  )
}
