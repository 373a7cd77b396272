import { composeBadge } from '../badge/draw-badge.ts'
import { contourLines } from '../badge/contours.ts'
import { blend } from '../badge/contrast.ts'
import { palette, paper, type BadgeColor } from '../badge/palette.ts'
import { roundedPolygon } from '../badge/path.ts'
import { hashText } from '../badge/seed.ts'
import { cutText, fitText, type FittedText } from '../text/fit-text.ts'
import type { Fonts } from '../text/fonts.ts'
import type { CertificateContent } from './certificate-content.ts'
import type { CertificateWords, PictureLanguage } from './certificate-words.ts'
import { paintItem, paintPicture, paintScene, writeLine, writeLines, type Pdf } from './paint.ts'
import { qrPath } from './qr-path.ts'

/** A4 on its side, in points. */
export const page = { width: 841.89, height: 595.28 }

const panel = { x: 28, y: 28, width: 288, height: page.height - 56 }
const column = { left: 352, right: page.width - 44 }
const columnWidth = column.right - column.left
const ink = '#1f2933'
const quiet = '#52606d'

export interface PageContent {
  readonly content: CertificateContent
  readonly words: CertificateWords
  readonly language: PictureLanguage
  readonly color: BadgeColor
  readonly endorsements: number
  /** A PNG or JPEG; without it the badge is drawn. */
  readonly picture: Uint8Array | undefined
  readonly fonts: Fonts
}

/** Everything on the page, in reading order; each part is an element of the document's structure. */
export function drawPage(pdf: Pdf, parts: PageContent): void {
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const part: Part = (type, options: object, draw) => void root.add(pdf.struct(type, options, draw))

  drawPanel(pdf, parts)
  drawPicture(pdf, parts, part)
  const below = drawHeadings(pdf, parts, part)
  drawFacts(pdf, parts, part, Math.max(below, 392))
  drawVerification(pdf, parts, part)
  root.end()
}

type Part = (type: string, options: PartOptions, draw: () => void) => void

interface PartOptions {
  /** What a screen reader says instead. */
  readonly alt?: string
  /** Left, top, right, bottom: pdfkit takes it, its types do not know it yet. */
  readonly bbox?: readonly number[]
}

/** A pale field with the badge's own contour lines: light on ink, and meaningless to a screen reader. */
function drawPanel(pdf: Pdf, { color, content }: PageContent): void {
  const { light } = palette[color]
  const { x, y, width, height } = panel
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ]
  const field = roundedPolygon(corners, 18)
  const middle = { x: x + width / 2, y: y + height / 2 }
  const lines = contourLines(middle, 340, hashText(content.achievement))
  pdf.markContent('Artifact', { type: 'Layout' })
  paintItem(pdf, { path: field, fill: blend(paper, light, 0.28) })
  paintItem(pdf, { path: lines, stroke: { color: light, width: 1 }, opacity: 0.55, clip: field })
  pdf.endMarkedContent()
}

function drawPicture(pdf: Pdf, parts: PageContent, part: Part): void {
  const { content, words, language, color, endorsements, picture, fonts } = parts
  const size = 244
  const x = panel.x + (panel.width - size) / 2
  const y = panel.y + (panel.height - size) / 2 - 20
  const bbox = [x, y, x + size, y + size] as const
  part('Figure', { alt: words.picture(content.achievement), bbox }, () => {
    if (picture === undefined) {
      const design = { name: content.achievement, language, color, endorsements }
      paintScene(pdf, composeBadge(design, fonts), { x, y }, size)
    } else {
      paintPicture(pdf, picture, { x, y }, size)
    }
  })
}

