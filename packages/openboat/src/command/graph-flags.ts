import { Option, type Command } from 'commander'
import type { Legitimacy, RecognitionGraph, Snapshot } from '@openboat/graph'
import type { DisclosureOptions } from '@openboat/graph/exports'
import { OpenBoatError } from '../openboat-error.ts'
import { readBytes, readText } from './files.ts'
import { readSeedPolicy, type SeedFlags } from './graph-seeds.ts'
import { collect } from './register.ts'
import { languageOption } from './report-options.ts'
import type { Terminal } from './terminal.ts'
import type { Language } from './words.ts'

/** Which part of a stored graph a command looks at. */
export interface SnapshotFlags {
  readonly at?: string
  readonly asSeenBy: readonly string[]
  readonly lang: Language
}

export function withSnapshotOptions(command: Command, language: string): Command {
  return command
    .argument('<graph>', 'what boat graph build wrote; - is standard input')
    .option('--at <moment>', 'the moment to look at (ISO 8601, with time zone; default: now)')
    .option(
      '--as-seen-by <id>',
      'for the eyes of this person or community (repeatable)',
      collect,
      [],
    )
    .addOption(languageOption(language))
}

async function readGraph(terminal: Terminal, file: string): Promise<RecognitionGraph> {
  const [{ buildGraph }, { graphFromJson }] = await Promise.all([
    import('@openboat/graph'),
    import('@openboat/graph/exports'),
  ])
  return buildGraph(graphFromJson(await readText(terminal, file)))
}

export async function readSnapshot(
  terminal: Terminal,
  file: string,
  { at, asSeenBy }: SnapshotFlags,
): Promise<Snapshot> {
  const { snapshotOf } = await import('@openboat/graph')
  const graph = await readGraph(terminal, file)
  return snapshotOf(graph, { at: at ?? terminal.now().toISOString(), asSeenBy })
}

/** From whom scores start, and whom they may be of. */
export interface AuthorityFlags extends SeedFlags {
  readonly preset: 'visits' | 'hitting'
  readonly personsBecause?: string
}

export async function readLegitimacy(
  snapshot: Snapshot,
  flags: AuthorityFlags,
  terminal: Terminal,
): Promise<Legitimacy> {
  const { legitimacyOf } = await import('@openboat/graph')
  const { preset, personsBecause } = flags
  return legitimacyOf(snapshot, {
    seeds: await readSeedPolicy(flags, terminal),
    preset,
    ...(personsBecause !== undefined && { personsBecause }),
  })
}

/** What becomes of people. */
export interface PersonalFlags {
  readonly personal: 'omit' | 'pseudonymise' | 'keep'
  readonly secret?: string
}

export function personalOption(): Option {
  return new Option('--personal <choice>', 'what becomes of people').choices([
    'omit',
    'pseudonymise',
    'keep',
  ])
}

export function secretOption(): Option {
  return new Option('--secret <file>', 'for pseudonymise: 16 or more random bytes, new each time')
}

/** Whoever publishes must know what is left. */
export const personalHelp = `

--personal omit leaves out nodes of kind person with every link that touches them. All else stays, with its
names and ids: organisations, badges, what was awarded to people and endorsements. Where such an id or name
tells of somebody, or a person stands in the graph as an organisation, omit does not hide it.`

export async function readDisclosure(
  { personal, secret }: PersonalFlags,
  terminal: Terminal,
): Promise<DisclosureOptions> {
  if (personal !== 'pseudonymise') return { personal }
  if (secret === undefined) {
    throw new OpenBoatError('bad_argument', {
      message: '--personal pseudonymise needs --secret, a file of 16 or more random bytes.',
    })
  }
  return { personal, key: await readBytes(terminal, secret) }
}
