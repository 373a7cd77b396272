export interface Point {
  readonly x: number
  readonly y: number
}

/** A coordinate for path data: two decimals, no exponent, no negative zero. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

/** A command of path data with its points. */
export function command(letter: string, ...points: readonly Point[]): string {
  return letter + points.map(({ x, y }) => `${coordinate(x)} ${coordinate(y)}`).join(' ')
}

/** A closed polygon whose corners are rounded with the given radius. */
export function roundedPolygon(points: readonly Point[], radius: number): string {
  const parts = points.flatMap((corner, at) => {
    const before = points.at(at - 1) ?? corner
    const after = points[(at + 1) % points.length] ?? corner
    const start = towards(corner, before, radius)
    const end = towards(corner, after, radius)
    return [command(at === 0 ? 'M' : 'L', start), command('Q', corner, end)]
  })
  return `${parts.join('')}Z`
}

/** A smooth closed curve near the points: each becomes the pull between two midpoints. */
export function smoothLoop(points: readonly Point[]): string {
  const last = points.at(-1)
  const first = points[0]
  if (last === undefined || first === undefined) return ''
  const parts = points.map((point, at) => {
    const next = points[(at + 1) % points.length] ?? point
    return command('Q', point, middle(point, next))
  })
  return `${command('M', middle(last, first))}${parts.join('')}Z`
}

/** A circle of four cubic curves, which PDF has and arcs it has not. */
export function circle({ x, y }: Point, radius: number): string {
  const pull = radius * 0.552284749831 // 4/3 (√2 − 1)
  const at = (dx: number, dy: number): Point => ({ x: x + dx, y: y + dy })
  return [
    command('M', at(radius, 0)),
    command('C', at(radius, pull), at(pull, radius), at(0, radius)),
    command('C', at(-pull, radius), at(-radius, pull), at(-radius, 0)),
    command('C', at(-radius, -pull), at(-pull, -radius), at(0, -radius)),
    command('C', at(pull, -radius), at(radius, -pull), at(radius, 0)),
    'Z',
  ].join('')
}

export function onCircle(center: Point, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  return { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) }
}

/** The point at the distance from `from` on the way to `to`, at most half-way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = length === 0 ? 0 : Math.min(distance / length, 0.5)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
