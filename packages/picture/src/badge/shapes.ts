import { circle, command, onCircle, roundedPolygon, smoothLoop, type Point } from './path.ts'

/** The outline of a badge, at any size around a centre. */
export interface Outline {
  /** @param scale 1 is the outer edge. */
  readonly path: (center: Point, scale: number) => string
  /** What lies within, where it is not the same outline made smaller. */
  readonly inner?: (center: Point, scale: number) => string
  /** Where the emblem looks centred above the ribbon, in units below the centre. */
  readonly emblemDrop: number
}

const hexagon: Outline = {
  path: (center, scale) =>
    roundedPolygon(
      [0, 60, 120, 180, 240, 300].map((turn) => onCircle(center, 226 * scale, turn - 90)),
      34 * scale,
    ),
  emblemDrop: -40,
}

const disc: Outline = {
  path: (center, scale) => circle(center, 214 * scale),
  emblemDrop: -44,
}

const rosette: Outline = {
  path: (center, scale) =>
    smoothLoop(
      Array.from({ length: 48 }, (_, at) =>
        onCircle(center, (at % 2 === 0 ? 236 : 208) * scale, at * 7.5 - 90),
      ),
    ),
  inner: (center, scale) => circle(center, 216 * scale),
  emblemDrop: -44,
}

const octagon: Outline = {
  path: (center, scale) =>
    roundedPolygon(
      Array.from({ length: 8 }, (_, at) => onCircle(center, 226 * scale, at * 45 + 22.5)),
      30 * scale,
    ),
  emblemDrop: -44,
}

const tile: Outline = {
  path: ({ x, y }, scale) => {
    const half = 196 * scale
    const corners = [
      { x: x - half, y: y - half },
      { x: x + half, y: y - half },
      { x: x + half, y: y + half },
      { x: x - half, y: y + half },
    ]
    return roundedPolygon(corners, 72 * scale)
  },
  emblemDrop: -48,
}

const shield: Outline = {
  path: (center, scale) => {
    const at = (dx: number, dy: number): Point => ({
      x: center.x + dx * scale,
      y: center.y + dy * scale,
    })
    return [
      command('M', at(0, -222)),
      command('C', at(58, -190), at(126, -176), at(176, -178)),
      command('Q', at(194, -178), at(194, -158)),
      command('L', at(194, -20)),
      command('C', at(194, 104), at(112, 188), at(14, 226)),
      command('Q', at(0, 232), at(-14, 226)),
      command('C', at(-112, 188), at(-194, 104), at(-194, -20)),
      command('L', at(-194, -158)),
      command('Q', at(-194, -178), at(-176, -178)),
      command('C', at(-126, -176), at(-58, -190), at(0, -222)),
      'Z',
    ].join('')
  },
  emblemDrop: -58,
}

export const shapes = { hexagon, disc, rosette, shield, octagon, tile } as const

export type BadgeShape = keyof typeof shapes

/** The shapes that a design may name. */
export const badgeShapes = Object.keys(shapes) as readonly BadgeShape[]
