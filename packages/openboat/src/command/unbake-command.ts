import { Option } from 'commander'
import type { UnbakedItem } from '../unbake.ts'
import { assertExtension } from './assert-extension.ts'
import { readBytes, writeTo } from './files.ts'
import { jsonLine, plainText } from './plain-text.ts'
import { examples, forceOption, type Register } from './register.ts'

interface UnbakeFlags {
  readonly all?: true
  readonly list?: true
  readonly strip?: string
  readonly out?: string
  readonly force?: true
}

/** `boat unbake`: what a picture holds, exactly as it was baked. */
export const registerUnbake: Register = (program, terminal) => {
  program
    .command('unbake')
    .description('print the credential in a PNG, SVG or PDF, exactly as it was baked')
    .argument('<image>', 'PNG, SVG or PDF; - is standard input')
    .option('--all', 'every credential in it, one line of JSON each: tag, form, text')
    .option('--list', 'what is baked into a PNG or SVG and where, in bytes; one line of JSON each')
    .option('--strip <file>', 'write the PNG or SVG without its credentials to a file')
    .addOption(outOption())
    .addOption(forceOption())
    .addHelpText('after', help)
    .action(async (image: string, { all, list, strip, out, force }: UnbakeFlags) => {
      const bytes = await readBytes(terminal, image)
      const bakery = await import('@openboat/bakery')
      if (strip !== undefined) {
        const stripped = bakery.strip(bytes)
        assertExtension(strip, bakery.detectImage(stripped) === 'svg' ? 'SVG' : 'PNG')
        return writeTo(terminal, strip, stripped, { force })
      }
      if (list === true) {
        for (const place of bakery.listBaked(bytes)) terminal.out(jsonLine(place))
        return
      }
      const { unbake } = await import('../unbake.ts')
      const { credential, credentials, problems } = await unbake(bytes)
      for (const { message } of problems) terminal.err(`boat: ${plainText(message)}\n`)
      if (all !== true) {
        if (out === undefined) return terminal.out(credential)
        return writeTo(terminal, out, credential, { force })
      }
      for (const item of credentials) terminal.out(jsonLine(itemLine(item)))
    })
}

function outOption(): Option {
  const option = new Option(
    '--out <file>',
    'the credential, byte for byte; without it, standard output',
  )
  return option.conflicts(['all', 'list', 'strip'])
}

const help = examples(['boat unbake badge.png --out badge.json', 'boat unbake badge.png --all'])

/** In the order of the columns that scripts know. */
function itemLine({ tag, name, form, text }: UnbakedItem) {
  return { ...(tag === undefined ? { name } : { tag }), form, text }
}
