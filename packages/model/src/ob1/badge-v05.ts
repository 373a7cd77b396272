import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { IssuerV05 } from './issuer-v05.ts'
import { Reference, Version } from './values.ts'

/**
 * What is awarded, in OB 0.5.
 *
 * @see OB 0.5 assertion
 */
export const BadgeV05 = node(() => ({
  /** [0..1] Version of the specification, such as `0.5.0`. */
  version: optional(Version),
  /** [1] Name, at most 128 characters. */
  name: is.value<string>(
    'text of 1 to 128 characters',
    { type: 'string', minLength: 1, maxLength: 128, pattern: String.raw`\S` },
    (input) => typeof input === 'string' && input.trim() !== '' && Array.from(input).length <= 128,
  ),
  /** [1] Picture, absolute or from the issuer's origin. */
  image: Reference,
  /** [1] Short description. */
  description: is.RequiredText,
  /** [1] Page with the criteria, absolute or from the issuer's origin. */
  criteria: Reference,
  /** [1] Who awards it. */
  issuer: IssuerV05,
}))
export type BadgeV05 = z.infer<typeof BadgeV05>
