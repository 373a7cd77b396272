import type { Bundle } from '@openboat/resolve'
import type { Verdict } from '@openboat/verify'
import type { VerificationReport, VerifyOptions } from '../verify.ts'
import { mergeBundles } from './merge-bundles.ts'
import { tellError } from './tell-error.ts'
import type { ExitCode } from './exit-code.ts'
import { readBytes, writeTo } from './files.ts'
import { languageOption, profileOption } from './report-options.ts'
import { openPage, printSections } from './page.ts'
import { jsonLine } from './plain-text.ts'
import { collect, examples, type Register } from './register.ts'
import { reportLines } from './report-lines.ts'
import type { Terminal } from './terminal.ts'
import { verifyOptionsFrom, type VerifyFlags } from './verify-flags.ts'

/** `boat verify`: everything that can be found out about badges, with a verdict for each. */
export const registerVerify: Register = (program, terminal, finish) => {
  program
    .command('verify')
    .description('find out whether badges are authentic, current and whole')
    .argument('<input...>', 'baked PNG or SVG, JSON or JWT file, http(s) URL; - is standard input')
    .option('--json', 'print each report as one line of JSON')
    .option('--at <moment>', 'verify for this moment (ISO 8601, with time zone)')
    .option('--offline', 'never ask the network: what is not known stays unknown')
    .option('--replay <file>', 'answer every request from this bundle, at its moment')
    .option('--record <file>', 'write every document that was used into a bundle')
    .option('--recipient <id>', 'who should have earned it (repeatable)', collect, [])
    .option('--allow-origin <url>', 'may be http and private (repeatable)', collect, [])
    .addOption(profileOption('lenient'))
    .addOption(languageOption())
    .option('--verbose', 'list the checks that passed, too')
    .addHelpText('after', help)
    .action(async (inputs: readonly string[], flags: VerifyFlags) => {
      const options = await verifyOptionsFrom(flags, terminal)
      const print = await printerFor(flags, terminal)
      const bundles: Bundle[] = []
      for (const input of inputs) {
        const report = await verifyInput(input, options, terminal)
        finish(report === undefined ? 64 : exitCodes[report.verdict])
        if (report !== undefined) print(report, input)
        if (report?.bundle !== undefined) bundles.push(report.bundle)
      }
      await record(bundles, flags.record, terminal)
    })
}

const exitCodes: Readonly<Record<Verdict, ExitCode>> = { verified: 0, rejected: 1, undetermined: 2 }

const help = examples([
  'boat verify badge.png',
  'boat verify https://school.example/badges/1.json --recipient ada@example.org --lang fr',
  'boat verify *.png --json --record evidence.json > reports.ndjson',
  'boat verify badge.png --replay evidence.json',
]).concat(`

Exit code: 0 verified, 1 rejected, 2 undetermined, 64 wrong usage or a file that cannot be
opened; of several inputs the worst, in the order 64, 1, 2, 0.`)

/** `undefined` for what cannot be opened: the others still have their turn. */
async function verifyInput(
  input: string,
  options: VerifyOptions,
  terminal: Terminal,
): Promise<VerificationReport | undefined> {
  const subject = await subjectOf(input, terminal)
  if (subject === undefined) return undefined
  const { verify } = await import('../verify.ts')
  return await verify(subject, options)
}

async function subjectOf(
  input: string,
  terminal: Terminal,
): Promise<Uint8Array | string | undefined> {
  if (/^https?:\/\//i.test(input)) return input
  try {
    return await readBytes(terminal, input)
  } catch (error) {
    tellError(terminal, error)
    return undefined
  }
}

type Print = (report: VerificationReport, input: string) => void

async function printerFor(flags: VerifyFlags, terminal: Terminal): Promise<Print> {
  if (flags.json === true) {
    // The bundle has a file of its own.
    return ({ bundle: _, ...report }) => terminal.out(jsonLine(report))
  }
  const page = await openPage(flags, terminal)
  return printSections(terminal, (report, input) => reportLines(report, page, input))
}

async function record(
  bundles: readonly Bundle[],
  path: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const bundle = mergeBundles(bundles)
  if (path === undefined || bundle === undefined) return
  await writeTo(terminal, path, `${JSON.stringify(bundle, null, 2)}\n`)
}
