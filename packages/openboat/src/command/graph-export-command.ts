import { Option, type Command } from 'commander'
import type { Snapshot } from '@openboat/graph'
import type { Disclosed } from '@openboat/graph/exports'
import { OpenBoatError } from '../openboat-error.ts'
import { deliver, writeTo } from './files.ts'
import {
  personalHelp,
  personalOption,
  readDisclosure,
  readSnapshot,
  secretOption,
  withSnapshotOptions,
  type PersonalFlags,
  type SnapshotFlags,
} from './graph-flags.ts'
import {
  assertNoGeoJsonFlags,
  geoJsonOf,
  withGeoJsonOptions,
  type GeoJsonFlags,
} from './graph-geo-json.ts'
import { examples, forceOption } from './register.ts'
import type { Terminal } from './terminal.ts'

interface ExportFlags extends SnapshotFlags, PersonalFlags, GeoJsonFlags {
  readonly to: Form | 'geojson'
  readonly out?: string
  readonly force?: true
}

/** Some forms are one text, some two files. */
type Exported = string | Readonly<Record<string, string | Uint8Array>>

/** What each form is written by, loaded when it is asked for. */
const forms = {
  'json-ld': async (graph) => {
    const { toJsonLd } = await import('@openboat/graph/exports')
    return JSON.stringify(toJsonLd(graph), null, 1)
  },
  cytoscape: async (graph) => {
    const { toCytoscape } = await import('@openboat/graph/exports')
    return JSON.stringify(toCytoscape(graph), null, 1)
  },
  gexf: async (graph) => (await import('@openboat/graph/exports')).toGexf(graph),
  graphml: async (graph) => (await import('@openboat/graph/exports')).toGraphml(graph),
  dot: async (graph) => (await import('@openboat/graph/exports')).toDot(graph),
  neo4j: async (graph) => {
    const { nodes, relationships } = (await import('@openboat/graph/exports')).toNeo4jCsv(graph)
    return { '.nodes.csv': nodes, '.relationships.csv': relationships }
  },
  parquet: async (graph) => {
    const { nodes, edges } = await (await import('@openboat/graph/exports')).toParquet(graph)
    return { '.nodes.parquet': nodes, '.edges.parquet': edges }
  },
} as const satisfies Readonly<Record<string, (graph: Disclosed) => Promise<Exported>>>

type Form = keyof typeof forms

/** `boat graph export`: what may leave the house, for other programs. */
export function registerGraphExport(graph: Command, terminal: Terminal): void {
  withGeoJsonOptions(withSnapshotOptions(graph.command('export'), 'language of the names'))
    .description('write what one viewer sees of the graph for another program')
    .addOption(
      new Option('--to <form>', 'the form')
        .choices([...Object.keys(forms), 'geojson'])
        .makeOptionMandatory(),
    )
    .addOption(personalOption().makeOptionMandatory())
    .addOption(secretOption())
    .option('--out <file>', 'the file; for neo4j and parquet, what both file names begin with')
    .addOption(forceOption())
    .addHelpText('after', help)
    .action(async (file: string, flags: ExportFlags) => {
      const exported = await exportedAs(flags, await readSnapshot(terminal, file, flags), terminal)
      if (typeof exported === 'string') {
        const { previous } = flags
        await deliver(terminal, exported.trimEnd(), flags, previous === undefined ? [] : [previous])
        return
      }
      for (const [ending, content] of Object.entries(exported)) {
        await writeTo(terminal, `${baseOf(flags)}${ending}`, content, { force: flags.force })
      }
    })
}

async function exportedAs(
  flags: ExportFlags,
  snapshot: Snapshot,
  terminal: Terminal,
): Promise<Exported> {
  if (flags.to === 'geojson') return geoJsonOf(snapshot, flags, terminal)
  assertNoGeoJsonFlags(flags.to, flags)
  const { disclose } = await import('@openboat/graph/exports')
  const disclosure = await readDisclosure(flags, terminal)
  return forms[flags.to](disclose(snapshot, { ...disclosure, languages: [flags.lang] }))
}

const help = examples([
  'boat graph export graph.json --to graphml --personal omit --out graph.graphml',
  'boat graph export graph.json --to geojson --personal omit --positions places.json --out july.json',
  'boat graph export graph.json --to geojson --personal omit --positions places.json --previous july.json --out august.json',
  'boat graph export graph.json --to parquet --personal pseudonymise --secret key.bin --out graph',
]).concat(personalHelp)

function baseOf({ to, out }: ExportFlags): string {
  if (out !== undefined) return out
  throw new OpenBoatError('bad_argument', {
    message: `${to} is two files: --out says what their names begin with.`,
  })
}
