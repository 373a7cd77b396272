import type { Face } from '../text/face.ts'
import { fitText } from '../text/fit-text.ts'
import { centredOutline } from '../text/text-line.ts'
import { paper, type BadgeColors } from './palette.ts'
import { command, type Point } from './path.ts'
import type { SceneItem } from './scene.ts'

const middle = { x: 256, y: 372 }
const band = { left: 30, right: 482, padding: 20 }
const tail = { outer: 6, inner: 64, drop: 20, notch: 20 }
const lineHeight = 1.12
const rules = [
  { lines: 1, size: 46 },
  { lines: 2, size: 36 },
  { lines: 3, size: 29 },
]

/** A ribbon across the badge, with the text as large as it goes: one to three lines. */
export function ribbonItems(
  text: string,
  colors: BadgeColors,
  faces: readonly Face[],
): SceneItem[] {
  const width = band.right - band.left - 2 * band.padding
  const { lines, size } = fitText(text, faces, { width, rules, minimum: 19 })
  const height = Math.max(72, lines.length * size * lineHeight + 30)
  const top = middle.y - height / 2
  const stroke = { color: colors.deep, width: 4 }
  const capHeight = (faces[0]?.capHeight ?? 0.66) * size
  const first = middle.y + capHeight / 2 - ((lines.length - 1) * size * lineHeight) / 2
  const outlines = lines.map((line, at) =>
    centredOutline(line, faces, { x: middle.x, y: first + at * size * lineHeight }, size),
  )
  return [
    { path: tails(top, height), fill: colors.light, stroke },
    { path: folds(top, height), fill: colors.deep, stroke },
    { path: rectangle(top, height), fill: paper, stroke },
    { path: outlines.join(''), fill: colors.deep },
  ]
}

function rectangle(top: number, height: number): string {
  return polygon([
    { x: band.left, y: top },
    { x: band.right, y: top },
    { x: band.right, y: top + height },
    { x: band.left, y: top + height },
  ])
}

/** The ends of the ribbon, behind and a little lower. */
function tails(top: number, height: number): string {
  return mirrored([
    { x: tail.inner, y: top + tail.drop },
    { x: tail.outer, y: top + tail.drop },
    { x: tail.outer + tail.notch, y: top + tail.drop + height / 2 },
    { x: tail.outer, y: top + tail.drop + height },
    { x: tail.inner, y: top + tail.drop + height },
  ])
}

/** Where the ribbon turns back. */
function folds(top: number, height: number): string {
  return mirrored([
    { x: band.left, y: top + height },
    { x: tail.inner, y: top + height },
    { x: tail.inner, y: top + height + tail.drop },
  ])
}

function mirrored(points: readonly Point[]): string {
  return polygon(points) + polygon(points.map(({ x, y }) => ({ x: 2 * middle.x - x, y })))
}

function polygon(points: readonly Point[]): string {
  return `${points.map((point, at) => command(at === 0 ? 'M' : 'L', point)).join('')}Z`
}
