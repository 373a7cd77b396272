import type * as z from 'zod/mini'
import { node, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * A place on the globe.
 *
 * @see OB 3.0 #geocoordinates
 */
export const GeoCoordinates = node(() => ({
  /** [1..*] Includes `GeoCoordinates`. */
  type: typeOf('GeoCoordinates'),
  /** [1] Degrees north of the equator (WGS 84). */
  latitude: is.Float,
  /** [1] Degrees east of Greenwich (WGS 84). */
  longitude: is.Float,
}))
export type GeoCoordinates = z.infer<typeof GeoCoordinates>
