import { Option, type Command } from 'commander'
import type { EdgeScores, PresetName } from '@openboat/graph'
import { OpenBoatError } from '../openboat-error.ts'
import { readText } from './files.ts'
import { readSeedShares } from './graph-seeds.ts'
import { createPaint } from './paint.ts'
import { collect, examples } from './register.ts'
import type { Terminal } from './terminal.ts'

interface ScoreFlags {
  readonly preset: PresetName
  readonly seeds: readonly string[]
  readonly damping?: string
  readonly tolerance?: string
  readonly json?: true
}

/** `boat graph score`: scores of a plain list of edges, for whoever brings a graph of their own. */
export function registerGraphScore(graph: Command, terminal: Terminal): void {
  graph
    .command('score')
    .description('score a plain list of edges')
    .argument('<edges>', 'CSV with the header from,to[,weight], or NDJSON; - is standard input')
    .addOption(
      new Option('--preset <preset>', 'which score')
        .choices(['pagerank', 'ppr', 'eigentrust', 'hitting'])
        .makeOptionMandatory(),
    )
    .option(
      '--seeds <list>',
      'the authorities, ID or ID=WEIGHT, separated by commas, or a JSON file of them (needed where ids hold commas); all presets but pagerank need some',
      collect,
      [],
    )
    .option('--damping <number>', 'the chance to follow an edge (default: 0.85)')
    .option('--tolerance <number>', 'the greatest sum of errors (default: 1e-10)')
    .option('--json', 'NDJSON: a score a line, best first, then how they were computed')
    .addHelpText('after', help)
    .action(async (file: string, flags: ScoreFlags) => {
      const { readEdges, scoreEdges } = await import('@openboat/graph')
      const result = scoreEdges(readEdges(await readText(terminal, file)), {
        preset: flags.preset,
        ...(flags.seeds.length > 0 && { seeds: await readSeedShares(flags.seeds, terminal) }),
        ...(flags.damping !== undefined && { damping: readNumber('--damping', flags.damping) }),
        ...(flags.tolerance !== undefined && {
          tolerance: readNumber('--tolerance', flags.tolerance),
        }),
      })
      terminal.out(flags.json === true ? ndjson(result) : table(result, terminal))
    })
}

const help = examples([
  'boat graph score endorsements.csv --preset pagerank --json',
  'boat graph score endorsements.csv --preset hitting --seeds https://network.example=2,did:web:school.example',
]).concat(
  '\n\nLoops do not count, and of several edges between one pair the weightiest does.',
  '\npagerank, ppr and eigentrust sum to 1; hitting gives chances from 0 to 1.',
)

function readNumber(option: string, text: string): number {
  const number = Number(text)
  if (text.trim() !== '' && Number.isFinite(number)) return number
  throw new OpenBoatError('bad_argument', { message: `${option} is a number, not "${text}".` })
}

function ndjson({ scores, method }: EdgeScores): string {
  const told = scores.map(({ id, score }) => ({ id, score: Number(score.toPrecision(DIGITS)) }))
  return [...told, method].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Two fewer than a number has: in those there is nothing but rounding. */
const DIGITS = 14

const SHOWN = 20

function table({ scores, method }: EdgeScores, terminal: Terminal): string {
  const paint = createPaint(terminal)
  const lines = scores
    .slice(0, SHOWN)
    .map(({ id, score }) => `${paint.bold(score.toFixed(6))}  ${paint.plain(id)}`)
  const more = scores.length - SHOWN
  const { preset, damping, dangling, residual, nodes, edges } = method
  return [
    ...lines,
    ...(more > 0 ? [paint.dim(`and ${more} more; --json prints all`)] : []),
    '',
    paint.dim(
      `${preset}, damping ${damping}, lost mass ${dangling}; ${nodes} nodes, ${edges} edges, residual ${residual.toExponential(1)}`,
    ),
    '',
  ].join('\n')
}
