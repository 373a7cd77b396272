import * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { LanguageText } from './language-text.ts'

/**
 * Who issued a credential: a URI, or an object with one.
 *
 * @see VCDM 2.0 #issuer
 */
export const Issuer = z.union([
  node(() => ({
    /** [1] URI of the issuer, from which its keys are found. */
    id: is.Id,
    /** [0..1] Name, perhaps in several languages. */
    name: optional(LanguageText),
    /** [0..1] Description, perhaps in several languages. */
    description: optional(LanguageText),
  })),
  is.Id,
])
export type Issuer = z.infer<typeof Issuer>
