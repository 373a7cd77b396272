import type { CertificateOptions } from '../certificate.ts'
import { assertExtension } from './assert-extension.ts'
import { readBytes, writeTo } from './files.ts'
import { examples, forceOption, type Register } from './register.ts'
import { languageOption } from './report-options.ts'
import type { Terminal } from './terminal.ts'

interface CertificateFlags {
  readonly out: string
  readonly force?: true
  readonly lang: 'en' | 'fr'
  readonly name?: string
  readonly picture?: string
  readonly url?: string
  readonly color?: string
  readonly endorsed?: string
}

/** `boat certificate`: a badge to print, with the badge itself in the file. */
export const registerCertificate: Register = (program, terminal) => {
  program
    .command('certificate')
    .description('make a certificate (PDF) to print, with the badge itself attached to it')
    .argument(
      '<badge>',
      'baked PNG or SVG, whose picture it takes, JSON, or JWT; - is standard input',
    )
    .requiredOption('--out <file>', 'the certificate, a PDF')
    .addOption(forceOption())
    .addOption(languageOption('language of the certificate'))
    .option('--name <text>', 'who receives it, if the badge does not say so in plain text')
    .option('--picture <file>', 'PNG, JPEG or SVG; without it the image, or one that is drawn')
    .option(
      '--url <url>',
      'where the QR code leads; without it, the id of the badge if that is a URL',
    )
    .option('--color <color>', 'such as ocean, forest, garnet or slate')
    .option('--endorsed <number>', 'by how many it is endorsed, as far as "boat verify" could tell')
    .addHelpText(
      'after',
      examples([
        'boat certificate badge.png --lang fr --name "Léa Martin" --out certificate.pdf',
        'boat verify certificate.pdf',
      ]),
    )
    .action(async (badge: string, flags: CertificateFlags) => {
      assertExtension(flags.out, 'PDF')
      const bytes = await readBytes(terminal, badge)
      const options = await optionsFrom(flags, terminal)
      const { certificate } = await import('../certificate.ts')
      await writeTo(terminal, flags.out, await certificate(bytes, options), flags)
    })
}

async function optionsFrom(
  { lang, name, picture, url, color, endorsed }: CertificateFlags,
  terminal: Terminal,
): Promise<CertificateOptions> {
  const options = {
    language: lang,
    ...(name === undefined ? {} : { recipientName: name }),
    ...(picture === undefined ? {} : { picture: await readBytes(terminal, picture) }),
    ...(url === undefined ? {} : { verificationUrl: url }),
    ...(color === undefined ? {} : { color }),
    ...(endorsed === undefined ? {} : { endorsements: Number(endorsed) }),
  }
  // A colour as it was typed: the package that draws says what it does not know.
  return options as CertificateOptions
}
