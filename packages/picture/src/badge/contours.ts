import { onCircle, smoothLoop, type Point } from './path.ts'
import { seededNumbers } from './seed.ts'

const spacing = 27
const pointsPerRing = 28

/**
 * Contour lines of a hill, as on a map: each badge has its own land. The hill stands off the centre,
 * so that its slopes cross the field.
 *
 * @param reach  How far from the centre anything is seen, in units.
 */
export function contourLines(center: Point, reach: number, seed: number): string {
  const random = seededNumbers(seed)
  const top = onCircle(center, 110 + 60 * random(), 360 * random())
  const waves = [2, 3, 4, 5, 7].map((turns) => ({
    turns,
    height: (0.2 + 0.8 * random()) / turns,
    phase: 2 * Math.PI * random(),
  }))
  // A ring bends inwards by less than half its radius: beyond twice the way, none comes into sight.
  const furthest = 2 * (reach + Math.hypot(top.x - center.x, top.y - center.y))
  return Array.from({ length: Math.ceil(furthest / spacing) }, (_, ring) =>
    ringPoints(top, (ring + 0.6) * spacing, waves),
  )
    .filter((points) => points.some(({ x, y }) => Math.hypot(x - center.x, y - center.y) < reach))
    .map((points) => smoothLoop(points))
    .join('')
}

interface Wave {
  readonly turns: number
  readonly height: number
  readonly phase: number
}

function ringPoints(top: Point, radius: number, waves: readonly Wave[]): Point[] {
  // Higher rings are rounder, and no ring bends by more than what keeps it off the next one.
  const bend = (radius * 0.34 * radius) / (radius + 60)
  return Array.from({ length: pointsPerRing }, (_, at) => {
    const degrees = (at * 360) / pointsPerRing
    const angle = (degrees * Math.PI) / 180
    const offset = waves.reduce(
      (sum, { turns, height, phase }) => sum + height * Math.sin(turns * angle + phase),
      0,
    )
    return onCircle(top, radius + bend * offset, degrees)
  })
}
