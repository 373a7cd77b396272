import { NODE_WIDTH, type Box } from './box.ts'
import { nodeHeight } from './draw-node.ts'
import { linkLayers, type Layers, type Route } from './layer-links.ts'
import { orderLayers } from './order-layers.ts'
import { placeLayers } from './place-layers.ts'
import type { Scene } from './scene.ts'

const COLUMN_GAP = 120
const ROW_GAP = 16
const BEND_HEIGHT = 10
/** Beside the last column, for links inside it. */
const BOW_ROOM = 60

/** Where everything is, from 0 to the right and downwards. */
export interface Layout {
  /** Bends included. */
  readonly columns: Layers
  /** One for each link of the scene. */
  readonly routes: readonly Route[]
  readonly boxOf: (id: string) => Box
  readonly width: number
  readonly height: number
}

export function layOut({ columns, links }: Scene): Layout {
  const nodes = new Map(columns.flat().map((node) => [node.id, node]))
  const heightOf = (id: string) => {
    const node = nodes.get(id)
    return node === undefined ? BEND_HEIGHT : nodeHeight(node)
  }
  const linked = linkLayers(
    columns.map((column) => column.map(({ id }) => id)),
    links,
  )
  const ordered = orderLayers(linked.layers, linked.segments)
  const middle = placeLayers(ordered, linked.segments, { heightOf, gap: ROW_GAP })
  const columnOf = new Map(ordered.flatMap((ids, column) => ids.map((id) => [id, column] as const)))
  const last = ordered.length - 1
  const bowed = links.some(
    ({ from, to }) => columnOf.get(from) === last && columnOf.get(to) === last,
  )
  const step = NODE_WIDTH + COLUMN_GAP
  return {
    columns: ordered,
    routes: linked.routes,
    boxOf: (id) => ({
      x: (columnOf.get(id) ?? 0) * step,
      y: middle.get(id) ?? 0,
      height: heightOf(id),
    }),
    width: ordered.length * step - COLUMN_GAP + (bowed ? BOW_ROOM : 0),
    height: Math.max(0, ...[...middle].map(([id, at]) => at + heightOf(id) / 2)),
  }
}
