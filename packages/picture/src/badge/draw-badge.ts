import type { Fonts } from '../text/fonts.ts'
import { cleanText, centredOutline } from '../text/text-line.ts'
import { fitText } from '../text/fit-text.ts'
import {
  colorsOf,
  outlineOf,
  settle,
  type BadgeDesign,
  type SettledDesign,
} from './badge-design.ts'
import { contourLines } from './contours.ts'
import { paper } from './palette.ts'
import { ribbonItems } from './ribbon.ts'
import type { Scene, SceneItem } from './scene.ts'
import { sceneToSvg } from './scene-to-svg.ts'
import { sealItems } from './seal.ts'

const center = { x: 256, y: 250 }

/** How strongly the contour lines show; `palette.test.ts` checks that white stays readable on them. */
export const contourOpacity = 0.3

/**
 * A badge picture as SVG: deterministic, with transparent corners, text as outlines (so that it looks
 * the same everywhere), and a title and description for those who do not see it.
 *
 * @throws {PictureError} `bad_argument`; `missing_glyphs` if no font has a character of the text
 * @example
 * const svg = drawBadge({ name: 'Faire équipage', language: 'fr', endorsements: 3 }, fonts)
 */
export function drawBadge(design: BadgeDesign, fonts: Fonts): string {
  return sceneToSvg(composeBadge(design, fonts))
}

/** The same, before it becomes SVG or a drawing in a PDF. */
export function composeBadge(design: BadgeDesign, fonts: Fonts): Scene {
  const settled = settle(design)
  const { ribbon, endorsements, language } = settled
  const colors = colorsOf(settled)
  return {
    title: cleanText(settled.name),
    description: describe(settled),
    language,
    items: [
      ...fieldItems(settled),
      ...emblemItems(settled, fonts),
      ...(ribbon === undefined ? [] : ribbonItems(ribbon, colors, fonts.bold)),
      ...(endorsements === 0 ? [] : sealItems(endorsements, language, colors, fonts.bold)),
    ],
  }
}

function fieldItems(design: SettledDesign): SceneItem[] {
  const { deep, base, light } = colorsOf(design)
  const { path, inner = path } = outlineOf(design)
  const field = inner(center, 0.87)
  return [
    { path: path(center, 1), fill: deep },
    { path: inner(center, 0.935), stroke: { color: light, width: 4 } },
    { path: field, fill: { from: base, to: deep, top: 60, bottom: 470 } },
    {
      path: contourLines(center, 230, design.seed),
      stroke: { color: light, width: 2 },
      opacity: contourOpacity,
      clip: field,
    },
  ]
}

function emblemItems(design: SettledDesign, fonts: Fonts): SceneItem[] {
  const { emblem, ribbon } = design
  const drop = ribbon === undefined ? 0 : outlineOf(design).emblemDrop
  const middle = { x: center.x, y: center.y + drop }
  if ('path' in emblem) {
    const scale = 190 / emblem.size
    const placed = { x: middle.x - 95, y: middle.y - 95, scale }
    return [{ path: emblem.path, fill: paper, placed }]
  }
  const { lines, size } = fitText(emblem.initials, fonts.bold, {
    width: 250,
    rules: [{ lines: 1, size: 165 }],
    minimum: 40,
  })
  const capHeight = (fonts.bold[0]?.capHeight ?? 0.66) * size
  const accents = emblem.initials.normalize('NFD') === emblem.initials ? 0 : 0.07 * size
  const base = { x: middle.x, y: middle.y + accents + capHeight / 2 }
  return [{ path: centredOutline(lines[0] ?? '', fonts.bold, base, size), fill: paper }]
}

function describe({ name, language, ribbon, endorsements }: SettledDesign): string {
  const told = ribbon === undefined || ribbon === name ? name : `${name} (${ribbon})`
  if (language === 'fr') {
    const seal = endorsements === 0 ? '' : ` Endossé par ${endorsements}.`
    return cleanText(`Badge « ${told} ».${seal}`)
  }
  const seal = endorsements === 0 ? '' : ` Endorsed by ${endorsements}.`
  return cleanText(`Badge “${told}”.${seal}`)
}
