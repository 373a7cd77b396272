import { Option, type Command } from 'commander'
import { OpenBoatError } from '../openboat-error.ts'
import { collect, examples, forceOption, type Register } from './register.ts'
import { languageOption, profileOption } from './report-options.ts'
import { runVerification } from './run-verification.ts'
import { countOf, verifyOptionsFrom, type VerifyFlags } from './verify-flags.ts'

/** `boat verify`: everything that can be found out about badges, with a verdict for each. */
export const registerVerify: Register = (program, terminal, finish) => {
  withOptionsForMany(program.command('verify'))
    .description('find out whether badges are authentic, current and whole')
    .argument(
      '[input...]',
      'baked PNG or SVG, JSON or JWT file, http(s) URL, folder, "pattern/**/*.png", list in .csv or .ndjson; - is standard input',
    )
    .option(
      '--at <moment>',
      'verify for this day (from its beginning, UTC), or moment with time zone: 2026-07-01T12:00:00Z',
    )
    .option('--offline', 'never ask the network: what is not known stays unknown')
    .option(
      '--replay <file>',
      'answer every request from this bundle, at its moment unless --at names another',
    )
    .option('--record <file>', 'write every document that was used into a bundle')
    .option('--cache <folder>', 'keep documents there for the next time, as HTTP allows')
    .option('--recipient <id>', 'who should have earned it (repeatable)', collect, [])
    .option('--challenge <text>', 'what a presentation must answer')
    .option('--domain <name>', 'where it must have been made for (repeatable)', collect, [])
    .option('--trust <file>', 'JSON list of the issuers that you know, or a registry of them')
    .option('--evidence', 'fetch linked documents whose digest the badge states, and compare')
    .option('--pages', 'look whether the issuer’s home page and the pictures are there')
    .option('--did-resolver <url>', 'ask this universal resolver for DIDs of further methods')
    .option('--allow-origin <url>', 'may be http and private (repeatable)', collect, [])
    .addOption(forceOption())
    .addOption(profileOption('lenient'))
    .addOption(languageOption())
    .option('--verbose', 'list the checks that passed, too')
    .addHelpText('after', help)
    .action(async (args: readonly string[], given: VerifyFlags) => {
      const { inputs, flags } = withoutCaughtInput(args, given)
      if (flags.retry !== undefined && flags.resume === undefined) throw nothingToRetry()
      if (inputs.length === 0 && flags.from.length === 0) throw nothingToVerify()
      const options = await verifyOptionsFrom(flags, terminal)
      await runVerification({ args: inputs, flags, options, terminal, finish })
    })
}

/** For whoever has more than a handful. */
function withOptionsForMany(command: Command): Command {
  return command
    .option(
      '--from <list>',
      'a list of files or URLs: one a line, CSV or NDJSON (repeatable)',
      collect,
      [],
    )
    .option('--json', 'print each report as one line of JSON; of many, as they finish')
    .option(
      '--summary [file.csv]',
      'count verdicts by reason, issuer and version instead; with --json besides, on standard error',
    )
    .option('--resume <file>', 'keep results in this file, and leave out what is in it already')
    .addOption(
      new Option('--retry <verdict>', 'with --resume: verify again what came to this').choices([
        'undetermined',
      ]),
    )
    .option(
      '--threads <count>',
      'threads to verify with (default: by the number of inputs)',
      countOf,
    )
    .option('--in-flight <count>', 'inputs under way at once in each thread (default: 32)', countOf)
}

/** `--summary` takes a CSV file or nothing; what else stands behind it is the first input. */
function withoutCaughtInput(inputs: readonly string[], flags: VerifyFlags) {
  const { summary } = flags
  if (typeof summary !== 'string' || /\.csv$/i.test(summary)) return { inputs, flags }
  return { inputs: [summary, ...inputs], flags: { ...flags, summary: true as const } }
}

function nothingToVerify(): OpenBoatError {
  const message = 'verify needs a file, URL, folder or pattern, or a list with --from'
  return new OpenBoatError('bad_argument', { message })
}

function nothingToRetry(): OpenBoatError {
  const message = '--retry is for the file of an earlier run: name it with --resume'
  return new OpenBoatError('bad_argument', { message })
}

const help = examples([
  'boat verify badge.png',
  'boat verify https://school.example/badges/1.json --recipient ada@example.org --lang fr',
  'boat verify *.png --json --record evidence.json > reports.ndjson',
  'boat verify badge.png --replay evidence.json',
  'boat verify badge.png --trust known-issuers.json',
  'boat verify --from badges.csv --resume results.ndjson --summary summary.csv',
]).concat(`

Exit code: 0 verified, 1 rejected, 2 undetermined, 64 wrong usage or a file that cannot be
opened, 130 interrupted; of several inputs the worst, in the order 130, 64, 1, 2, 0, those that
--resume has kept among them.`)
