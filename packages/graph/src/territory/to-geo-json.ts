import { assertWithin } from '../assert-within.ts'
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
  assertWithin({ gridDegrees }, { above: 0, to: 90 })
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
  position: readonly [number, number],
  grid: number,
): readonly [number, number] {
  if (!Array.isArray(position)) {
    throw badArgument(`${place} is at a longitude and a latitude, not at ${shown(position)}.`)
  }
  const [longitude, latitude] = position as readonly [number, number]
  assertWithin({ [`The longitude of ${place}`]: longitude }, { from: -180, to: 180 })
  assertWithin({ [`The latitude of ${place}`]: latitude }, { from: -90, to: 90 })
  const centre = (degrees: number) => Number(((Math.floor(degrees / grid) + 0.5) * grid).toFixed(6))
  return [centre(longitude), centre(latitude)]
}
