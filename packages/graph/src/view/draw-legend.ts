import { xml } from '../exports/xml.ts'
import type { DrawingLanguage } from './drawing.ts'
import { drawingWords } from './drawing-words.ts'
import { kindLooks, linkLooks, paper, type LinkLook } from './kind-look.ts'
import { measureText } from './measure-text.ts'
import type { NodeKind } from '../recognition-node.ts'
import type { Scene } from './scene.ts'
import { wrapLabel } from './wrap-label.ts'

const MARGIN = 32
const ROW = 26

interface LegendPlace {
  readonly y: number
  readonly width: number
  readonly language: DrawingLanguage
}

/** What the signs and lines of this very picture mean, and the small print. */
export function drawLegend(
  scene: Scene,
  { y, width, language }: LegendPlace,
): { svg: string; bottom: number } {
  const words = drawingWords[language]
  const kinds = [...new Set(scene.columns.flat().map(({ kind }) => kind))].toSorted()
  const looks = [...new Set(scene.links.map(({ look }) => look))].toSorted()
  const entries = [
    ...kinds.map((kind) => ({ draw: drawSign(kind), name: words.kinds[kind], room: 30 })),
    ...looks.map((look) => ({ draw: drawSample(look), name: words.looks[look], room: 52 })),
  ]
  let x = MARGIN
  let row = y
  const drawn = entries.map(({ draw, name, room }) => {
    const wide = room + measureText(name, 12) + 24
    if (x + wide > width - MARGIN && x > MARGIN) {
      x = MARGIN
      row += ROW
    }
    const at = `<g transform="translate(${x.toFixed(1)} ${row.toFixed(1)})">${draw}<text x="${room}" y="4" class="note">${xml(name)}</text></g>`
    x += wide
    return at
  })
  const notes = scene.notes.flatMap((note) =>
    wrapLabel(note, { width: width - 2 * MARGIN, lines: 3, size: 12 }),
  )
  const first = row + ROW + 6
  const printed = notes.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${(first + 16 * index).toFixed(1)}" class="note">${xml(line)}</text>`,
  )
  return {
    svg: `<g aria-hidden="true">${[...drawn, ...printed].join('\n')}</g>`,
    bottom: first + 16 * notes.length,
  }
}

function drawSign(kind: NodeKind): string {
  const { colour, sign } = kindLooks[kind]
  return `<circle cx="11" cy="0" r="11" fill="${colour}"/><path transform="translate(11 0) scale(.8)" d="${sign}" fill="none" stroke="${paper}" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"/>`
}

function drawSample(look: LinkLook): string {
  const { colour, dashes } = linkLooks[look]
  const dashed = dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`
  return `<path d="M0 0H36" stroke="${colour}" stroke-width="2.5"${dashed}/><path d="M44 0l-9-4.5v9Z" fill="${colour}"/>`
}
