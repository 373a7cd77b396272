import { linkLooks, paper } from './kind-look.ts'
import type { Point } from './ports.ts'
import type { SceneLink } from './scene.ts'

const HEAD = 9
const INSET = HEAD - 2

export interface LinkWay {
  /** From left to right. */
  readonly points: readonly Point[]
  /** Whether the link goes against that, so that its point is at the left. */
  readonly backwards: boolean
}

/** A curve between two things with a point at what the link is about. */
export function drawLink(link: SceneLink, { points, backwards }: LinkWay): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return ''
  const { colour, dashes } = linkLooks[link.look]
  const level = rest.length === 1 && last.x === first.x
  const pointsAtFirst = backwards || link.mutual === true
  const pointsAtLast = !backwards || link.mutual === true
  // The line ends inside its point, which would else be blunt.
  const from = pointsAtFirst ? { ...first, x: first.x + INSET } : first
  const to = pointsAtLast ? { ...last, x: last.x + (level ? INSET : -INSET) } : last
  const line = level ? bow(from, to) : curve([from, ...rest.slice(0, -1), to])
  const width = 1 + 4 * link.weight
  const dashed = dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`
  return [
    // A white edge, so that lines that cross can be told apart.
    `<path d="${line}" stroke="${paper}" stroke-width="${n(width + 3)}"/>`,
    `<path d="${line}" stroke="${colour}" stroke-width="${n(width)}"${dashed}/>`,
    ...(pointsAtFirst ? [head(first, 'left', colour)] : []),
    ...(pointsAtLast ? [head(last, level ? 'left' : 'right', colour)] : []),
  ].join('')
}

function curve(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  let at = first
  const parts = rest.map((point) => {
    const bend = Math.max(24, (point.x - at.x) / 2)
    const straight = point.y === at.y
    const part = straight
      ? `H${n(point.x)}`
      : `C${n(at.x + bend)} ${n(at.y)} ${n(point.x - bend)} ${n(point.y)} ${n(point.x)} ${n(point.y)}`
    at = point
    return part
  })
  return `M${n(first.x)} ${n(first.y)}${parts.join('')}`
}

/** Between two things of one column, around their right side. */
function bow(from: Point, to: Point): string {
  const far = Math.min(72, 30 + Math.abs(to.y - from.y) / 6)
  return `M${n(from.x)} ${n(from.y)}C${n(from.x + far)} ${n(from.y)} ${n(to.x + far)} ${n(to.y)} ${n(to.x)} ${n(to.y)}`
}

function head({ x, y }: Point, towards: 'left' | 'right', colour: string): string {
  const back = towards === 'left' ? HEAD : -HEAD
  return `<path d="M${n(x)} ${n(y)}l${n(back)} -4.5v9Z" fill="${colour}"/>`
}

/** At most one decimal, the same on every machine. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}
