import { badArgument } from '../graph-error.ts'
import { shown } from '../shown.ts'
import type { PublishedTable } from './published-table.ts'

export interface GeoJsonOptions {
  /** Longitude and latitude of each place, in degrees (WGS 84). Places without are left out. */
  readonly positions: Readonly<Record<string, readonly [number, number]>>
  /**
   * Positions are moved to the centre of a square of this many degrees, always the same one, so that no
   * address can be read from the map and averaging brings nothing back. @default 0.1, about 11 km
   */
  readonly gridDegrees?: number
}

export interface SkillMap {
  readonly type: 'FeatureCollection'
  /** Ordered as the cells of the table; protected cells have `count: null`. */
  readonly features: readonly {
    readonly type: 'Feature'
    readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
    readonly properties: {
      readonly skill: string
      readonly place: string
      readonly count: number | null
    }
  }[]
}

/**
 * A published table as points on a map (RFC 7946).
 *
 * @throws {GraphError} `bad_argument` for a position that is none, or a grid out of 0 to 90 degrees
 */
export function toGeoJson({ cells }: PublishedTable, options: GeoJsonOptions): SkillMap {
  const { positions, gridDegrees = 0.1 } = options
  if (!(gridDegrees > 0 && gridDegrees <= 90)) {
    throw badArgument(`gridDegrees is a number above 0 to 90, not ${shown(gridDegrees)}.`)
  }
  return {
    type: 'FeatureCollection',
    features: cells.flatMap(({ skill, place, count = null }) => {
      const position = Object.hasOwn(positions, place) ? positions[place] : undefined
      if (position === undefined) return []
      const geometry = {
        type: 'Point' as const,
        coordinates: snapped(place, position, gridDegrees),
      }
      return [{ type: 'Feature' as const, geometry, properties: { skill, place, count } }]
    }),
  }
}

function snapped(
  place: string,
  [longitude, latitude]: readonly [number, number],
  grid: number,
): readonly [number, number] {
  const fits = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
  if (!fits)
    throw badArgument(`${place} is at ${longitude}, ${latitude}: no longitude and latitude.`)
  const centre = (degrees: number) => Number(((Math.floor(degrees / grid) + 0.5) * grid).toFixed(6))
  return [centre(longitude), centre(latitude)]
}
