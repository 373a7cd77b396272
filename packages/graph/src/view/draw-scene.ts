import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { xml } from '../exports/xml.ts'
import type { DrawingLanguage } from './drawing.ts'
import { drawingWords } from './drawing-words.ts'
import { drawLegend } from './draw-legend.ts'
import { drawLink } from './draw-link.ts'
import { drawNode } from './draw-node.ts'
import { ink, pale, paper } from './kind-look.ts'
import { layOut, type Layout } from './lay-out.ts'
import { portsOf } from './ports.ts'
import type { Scene } from './scene.ts'
import { wrapLabel } from './wrap-label.ts'

const MARGIN = 32
/** Titles and small print need room even beside one column. */
const LEAST_WIDTH = 640

/** The scene as SVG, in columns: the same scene gives the same bytes. */
export function drawScene(scene: Scene, language: DrawingLanguage): string {
  const layout = layOut(scene)
  const width = Math.max(layout.width, LEAST_WIDTH) + 2 * MARGIN
  const head = drawHead(scene, width)
  const left = (width - layout.width) / 2
  const legend = drawLegend(scene, { y: head.height + layout.height + 40, width, language })
  const body = [
    head.svg,
    `<g transform="translate(${left} ${head.height})">`,
    `<g aria-hidden="true" fill="none">${drawLinks(scene, layout).join('\n')}</g>`,
    ...drawNodes(scene, layout),
    '</g>',
    legend.svg,
  ].join('\n')
  return framed(scene, { body, width, height: legend.bottom + MARGIN / 2, language })
}

function drawLinks({ links }: Scene, { routes, boxOf }: Layout): readonly string[] {
  const ports = portsOf(routes, boxOf)
  return links.map((link, index) => {
    const backwards = routes[index]?.stops[0] !== link.from
    return drawLink(link, { points: ports[index] ?? [], backwards })
  })
}

/** Column by column, each from top to bottom: the order in which the picture is read aloud. */
function drawNodes(scene: Scene, { columns, boxOf }: Layout): readonly string[] {
  const nodes = new Map(scene.columns.flat().map((node) => [node.id, node]))
  return columns.flat().flatMap((id) => {
    const node = nodes.get(id)
    return node === undefined ? [] : [drawNode(node, boxOf(id))]
  })
}

function drawHead({ title, lead }: Scene, width: number): { svg: string; height: number } {
  const room = width - 2 * MARGIN
  const titles = wrapLabel(title, { width: room, lines: 2, size: 22, bold: true })
  const leads = wrapLabel(lead, { width: room, lines: 3, size: 14 })
  const rows = [
    ...titles.map((line, row) => ({ line, y: 46 + 28 * row, style: 'class="title"' })),
    ...leads.map((line, row) => ({
      line,
      y: 46 + 28 * titles.length - 4 + 19 * row,
      style: 'class="lead"',
    })),
  ]
  const svg = rows
    .map(({ line, y, style }) => `<text x="${MARGIN}" y="${y}" ${style}>${xml(line)}</text>`)
    .join('\n')
  return { svg: `<g aria-hidden="true">${svg}</g>`, height: (rows.at(-1)?.y ?? 40) + 34 }
}

interface Frame {
  readonly body: string
  readonly width: number
  readonly height: number
  readonly language: DrawingLanguage
}

function framed({ title, lead }: Scene, { body, width, height, language }: Frame): string {
  // Several drawings may stand in one page: their ids must differ, and stay the same from run to run.
  const id = `boat-${bytesToHex(sha256(utf8ToBytes(body))).slice(0, 8)}`
  const w = Math.ceil(width)
  const h = Math.ceil(height)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" lang="${language}" role="graphics-document document" aria-roledescription="${xml(drawingWords[language].picture)}" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${xml(title)}</title>
<desc id="${id}-desc">${xml(lead)}</desc>
<style>
#${id} text { font-family: Arial, Helvetica, "Liberation Sans", sans-serif; fill: ${ink}; }
#${id} .title { font-size: 22px; font-weight: bold; }
#${id} .lead { font-size: 14px; fill: ${pale}; }
#${id} .label { font-size: 14px; }
#${id} .strong { font-weight: bold; }
#${id} .detail, #${id} .note { font-size: 12px; fill: ${pale}; }
</style>
<rect width="${w}" height="${h}" fill="${paper}"/>
<g id="${id}">
${body}
</g>
</svg>
`
}
