import { assertExtension } from './assert-extension.ts'
import { readBytes, writeTo } from './files.ts'
import { plainText } from './plain-text.ts'
import { readCredentialText } from './read-credential.ts'
import { examples, forceOption, type Register } from './register.ts'
import { replacedBadges } from './replaced-badges.ts'

interface BakeFlags {
  readonly credential: string
  readonly out: string
  readonly force?: true
  /** `false` with --no-replace. */
  readonly replace: boolean
}

/** `boat bake`: a credential into a picture. */
export const registerBake: Register = (program, terminal) => {
  program
    .command('bake')
    .description('put a credential into a PNG or SVG; the picture stays as it is')
    .argument('<image>', 'PNG or SVG')
    .requiredOption('--credential <file>', 'JSON, JWT, or another baked image; - is standard input')
    .requiredOption('--out <file>', 'the baked image')
    .option('--no-replace', 'refuse a picture that already holds another badge')
    .addOption(forceOption())
    .addHelpText(
      'after',
      examples(['boat bake picture.png --credential badge.json --out badge.png']),
    )
    .action(async (image: string, flags: BakeFlags) => {
      const picture = await readBytes(terminal, image)
      const credential = await readCredentialText(terminal, flags.credential)
      const [{ bake }, { BakeryError, detectImage }] = await Promise.all([
        import('../bake.ts'),
        import('@openboat/bakery'),
      ])
      const baked = await bake(picture, credential)
      assertExtension(flags.out, detectImage(baked) === 'svg' ? 'SVG' : 'PNG')
      const replaced = (await replacedBadges(picture, baked)).join(' and ')
      if (replaced !== '' && !flags.replace) {
        throw new BakeryError('already_baked', {
          message: `${image} already holds ${replaced}; without --no-replace it would be replaced.`,
        })
      }
      await writeTo(terminal, flags.out, baked, flags)
      if (replaced === '') return
      terminal.err(
        `boat: ${plainText(`${image} held ${replaced}: in ${flags.out} it is replaced`)}\n`,
      )
    })
}
