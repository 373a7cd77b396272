import * as z from 'zod/mini'
import { list } from '../schema-containers.ts'
import * as is from '../schema-primitives.ts'
import { LanguageValue } from './language-value.ts'

/**
 * A name or description: a string, text with its language and direction, or a list of the latter.
 *
 * @see VCDM 2.0 #names-and-descriptions
 */
export const LanguageText = z.union([
  is.Text,
  LanguageValue,
  list(LanguageValue).check(z.minLength(1)),
])
export type LanguageText = z.infer<typeof LanguageText>
