import * as z from 'zod/mini'
import { optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * Text with its language and direction. Closed: it has no other property.
 *
 * @see VCDM 2.0 #language-and-base-direction
 */
export const LanguageValue = z.strictObject({
  /** [1] The text. */
  '@value': is.Text,
  /** [0..1] Its language (BCP 47), such as `en` or `ar`. */
  '@language': optional(is.textLike('a language tag', /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/)),
  /** [0..1] Which way it is written: `ltr` or `rtl`. */
  '@direction': optional(is.oneOf(['ltr', 'rtl'])),
})
export type LanguageValue = z.infer<typeof LanguageValue>
