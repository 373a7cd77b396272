import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * A postal address.
 *
 * @see OB Extensions, issuerAccreditationExtension
 */
export const PostalAddress = node(() => ({
  /** [0..1] Street and number. */
  streetAddress: optional(is.Text),
  /** [0..1] Town. */
  addressLocality: optional(is.Text),
  /** [0..1] Region or state within the country. */
  addressRegion: optional(is.Text),
  /** [0..1] Country. */
  addressCountry: optional(is.Text),
  /** [0..1] Postal code. */
  postalCode: optional(is.Text),
}))
export type PostalAddress = z.infer<typeof PostalAddress>
