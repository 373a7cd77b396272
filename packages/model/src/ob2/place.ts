import type * as z from 'zod/mini'
import { node } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * A place on the globe.
 *
 * @see OB Extensions, geoCoordinatesExtension
 */
export const Place = node(() => ({
  /** [1] Degrees north of the equator (WGS 84). */
  latitude: is.Float,
  /** [1] Degrees east of Greenwich (WGS 84). */
  longitude: is.Float,
}))
export type Place = z.infer<typeof Place>
