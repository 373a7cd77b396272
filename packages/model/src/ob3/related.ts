import type * as z from 'zod/mini'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * Another edition of the same achievement: a translation, or an earlier version.
 *
 * @see OB 3.0 #related
 */
export const Related = node(() => ({
  /** [1] URI of the other achievement. */
  id: is.Id,
  /** [1..*] Includes `Related`. */
  type: typeOf('Related'),
  /** [0..1] Language of the other achievement, such as `fr`. */
  inLanguage: optional(is.LanguageCode),
  /** [0..1] Version of the other achievement. */
  version: optional(is.Text),
}))
export type Related = z.infer<typeof Related>
