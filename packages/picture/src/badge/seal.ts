import type { Face } from '../text/face.ts'
import { fitText } from '../text/fit-text.ts'
import { centredOutline } from '../text/text-line.ts'
import { paper, type BadgeColors } from './palette.ts'
import { circle, onCircle, smoothLoop } from './path.ts'
import type { SceneItem } from './scene.ts'

const center = { x: 424, y: 92 }

const words = { en: 'ENDORSED BY', fr: 'ENDOSSÉ PAR' } as const

/** A small seal with the number of those who endorse the badge. */
export function sealItems(
  count: number,
  language: 'en' | 'fr',
  colors: BadgeColors,
  faces: readonly Face[],
): SceneItem[] {
  const edge = smoothLoop(
    Array.from({ length: 40 }, (_, at) => onCircle(center, at % 2 === 0 ? 72 : 63, at * 9)),
  )
  const number = fitText(String(count), faces, {
    width: 70,
    rules: [{ lines: 1, size: 58 }],
    minimum: 20,
  })
  const below = { x: center.x, y: center.y + 33 }
  const above = { x: center.x, y: center.y - 22 }
  return [
    { path: edge, fill: colors.accent, stroke: { color: paper, width: 5 } },
    { path: circle(center, 55), stroke: { color: colors.deep, width: 2 }, opacity: 0.55 },
    { path: centredOutline(words[language], faces, above, 13.5), fill: colors.deep },
    { path: centredOutline(number.lines[0] ?? '', faces, below, number.size), fill: colors.deep },
  ]
}
