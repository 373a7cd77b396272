import type * as z from 'zod/mini'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { OpenBadge1Context } from './context.ts'
import { ImageUrl } from './values.ts'

/**
 * Who awards, in OB 1.1.
 *
 * @see OB 1.1 #issuer
 */
export const IssuerV11 = node(() => ({
  /** [1..*] The context of OB 1.1. */
  '@context': OpenBadge1Context,
  /** [1] URL of this document. */
  id: is.Iri,
  /** [1..*] `Issuer`. */
  type: typeOf('Issuer'),
  /** [1] Name. */
  name: is.RequiredText,
  /** [1] Home page. */
  url: is.Url,
  /** [0..1] What the issuer is. */
  description: optional(is.Text),
  /** [0..1] Logo. */
  image: optional(ImageUrl),
  /** [0..1] E-mail address. */
  email: optional(is.Email),
  /** [0..1] URL of the list of revoked signed assertions. */
  revocationList: optional(is.Url),
}))
export type IssuerV11 = z.infer<typeof IssuerV11>
