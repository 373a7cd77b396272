import type * as z from 'zod/mini'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { GeoCoordinates } from './geo-coordinates.ts'

/**
 * A postal address.
 *
 * @see OB 3.0 #address
 */
export const Address = node(() => ({
  /** [1..*] Includes `Address`. */
  type: typeOf('Address'),
  /** [0..1] Name of the country. */
  addressCountry: optional(is.Text),
  /** [0..1] Code of the country, such as `FR` (ISO 3166-1 alpha-2). */
  addressCountryCode: optional(is.Text),
  /** [0..1] Region or state within the country. */
  addressRegion: optional(is.Text),
  /** [0..1] Town. */
  addressLocality: optional(is.Text),
  /** [0..1] Street and number. */
  streetAddress: optional(is.Text),
  /** [0..1] Number of the post office box. */
  postOfficeBoxNumber: optional(is.Text),
  /** [0..1] Postal code. */
  postalCode: optional(is.Text),
  /** [0..1] Where this is on the globe. */
  geo: optional(GeoCoordinates),
}))
export type Address = z.infer<typeof Address>
