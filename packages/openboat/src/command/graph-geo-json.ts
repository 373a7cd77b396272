import { Option, type Command } from 'commander'
import type { Snapshot } from '@openboat/graph'
import { OpenBoatError } from '../openboat-error.ts'
import { readJson } from './files.ts'
import type { Terminal } from './terminal.ts'

/** Skills by places, as points on a map. */
export interface GeoJsonFlags {
  readonly positions?: string
  readonly count: 'presence' | 'offer'
  readonly smallestGroup?: string
}

export function withGeoJsonOptions(command: Command): Command {
  return command
    .option('--positions <file>', 'for geojson: JSON of places, each with [longitude, latitude]')
    .addOption(
      new Option('--count <what>', 'for geojson: people who hold badges, or badges on offer')
        .choices(['presence', 'offer'])
        .default('presence'),
    )
    .option(
      '--smallest-group <number>',
      'for geojson: fewer people are not shown (3 or more; default: 11)',
    )
}

/** The protected table: people are counted in it, never named, whatever `--personal` says. */
export async function geoJsonOf(
  snapshot: Snapshot,
  { positions, count, smallestGroup }: GeoJsonFlags,
  terminal: Terminal,
): Promise<string> {
  if (positions === undefined) {
    throw new OpenBoatError('bad_argument', {
      message: 'geojson needs --positions: a JSON file of places, each with [longitude, latitude].',
    })
  }
  const { territoryTable, toGeoJson } = await import('@openboat/graph/territory')
  const k = smallestGroup === undefined ? {} : { k: readGroup(smallestGroup) }
  const published = territoryTable(snapshot, { count }).publish(k)
  const places = await readPositions(terminal, positions)
  return JSON.stringify(toGeoJson(published, { positions: places }), null, 1)
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
