import { Option, type Command } from 'commander'
import type { Snapshot } from '@openboat/graph'
import type { PublishedTable } from '@openboat/graph/territory'
import { OpenBoatError } from '../openboat-error.ts'
import { readJson } from './files.ts'
import type { Terminal } from './terminal.ts'

/** Skills by places, as points on a map. */
export interface GeoJsonFlags {
  readonly positions?: string
  readonly count?: 'presence' | 'offer'
  readonly smallestGroup?: string
  readonly previous?: string
}

export function withGeoJsonOptions(command: Command): Command {
  return command
    .option('--positions <file>', 'for geojson: JSON of places, each with [longitude, latitude]')
    .addOption(
      new Option(
        '--count <what>',
        'for geojson: people who hold badges, or badges on offer (default: presence)',
      ).choices(['presence', 'offer']),
    )
    .option(
      '--smallest-group <number>',
      'for geojson: fewer people are not shown (3 or more; default: 11)',
    )
    .option(
      '--previous <file>',
      'for geojson: what this command wrote for the release before; what that protects stays protected',
    )
}

/** What another form would take in silence, and do nothing about. */
export function assertNoGeoJsonFlags(form: string, flags: GeoJsonFlags): void {
  const { positions, count, smallestGroup, previous } = flags
  const given = {
    '--positions': positions,
    '--count': count,
    '--smallest-group': smallestGroup,
    '--previous': previous,
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    throw new OpenBoatError('bad_argument', {
      message: `${name} is for --to geojson; ${form} has no table of skills by places.`,
    })
  }
}

/**
 * The protected table: people are counted in it, never named, whatever `--personal` says. As points on a
 * map, and beside these whole, as a member that GeoJSON leaves to others (RFC 7946, 6.1): the next release
 * needs the totals, and what it says of places without a position.
 */
export async function geoJsonOf(
  snapshot: Snapshot,
  { positions, count = 'presence', smallestGroup, previous }: GeoJsonFlags,
  terminal: Terminal,
): Promise<string> {
  if (positions === undefined) {
    throw new OpenBoatError('bad_argument', {
      message: 'geojson needs --positions: a JSON file of places, each with [longitude, latitude].',
    })
  }
  const { territoryTable, toGeoJson } = await import('@openboat/graph/territory')
  const k = smallestGroup === undefined ? {} : { k: readGroup(smallestGroup) }
  const before = previous === undefined ? {} : { previous: await readRelease(terminal, previous) }
  const table = territoryTable(snapshot, { count }).publish({ ...k, ...before })
  const places = await readPositions(terminal, positions)
  return JSON.stringify({ ...toGeoJson(table, { positions: places }), table }, null, 1)
}

/** A map that `boat` wrote, or a table that a program published; `publish` looks at what is in it. */
async function readRelease(terminal: Terminal, file: string): Promise<PublishedTable> {
  const { isJsonObject } = await import('@openboat/model')
  const value = await readJson(terminal, file)
  const table = isJsonObject(value) && 'table' in value ? value['table'] : value
  if (isJsonObject(table) && 'cells' in table) return table as unknown as PublishedTable
  throw new OpenBoatError('bad_argument', {
    message:
      `${file} holds no published table: --previous is the file that boat graph export --to geojson ` +
      'wrote for the release before.',
  })
}

function readGroup(text: string): number {
  const size = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (size >= 3) return size
  throw new OpenBoatError('bad_argument', {
    message: `--smallest-group is a whole number from 3 on, for a smaller group identifies people; not "${text}".`,
  })
}

type Positions = Readonly<Record<string, readonly [number, number]>>

async function readPositions(terminal: Terminal, file: string): Promise<Positions> {
  const { isJsonObject } = await import('@openboat/model')
  const value = await readJson(terminal, file)
  const places: Record<string, readonly [number, number]> = {}
  for (const [place, position] of isJsonObject(value) ? Object.entries(value) : [['', null]]) {
    const [longitude, latitude, ...others] = Array.isArray(position) ? position : []
    if (typeof longitude === 'number' && typeof latitude === 'number' && others.length === 0) {
      places[String(place)] = [longitude, latitude]
      continue
    }
    throw new OpenBoatError('bad_argument', {
      message: `${file} gives each place [longitude, latitude]; ${JSON.stringify(place)} has something else.`,
    })
  }
  return places
}
