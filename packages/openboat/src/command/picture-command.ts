import type { BadgeDesign, BadgeEmblem } from '@openboat/picture'
import type { PictureOptions } from '../picture.ts'
import { assertExtension } from './assert-extension.ts'
import { writeTo } from './files.ts'
import { examples, forceOption, type Register } from './register.ts'
import { languageOption } from './report-options.ts'

interface PictureFlags {
  readonly out: string
  readonly force?: true
  readonly lang: 'en' | 'fr'
  readonly shape?: string
  readonly color?: string
  readonly initials?: string
  readonly icon?: string
  /** `false` with --no-ribbon, `true` without either. */
  readonly ribbon: string | boolean
  readonly endorsed?: string
  readonly width?: string
}

/** `boat picture`: a picture for a badge that has none. */
export const registerPicture: Register = (program, terminal) => {
  program
    .command('picture')
    .description('draw a picture for a badge: the same name gives the same picture')
    .argument('<name>', 'what the badge is called')
    .requiredOption('--out <file>', 'the picture: PNG, or SVG if it ends in .svg')
    .addOption(forceOption())
    .addOption(languageOption('language of the name'))
    .option('--shape <shape>', 'hexagon, disc, rosette, shield, octagon or tile')
    .option('--color <color>', 'such as ocean, forest, garnet or slate')
    .option('--initials <letters>', 'up to 4, in place of those of the name')
    .option('--icon <icon>', 'in place of initials: star, book, leaf, people, compass, …')
    .option('--ribbon <text>', 'in place of the name')
    .option('--no-ribbon', 'without a ribbon')
    .option('--endorsed <number>', 'by how many it is endorsed')
    .option('--width <pixels>', 'of a PNG, up to 4096 (default: 1024)')
    .addHelpText(
      'after',
      examples([
        'boat picture "Welding, level 1" --out welding.png',
        'boat picture "Faire équipage" --lang fr --shape shield --icon boat --out badge.svg',
      ]),
    )
    .action(async (name: string, flags: PictureFlags) => {
      const { picture } = await import('../picture.ts')
      const options = formatFrom(flags)
      assertExtension(flags.out, options.format === 'svg' ? 'SVG' : 'PNG')
      await writeTo(terminal, flags.out, await picture(designFrom(name, flags), options), flags)
    })
}

/** As it was typed: the package that draws says what it does not know. */
function designFrom(name: string, flags: PictureFlags): BadgeDesign {
  const { lang, shape, color, ribbon, endorsed } = flags
  const emblem = emblemFrom(flags)
  const design = {
    name,
    language: lang,
    ...(shape === undefined ? {} : { shape }),
    ...(color === undefined ? {} : { color }),
    ...(emblem === undefined ? {} : { emblem }),
    ...(ribbon === true ? {} : { ribbon }),
    ...(endorsed === undefined ? {} : { endorsements: Number(endorsed) }),
  }
  return design as BadgeDesign
}

function emblemFrom({ initials, icon }: PictureFlags): BadgeEmblem | undefined {
  if (icon !== undefined) return { icon } as BadgeEmblem
  return initials === undefined ? undefined : { initials }
}

function formatFrom({ out, width }: PictureFlags): PictureOptions {
  if (out.toLowerCase().endsWith('.svg')) return { format: 'svg' }
  return width === undefined ? {} : { width: Number(width) }
}
