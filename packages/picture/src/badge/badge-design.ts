import { PictureError } from '../picture-error.ts'
import { icons, type BadgeIcon } from './icons.ts'
import { badgeColors, palette, type BadgeColor } from './palette.ts'
import { hashText } from './seed.ts'
import { badgeShapes, shapes, type BadgeShape } from './shapes.ts'
import { initialsOf } from './initials.ts'

/** What a badge picture shows. Only the name is needed: the rest follows from it, always alike. */
export interface BadgeDesign {
  /** The achievement's name: the picture's title, and the ribbon's text unless `ribbon` says another. */
  readonly name: string
  /** Language of the name, and of the picture's description. @default 'en' */
  readonly language?: 'en' | 'fr'
  /** @default one that follows from the name */
  readonly shape?: BadgeShape
  /** @default one that follows from the name */
  readonly color?: BadgeColor
  /** @default the initials of the name */
  readonly emblem?: BadgeEmblem
  /** Text of the ribbon; `false`: no ribbon. @default the name */
  readonly ribbon?: string | false
  /** How many endorse it: a seal says so from 1 on. @default 0 */
  readonly endorsements?: number
}

/** Up to four letters, one of our icons, or SVG path data on a square of `size` units. */
export type BadgeEmblem =
  | { readonly initials: string }
  | { readonly icon: BadgeIcon }
  | { readonly path: string; readonly size: number }

/** A design with nothing left open. */
export interface SettledDesign {
  readonly name: string
  readonly language: 'en' | 'fr'
  readonly shape: BadgeShape
  readonly color: BadgeColor
  readonly emblem: { readonly initials: string } | { readonly path: string; readonly size: number }
  readonly ribbon: string | undefined
  readonly endorsements: number
  /** Everything that looks random comes from this. */
  readonly seed: number
}

const maxEndorsements = 999
const maxPathLength = 20_000

/** @throws {PictureError} `bad_argument`, naming the member and what it may be */
export function settle(design: BadgeDesign): SettledDesign {
  const { name, language = 'en', endorsements = 0, ribbon } = design
  if (typeof name !== 'string' || name.trim() === '') throw wrong('name', 'a text', name)
  if (ribbon === '') throw wrong('ribbon', 'a text, or false', ribbon)
  if (!Number.isInteger(endorsements) || endorsements < 0) {
    throw wrong('endorsements', 'a whole number from 0', endorsements)
  }
  const seed = hashText(name)
  return {
    name,
    language: oneOf('language', ['en', 'fr'], language),
    shape: oneOf('shape', badgeShapes, design.shape ?? pick(badgeShapes, seed)),
    color: oneOf('color', badgeColors, design.color ?? pick(badgeColors, seed >>> 8)),
    emblem: settleEmblem(design.emblem ?? { initials: initialsOf(name) }),
    ribbon: ribbon === false ? undefined : (ribbon ?? name),
    endorsements: Math.min(endorsements, maxEndorsements),
    seed,
  }
}

export function colorsOf({ color }: SettledDesign) {
  return palette[color]
}

export function outlineOf({ shape }: SettledDesign) {
  return shapes[shape]
}

function settleEmblem(emblem: BadgeEmblem): SettledDesign['emblem'] {
  if ('icon' in emblem) {
    return {
      path: icons[oneOf('emblem.icon', Object.keys(icons) as BadgeIcon[], emblem.icon)],
      size: 24,
    }
  }
  if ('initials' in emblem) {
    if (Array.from(emblem.initials).length <= 4) return emblem
    throw wrong('emblem.initials', 'at most 4 letters', emblem.initials)
  }
  const { path, size } = emblem
  // It is written into an attribute: nothing but path data may come through.
  const isPath = /^\s*M[-+\d.,\seEMLHVCSQTAZ]*$/i.test(path) && path.length <= maxPathLength
  if (!isPath) throw wrong('emblem.path', 'SVG path data (at most 20,000 characters)', path)
  if (!(size > 0)) throw wrong('emblem.size', 'a number above 0', size)
  return { path, size }
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length]
}

function oneOf<T extends string>(member: string, allowed: readonly T[], value: T | undefined): T {
  if (value !== undefined && allowed.includes(value)) return value
  throw wrong(member, `one of ${allowed.join(', ')}`, value)
}

function wrong(member: string, expected: string, got: unknown): PictureError {
  const shown = JSON.stringify(got)?.slice(0, 60) ?? typeof got
  return new PictureError(
    'bad_argument',
    `design.${member}: expected ${expected}, but got ${shown}.`,
  )
}
