import { readBytes, writeTo } from './files.ts'
import { readCredentialText } from './read-credential.ts'
import { examples, forceOption, type Register } from './register.ts'

interface BakeFlags {
  readonly credential: string
  readonly out: string
  readonly force?: true
}

/** `boat bake`: a credential into a picture. */
export const registerBake: Register = (program, terminal) => {
  program
    .command('bake')
    .description('put a credential into a PNG or SVG; the picture stays as it is')
    .argument('<image>', 'PNG or SVG')
    .requiredOption('--credential <file>', 'JSON, JWT, or another baked image; - is standard input')
    .requiredOption('--out <file>', 'the baked image')
    .addOption(forceOption())
    .addHelpText(
      'after',
      examples(['boat bake picture.png --credential badge.json --out badge.png']),
    )
    .action(async (image: string, flags: BakeFlags) => {
      const picture = await readBytes(terminal, image)
      const credential = await readCredentialText(terminal, flags.credential)
      const { bake } = await import('../bake.ts')
      await writeTo(terminal, flags.out, await bake(picture, credential), flags)
    })
}
