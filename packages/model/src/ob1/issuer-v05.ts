import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { Origin } from './values.ts'

/**
 * Who awards, in OB 0.5.
 *
 * @see OB 0.5 assertion
 */
export const IssuerV05 = node(() => ({
  /** [1] Scheme, host and port, from which relative URLs are resolved. */
  origin: Origin,
  /** [1] Name. */
  name: is.RequiredText,
  /** [0..1] Organisation. */
  org: optional(is.Text),
  /** [0..1] E-mail address. */
  contact: optional(is.Email),
}))
export type IssuerV05 = z.infer<typeof IssuerV05>
