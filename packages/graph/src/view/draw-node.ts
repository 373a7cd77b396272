import { xml } from '../exports/xml.ts'
import { NODE_WIDTH, type Box } from './box.ts'
import { accent, kindLooks, paper, tint } from './kind-look.ts'
import type { SceneNode } from './scene.ts'
import { wrapLabel } from './wrap-label.ts'

const SIGN_ROOM = 44
const LINE = 17
const BAR = 12

function labelLines({ label, emphasis }: SceneNode): string[] {
  const width = NODE_WIDTH - SIGN_ROOM - 12
  return wrapLabel(label, { width, lines: 3, size: 14, bold: emphasis === true })
}

export function nodeHeight(node: SceneNode): number {
  const detail = node.detail === undefined ? 0 : LINE
  const bar = node.share === undefined ? 0 : BAR
  return Math.max(44, labelLines(node).length * LINE + detail + bar + 18)
}

/** A box with the sign of its kind; for screen readers one picture with a sentence. */
export function drawNode(node: SceneNode, { x, y, height }: Box): string {
  const { colour, sign } = kindLooks[node.kind]
  const top = y - height / 2
  const outline =
    node.faint === true
      ? `stroke="${colour}" stroke-dasharray="4 3"`
      : `stroke="${colour}" stroke-width="${node.emphasis === true ? 3 : 1.25}"`
  const fill = node.faint === true ? paper : tint
  const middle = Math.round(height / 2)
  return [
    `<g role="graphics-symbol img" aria-label="${xml(node.spoken)}" transform="translate(${x} ${top.toFixed(1)})">`,
    `<title>${xml(node.spoken)}</title>`,
    `<rect width="${NODE_WIDTH}" height="${height}" rx="8" fill="${fill}" ${outline}/>`,
    `<circle cx="24" cy="${middle}" r="14" fill="${colour}"${node.emphasis === true ? ` stroke="${accent}" stroke-width="3"` : ''}/>`,
    `<path transform="translate(24 ${middle})" d="${sign}" fill="none" stroke="${paper}" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>`,
    ...drawLines(node),
    ...drawBar(node, height, colour),
    '</g>',
  ].join('')
}

function drawLines(node: SceneNode): string[] {
  const style = node.emphasis === true ? 'label strong' : 'label'
  const lines = labelLines(node).map(
    (line, row) =>
      `<text x="${SIGN_ROOM}" y="${22 + row * LINE}" class="${style}">${xml(line)}</text>`,
  )
  if (node.detail === undefined) return lines
  const y = 22 + lines.length * LINE
  return [...lines, `<text x="${SIGN_ROOM}" y="${y}" class="detail">${xml(node.detail)}</text>`]
}

function drawBar({ share }: SceneNode, height: number, colour: string): string[] {
  if (share === undefined) return []
  const room = NODE_WIDTH - SIGN_ROOM - 14
  const full = Math.round(room * Math.min(1, Math.max(0, share)) * 10) / 10
  return [
    `<rect x="${SIGN_ROOM}" y="${height - 15}" width="${room}" height="6" rx="3" fill="${paper}" stroke="${colour}" stroke-width=".75"/>`,
    `<rect x="${SIGN_ROOM}" y="${height - 15}" width="${full}" height="6" rx="3" fill="${colour}"/>`,
  ]
}
