import type * as z from 'zod/mini'
import { node, oneOrMany, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { OpenBadge2Context } from './context.ts'
import { RevocationEntry } from './revocation-entry.ts'
import { iriOr } from './values.ts'

/**
 * The revoked signed assertions of an issuer.
 *
 * @see OB 2.0 #RevocationList
 */
export const RevocationList = node(() => ({
  /** [0..*] The context of OB 2.0. */
  '@context': optional(OpenBadge2Context),
  /** [0..1] URL of the list. */
  id: optional(is.Iri),
  /** [1..*] Includes `RevocationList`. */
  type: typeOf('RevocationList'),
  /** [0..1] Whose list it is. */
  issuer: optional(iriOr(is.AnyObject)),
  /** [0..*] What is revoked: ids, or entries with reasons. The list is there even when empty. */
  revokedAssertions: oneOrMany(iriOr(RevocationEntry)),
}))
export type RevocationList = z.infer<typeof RevocationList>
