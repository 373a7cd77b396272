import type { NodeLabelDrawingFunction } from 'sigma/rendering'

/** Between a node and its name, in pixels of the page. */
const GAP = 3

/** A name beside its node: right of it, left of it where the drawing ends, and never cut off. */
export const drawLabel: NodeLabelDrawingFunction = (context, node, settings) => {
  const { label, x, y, size } = node
  if (typeof label !== 'string' || label === '') return
  context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`
  context.fillStyle = settings.labelColor.color ?? '#000'
  const [room, width] = [context.canvas.clientWidth, context.measureText(label).width]
  const right = x + size + GAP
  const left = Math.max(0, x - size - GAP - width)
  const fits = right + width <= room
  context.fillText(label, fits ? right : left, y + settings.labelSize / 3)
}
