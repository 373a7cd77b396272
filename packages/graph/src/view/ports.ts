import { addToGroup } from '../add-to-group.ts'
import { NODE_WIDTH, type Box } from './box.ts'
import type { Route } from './layer-links.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Between two links on one side of a thing, if there is room. */
const STEP = 9

/**
 * The points that each route passes, from left to right. Links that share a side of a thing are spread
 * over it, in the order of where they go, so that arrowheads do not lie on each other.
 */
export function portsOf(routes: readonly Route[], boxOf: (id: string) => Box): Point[][] {
  const offsetOn = spreadOver(routes, boxOf)
  return routes.map(({ stops }, route) => {
    const { first, last, level } = endsOf(stops, boxOf)
    const [start, end] = [boxOf(first), boxOf(last)]
    const bends = stops.slice(1, -1).flatMap((stop) => {
      const { x, y } = boxOf(stop)
      return [
        { x, y },
        { x: x + NODE_WIDTH, y },
      ]
    })
    const right = { x: start.x + NODE_WIDTH, y: start.y + offsetOn(`right ${first}`, route, start) }
    const side = level ? 'right' : 'left'
    const x = level ? end.x + NODE_WIDTH : end.x
    return [right, ...bends, { x, y: end.y + offsetOn(`${side} ${last}`, route, end) }]
  })
}

type OffsetOn = (side: string, route: number, box: Box) => number

/** How far from the middle of a side each route begins or ends. */
function spreadOver(routes: readonly Route[], boxOf: (id: string) => Box): OffsetOn {
  const sides = new Map<string, { readonly route: number; readonly towards: number }[]>()
  const join = (side: string, route: number, neighbour: string) => {
    addToGroup(sides, side, { route, towards: boxOf(neighbour).y })
  }
  routes.forEach(({ stops }, route) => {
    const { first, last, level } = endsOf(stops, boxOf)
    join(`right ${first}`, route, stops[1] ?? '')
    join(`${level ? 'right' : 'left'} ${last}`, route, stops.at(-2) ?? '')
  })
  for (const row of sides.values()) row.sort((a, b) => a.towards - b.towards || a.route - b.route)
  return (side, route, { height }) => {
    const row = sides.get(side) ?? []
    const step = Math.min(STEP, (height - 14) / Math.max(1, row.length - 1))
    return (row.findIndex((each) => each.route === route) - (row.length - 1) / 2) * step
  }
}

/** `level`: both ends stand in one column. */
function endsOf(stops: readonly string[], boxOf: (id: string) => Box) {
  const [first = ''] = stops
  const last = stops.at(-1) ?? ''
  return { first, last, level: boxOf(first).x === boxOf(last).x }
}
