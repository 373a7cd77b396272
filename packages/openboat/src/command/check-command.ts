import type { CheckReport } from '../check.ts'
import { checkBytes } from './check-bytes.ts'
import { checkLines } from './check-lines.ts'
import { explainToMaker } from './explain-to-maker.ts'
import { readBytes } from './files.ts'
import { openPage, printSections } from './page.ts'
import { jsonLine } from './plain-text.ts'
import { examples, type Register } from './register.ts'
import { languageOption, profileOption } from './report-options.ts'
import { tellError } from './tell-error.ts'
import type { Terminal } from './terminal.ts'
import type { Language } from './words.ts'

interface CheckFlags {
  readonly profile: 'strict' | 'lenient'
  readonly quality?: boolean
  readonly json?: true
  readonly lang: Language
  readonly verbose?: true
}

/** `boat check`: the data model alone, without proof and network. */
export const registerCheck: Register = (program, terminal, finish) => {
  program
    .command('check')
    .description('check badges against the data model: no proof, no network')
    .argument('<file...>', 'JSON, JWT, or a baked PNG or SVG; - is standard input')
    .addOption(profileOption('strict'))
    .option('--quality', 'also say what would make them better to read and to rely on')
    .option('--json', 'print each report as one line of JSON')
    .addOption(languageOption())
    .option('--verbose', 'list the checks that passed, too')
    .addHelpText('after', help)
    .action(async (files: readonly string[], flags: CheckFlags) => {
      const print = await printerFor(flags, terminal)
      for (const file of files) {
        const report = await checkFile(file, flags, terminal)
        finish(report === undefined ? 64 : report.conforms ? 0 : 1)
        if (report !== undefined) print(report, file)
      }
    })
}

const help = examples([
  'boat check badge.json',
  'boat check badge.png --profile lenient --lang fr',
  'boat check badge.json --quality',
  'curl -s https://school.example/badges/1.json | boat check - --json',
]).concat('\n\nExit code: 0 conforms, 1 does not, 64 wrong usage or a file that cannot be opened.')

async function checkFile(
  file: string,
  { profile, quality = false }: CheckFlags,
  terminal: Terminal,
): Promise<CheckReport | undefined> {
  let bytes: Uint8Array
  try {
    bytes = await readBytes(terminal, file)
  } catch (error) {
    tellError(terminal, error)
    return undefined
  }
  return await checkBytes(bytes, { profile, quality })
}

type Print = (report: CheckReport, file: string) => void

async function printerFor(flags: CheckFlags, terminal: Terminal): Promise<Print> {
  if (flags.json === true) return (report) => terminal.out(jsonLine(report))
  const opened = await openPage(flags, terminal)
  const page = { ...opened, explain: await explainToMaker(opened) }
  return printSections(terminal, (report, file) => checkLines(report, page, file))
}
