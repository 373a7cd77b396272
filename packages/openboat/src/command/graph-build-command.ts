import type { Command } from 'commander'
import type { GraphParts, RecognitionGraph } from '@openboat/graph'
import { OpenBoatError } from '../openboat-error.ts'
import type { VerificationReport } from '../verify-options.ts'
import { deliver, readBytes, readJson, readText } from './files.ts'
import { findInputs, isUrl } from './find-inputs.ts'
import { sortedInputs, type InputFlags } from './graph-inputs.ts'
import { graphWords } from './graph-words.ts'
import { readReports } from './read-reports.ts'
import { collect, examples, forceOption } from './register.ts'
import { languageOption } from './report-options.ts'
import type { Terminal } from './terminal.ts'
import { verifyOptionsFrom } from './verify-flags.ts'
import type { Language } from './words.ts'

interface BuildFlags extends InputFlags {
  readonly lang: Language
  readonly out?: string
  readonly force?: true
}

/** `boat graph build`: verifies badges and endorsements, and keeps who recognises what. */
export function registerGraphBuild(graph: Command, terminal: Terminal): void {
  graph
    .command('build')
    .description('verify badges and endorsements, and write down who recognises what')
    .argument(
      '[input...]',
      'badges and endorsements, as for boat verify; or the reports on them, as boat verify --json writes them',
    )
    .option(
      '--edges <file>',
      'endorsements as a plain list (CSV or NDJSON of from, to and, if known, kind, id, weight, validFrom, validUntil, revokedAt, visibleTo): kept, never scored (repeatable)',
      collect,
      [],
    )
    .option(
      '--register <file>',
      'nodes, edges and sameAs of your own as JSON, taken as they are (repeatable)',
      collect,
      [],
    )
    .option(
      '--at <moment>',
      'verify for this day (from its beginning, UTC), or moment with time zone: 2026-07-01T12:00:00Z',
    )
    .option('--offline', 'never ask the network: what is not known stays unverified')
    .option('--replay <file>', 'answer every request from this bundle, at its moment')
    .option('--allow-origin <url>', 'may be http and private (repeatable)', collect, [])
    .option('--out <file>', 'the graph; without it, standard output')
    .addOption(forceOption())
    .addOption(languageOption('language of the summary'))
    .addHelpText('after', help)
    .action(async (args: readonly string[], flags: BuildFlags) => build(args, flags, terminal))
}

async function build(
  args: readonly string[],
  flags: BuildFlags,
  terminal: Terminal,
): Promise<void> {
  const { badges, reported } = await sortedInputs(args, flags, terminal)
  const { buildGraph, partsFromReports } = await import('@openboat/graph')
  const { graphToJson } = await import('@openboat/graph/exports')
  const reports = await reportsOf(badges, reported, { flags, terminal })
  const parts: readonly GraphParts[] = [
    partsFromReports(reports),
    ...(await Promise.all(flags.register.map((file) => readRegister(terminal, file)))),
    ...(await Promise.all(flags.edges.map((file) => readPlainEdges(terminal, file)))),
  ]
  const built = buildGraph({
    nodes: parts.flatMap(({ nodes = [] }) => [...nodes]),
    edges: parts.flatMap(({ edges }) => [...edges]),
    sameAs: parts.flatMap(({ sameAs = [] }) => [...sameAs]),
  })
  await deliver(terminal, graphToJson(built).trimEnd(), flags)
  terminal.err(`${summaryOf(reports, built, flags.lang)}\n`)
}

const help = examples([
  'boat graph build badges/ endorsements/ --out graph.json',
  'boat graph build badges/ --register members.json --replay bundle.json --out graph.json',
  'boat graph build reports.ndjson --register members.json --out graph.json',
]).concat(`

Only what is verified will ever be scored; the rest is kept with the reason. Reports are taken as they are,
of their own moment, and nothing is verified again: use those that you made. E-mail addresses of
holders are left out: a holder is known by the badge's own subject id.`)

async function reportsOf(
  badges: readonly string[],
  reported: readonly string[],
  { flags, terminal }: { readonly flags: BuildFlags; readonly terminal: Terminal },
): Promise<readonly VerificationReport[]> {
  const reports = badges.length === 0 ? [] : await verifyAll(badges, flags, terminal)
  const read = await Promise.all(reported.map((file) => readReports(terminal, file)))
  return [...reports, ...read.flat()]
}

async function verifyAll(
  args: readonly string[],
  flags: BuildFlags,
  terminal: Terminal,
): Promise<readonly VerificationReport[]> {
  const options = await verifyOptionsFrom(
    { ...flags, from: [], recipient: [], domain: [], profile: 'lenient' },
    terminal,
  )
  const [{ verify }, { createCheckedLists }] = await Promise.all([
    import('../verify.ts'),
    import('@openboat/verify'),
  ])
  const checkedLists = createCheckedLists()
  const reports: VerificationReport[] = []
  const inputs = await findInputs(args, [], terminal)
  for await (const { input, content } of inputs.all()) {
    const read = content ?? (isUrl(input) ? input : await readBytes(terminal, input))
    reports.push(await verify(read, { ...options, checkedLists }))
  }
  return reports
}

/** `buildGraph` judges the members of nodes and edges. */
async function readRegister(terminal: Terminal, file: string): Promise<GraphParts> {
  const { isJsonObject } = await import('@openboat/model')
  const value = await readJson(terminal, file)
  const { nodes = [], edges = [], sameAs = [] } = isJsonObject(value) ? value : { edges: null }
  if (Array.isArray(nodes) && Array.isArray(edges) && Array.isArray(sameAs)) {
    return { nodes, edges, sameAs } as unknown as GraphParts
  }
  throw new OpenBoatError('bad_argument', {
    message: `${file} holds an object with the lists nodes, edges and sameAs, each of which may be left out.`,
  })
}

async function readPlainEdges(terminal: Terminal, file: string): Promise<GraphParts> {
  const { partsFromEdges, readEdgeRows } = await import('@openboat/graph')
  return partsFromEdges(readEdgeRows(await readText(terminal, file)), { source: file })
}

function summaryOf(
  reports: readonly VerificationReport[],
  { nodes, edges, conflicts, counts, digest }: RecognitionGraph,
  language: Language,
): string {
  const verified = reports.filter(({ verdict }) => verdict === 'verified').length
  return graphWords[language].built({
    credentials: reports.length,
    verified,
    nodes: nodes.length,
    edges: edges.length,
    unverified: counts.unverified,
    conflicts: conflicts.length,
    digest: digest.slice(0, 12),
  })
}
