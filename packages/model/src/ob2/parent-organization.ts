import type * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { PostalAddress } from './postal-address.ts'

/**
 * The organisation that an accrediting body is part of.
 *
 * @see OB Extensions, issuerAccreditationExtension
 */
export const ParentOrganization = node(() => ({
  /** [0..1] Name. */
  name: optional(is.Text),
  /** [0..1] Home page. */
  url: optional(is.Url),
  /** [0..1] Postal address. */
  address: optional(PostalAddress),
}))
export type ParentOrganization = z.infer<typeof ParentOrganization>