/** Gives back where the next part may begin. */
function drawHeadings(pdf: Pdf, { content, words, color, fonts }: PageContent, part: Part): number {
  const { deep, base } = palette[color]
  const { left } = column
  const { recipient, achievement, description } = content
  const label = { faces: fonts.bold, size: 15, color: base }
  part('P', {}, () => writeLine(pdf, words.certificate.toUpperCase(), { x: left, y: 66 }, label))

  let y = 106
  const intro = { faces: fonts.regular, size: 14, color: quiet }
  const opening = recipient === undefined ? words.awarded : words.awardedTo
  part('P', {}, () => writeLine(pdf, opening, { x: left, y }, intro))
  if (recipient !== undefined) {
    const name = fit(recipient, fonts, [40, 30])
    y += name.size + 6
    const style = { faces: fonts.bold, size: name.size, color: deep, leading: name.size * 1.08 }
    part('H1', {}, () => writeLines(pdf, name.lines, { x: left, y }, style))
    y += (name.lines.length - 1) * style.leading
  }
  drawRule(pdf, y + 22, base)

  const title = fit(achievement, fonts, recipient === undefined ? [40, 32, 24] : [30, 25, 21])
  y += 36 + title.size
  const style = { faces: fonts.bold, size: title.size, color: base, leading: title.size * 1.12 }
  part(recipient === undefined ? 'H1' : 'H2', {}, () =>
    writeLines(pdf, title.lines, { x: left, y }, style),
  )
  y += (title.lines.length - 1) * style.leading
  if (description === undefined) return y + 40

  const size = 12.5
  const room = Math.max(1, Math.min(5, Math.floor((388 - (y + 26)) / 17) + 1))
  const lines = cutText(description, fonts.regular, columnWidth / size, room)
  const body = { faces: fonts.regular, size, color: ink, leading: 17 }
  part('P', {}, () => writeLines(pdf, lines, { x: left, y: y + 26 }, body))
  return y + 26 + lines.length * 17 + 18
}

function fit(text: string, fonts: Fonts, sizes: readonly number[]): FittedText {
  const rules = sizes.map((size, at) => ({ lines: at + 1, size }))
  return fitText(text, fonts.bold, { width: columnWidth, rules, minimum: 15 })
}

function drawRule(pdf: Pdf, y: number, color: string): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf.rect(column.left, y, 56, 3).fill(color)
  pdf.endMarkedContent()
}

/** Who, when and until when, side by side. */
function drawFacts(pdf: Pdf, parts: PageContent, part: Part, y: number): void {
  const { content, words, endorsements, fonts } = parts
  const facts: (readonly [string, string | undefined])[] = [
    [words.by, content.issuer],
    [words.on, content.awardedOn],
    [words.until, content.validUntil],
    [words.endorsedBy, endorsements === 0 ? undefined : words.endorsements(endorsements)],
  ]
  const shown = facts.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ name, value }],
  )
  // The issuer's name is the longest: it has more room than a date.
  const share = shown.length > 3 ? 1.25 : 1.4
  const unit = columnWidth / (shown.length - 1 + share)
  shown.forEach(({ name, value }, at) => {
    const x = column.left + (at === 0 ? 0 : (at - 1 + share) * unit)
    const width = (at === 0 ? share : 1) * unit - 9
    const lines = cutText(value, fonts.bold, width / 12.5, 3)
    const label = { faces: fonts.regular, size: 10, color: quiet }
    const body = { faces: fonts.bold, size: 12.5, color: ink, leading: 15.5 }
    part('P', {}, () => {
      writeLine(pdf, name, { x, y }, label)
      writeLines(pdf, lines, { x, y: y + 17 }, body)
    })
  })
}

function drawVerification(
  pdf: Pdf,
  { content, words, color, fonts }: PageContent,
  part: Part,
): void {
  const url = content.verificationUrl
  const size = 92
  const top = panel.y + panel.height - size
  const left = url === undefined ? column.left : column.left + size + 20
  if (url !== undefined) {
    const bbox = [column.left, top, column.left + size, top + size] as const
    part('Figure', { alt: words.code(url), bbox }, () => drawCode(pdf, url, top, size))
  }
  const heading = { faces: fonts.bold, size: 12.5, color: palette[color].deep }
  part('H2', {}, () => writeLine(pdf, words.verify, { x: left, y: top + 13 }, heading))
  const small = { faces: fonts.regular, size: 9.5, color: quiet, leading: 12.5 }
  const width = (column.right - left) / small.size
  let y = top + 29
  if (url !== undefined) {
    const lines = cutText(`${words.scan} ${url}`, fonts.regular, width, 3)
    part('P', {}, () => writeLines(pdf, lines, { x: left, y }, small))
    pdf.link(left, y - 9, column.right - left, lines.length * small.leading, url)
    y += lines.length * small.leading + 2
  }
  const lines = cutText(words.attached, fonts.regular, width, 3)
  part('P', {}, () => writeLines(pdf, lines, { x: left, y }, small))
}

function drawCode(pdf: Pdf, url: string, top: number, size: number): void {
  const { path, size: modules } = qrPath(url)
  const scale = size / modules
  paintItem(pdf, { path, fill: '#000000', placed: { x: column.left, y: top, scale } })
}
