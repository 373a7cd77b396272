import type * as z from 'zod/mini'
import { node, optional, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ExtensionContext } from './extension-context.ts'
import { Place } from './place.ts'

/**
 * Where a badge is to be had, or was earned, or where its issuer is.
 *
 * @see OB Extensions, geoCoordinatesExtension
 */
export const GeoCoordinates = node(() => ({
  /** [1] The context that defines the extension. */
  '@context': ExtensionContext,
  /** [2..*] Includes `Extension` and `extensions:GeoCoordinates`. */
  type: typesOf('Extension', 'extensions:GeoCoordinates'),
  /** [0..1] Name of the place. */
  name: optional(is.Text),
  /** [1] Why the place is told. */
  description: is.RequiredText,
  /** [1] Where it is on the globe. */
  geo: Place,
}))
export type GeoCoordinates = z.infer<typeof GeoCoordinates>
