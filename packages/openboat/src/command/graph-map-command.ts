import type { Command } from 'commander'
import { OpenBoatError } from '../openboat-error.ts'
import { deliver } from './files.ts'
import { withAuthorityOptions } from './graph-explain-command.ts'
import {
  personalHelp,
  personalOption,
  readDisclosure,
  readLegitimacy,
  readSnapshot,
  secretOption,
  withSnapshotOptions,
  type AuthorityFlags,
  type PersonalFlags,
  type SnapshotFlags,
} from './graph-flags.ts'
import { plainLines } from './plain-text.ts'
import { examples, forceOption } from './register.ts'
import type { Terminal } from './terminal.ts'

interface MapFlags extends SnapshotFlags, AuthorityFlags, PersonalFlags {
  readonly around?: string
  readonly hops?: string
  readonly limit?: string
  readonly text?: true
  readonly out?: string
  readonly force?: true
}

/** `boat graph map`: the graph, or the surroundings of one node, as a picture. */
export function registerGraphMap(graph: Command, terminal: Terminal): void {
  withAuthorityOptions(withSnapshotOptions(graph.command('map'), 'language of the picture'))
    .description('draw how recognition runs, or what surrounds one node, as SVG')
    .option('--around <id>', 'draw this node and those beside it instead; needs no authorities')
    .option('--hops <number>', 'how far from that node (default: 1)')
    .option('--limit <number>', 'nodes at most (default: 40)')
    .addOption(personalOption().default('omit'))
    .addOption(secretOption())
    .option('--text', 'the picture in sentences, for people who do not see it')
    .option('--out <file>', 'the SVG; without it, standard output')
    .addOption(forceOption())
    .addHelpText('after', help)
    .action(async (file: string, flags: MapFlags) => {
      const { svg, text } = await drawingFor(file, flags, terminal)
      await deliver(
        terminal,
        flags.text === true ? text.map(plainLines).join('\n') : svg.trimEnd(),
        flags,
      )
    })
}

const help = examples([
  'boat graph map graph.json --seeds did:web:network.example --statement "General assembly 2026" --out map.svg',
  'boat graph map graph.json --around https://school.example/welding --lang fr --out welding.svg',
]).concat(
  '\n\nPeople are left out unless --personal says otherwise, and never ranked.',
  personalHelp,
)

async function drawingFor(file: string, flags: MapFlags, terminal: Terminal) {
  const { drawEgo, drawRecognition } = await import('@openboat/graph/view')
  const snapshot = await readSnapshot(terminal, file, flags)
  const language = flags.lang
  const limit = flags.limit === undefined ? {} : { limit: numberOf('--limit', flags.limit) }
  if (flags.around !== undefined) {
    const hops = flags.hops === undefined ? {} : { hops: numberOf('--hops', flags.hops) }
    const disclosure = await readDisclosure(flags, terminal)
    return drawEgo(snapshot, flags.around, { ...disclosure, language, ...limit, ...hops })
  }
  const legitimacy = await readLegitimacy(snapshot, flags, terminal)
  return drawRecognition(legitimacy, { language, ...limit })
}

function numberOf(option: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new OpenBoatError('bad_argument', {
    message: `${option} is a whole number, not "${text}".`,
  })
}
