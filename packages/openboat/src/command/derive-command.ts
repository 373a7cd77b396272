import { deliver } from './files.ts'
import { readDocument } from './read-credential.ts'
import { collect, examples, forceOption, type Register } from './register.ts'

interface DeriveFlags {
  readonly reveal: readonly string[]
  readonly proof?: string
  readonly out?: string
  readonly force?: true
}

/** `boat derive`: a badge signed with ecdsa-sd-2023, as much of it as its holder wants to show. */
export const registerDerive: Register = (program, terminal) => {
  program
    .command('derive')
    .description('show a part of a badge that was issued with --suite ecdsa-sd-2023; no key needed')
    .argument('<badge>', 'JSON, or a baked PNG or SVG; - is standard input')
    .option(
      '--reveal <pointer>',
      'what to show besides what the issuer made mandatory, as JSON Pointer; several times',
      collect,
      [],
    )
    .option('--proof <id>', 'the proof to derive from, if there are several')
    .option('--out <file>', 'the part that is shown; without it, standard output')
    .addOption(forceOption())
    .addHelpText('after', help)
    .action(async (badge: string, { reveal, proof, ...where }: DeriveFlags) => {
      const document = await readDocument(terminal, badge)
      const { deriveProof } = await import('@openboat/proof/ecdsa-sd-2023')
      const proofId = proof === undefined ? {} : { proofId: proof }
      const shown = await deriveProof(document, { reveal, ...proofId })
      await deliver(terminal, JSON.stringify(shown, null, 2), where, [badge])
    })
}

const help = examples([
  'boat derive badge.json --reveal /credentialSubject/achievement --out shown.json',
  'boat derive badge.json --reveal /name --reveal /validFrom',
]).concat(
  '\n\nNobody can find out from it what is left out. Keep the badge itself: it shows everything.',
)
