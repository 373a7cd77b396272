import { Option, type Command } from 'commander'
import type { Recognition } from '@openboat/graph'
import {
  readLegitimacy,
  readSnapshot,
  withSnapshotOptions,
  type AuthorityFlags,
  type SnapshotFlags,
} from './graph-flags.ts'
import { graphWords } from './graph-words.ts'
import { plainLines } from './plain-text.ts'
import { collect, examples } from './register.ts'
import type { Terminal } from './terminal.ts'
import type { Language } from './words.ts'

interface ExplainFlags extends SnapshotFlags, AuthorityFlags {
  readonly json?: true
}

/** `boat graph explain`: why something is recognised, in amounts that add up. */
export function registerGraphExplain(graph: Command, terminal: Terminal): void {
  withAuthorityOptions(withSnapshotOptions(graph.command('explain'), 'language of the explanation'))
    .description('say why a badge or an organisation is recognised')
    .argument('<id>', 'the badge, organisation or endorsement to explain')
    .option('--json', 'the explanation, the recognition and the method as one JSON object')
    .addHelpText('after', help)
    .action(async (file: string, id: string, flags: ExplainFlags) => {
      const { explainScore, recognitionOf, tellScore } = await import('@openboat/graph')
      const snapshot = await readSnapshot(terminal, file, flags)
      const legitimacy = await readLegitimacy(snapshot, flags, terminal)
      const explanation = explainScore(legitimacy, id)
      const recognition = recognitionOf(legitimacy)(id)
      if (flags.json === true) {
        const { method } = legitimacy
        terminal.out(`${JSON.stringify({ explanation, recognition, method })}\n`)
        return
      }
      const told = tellScore(legitimacy, explanation, flags.lang)
      terminal.out(
        `${[recognitionLine(recognition, flags.lang), told, graphWords[flags.lang].means].map(plainLines).join('\n')}\n`,
      )
    })
}

export function withAuthorityOptions(command: Command): Command {
  return command
    .option(
      '--seeds <list>',
      'the authorities, ID or ID=WEIGHT, separated by commas (repeatable); or a JSON file of them, for ids that hold commas',
      collect,
      [],
    )
    .option('--statement <text>', 'who chose them and why; travels with the result')
    .addOption(
      new Option('--preset <preset>', 'which score')
        .choices(['hitting', 'visits'])
        .default('hitting'),
    )
    .option(
      '--persons-because <ground>',
      'the legal ground on which natural persons may be scored; without it, nobody is',
    )
}

const help = examples([
  'boat graph explain graph.json https://school.example/welding --seeds did:web:network.example --statement "General assembly 2026"',
  'boat graph explain graph.json did:web:school.example --seeds authorities.json --lang fr',
])

/** Only groups that the authorities reach; of people nobody is told whether they are. */
function recognitionLine({ recognition, groups }: Recognition, language: Language): string {
  const words = graphWords[language]
  if (recognition === 0) return words.none
  const heard = groups.filter(({ legitimacy = 0 }) => legitimacy > 0)
  const number = recognition.toFixed(3).replace('.', language === 'fr' ? ',' : '.')
  return words.recognition(number, Math.max(1, heard.length))
}
