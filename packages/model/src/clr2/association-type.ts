import type * as z from 'zod/mini'
import * as is from '../schema-primitives.ts'

/** Every `AssociationType` of CLR 2.0. */
// prettier-ignore
export const ASSOCIATION_TYPES = [
  'exactMatchOf', 'isChildOf', 'isParentOf', 'isPartOf', 'isPeerOf', 'isRelatedTo', 'precedes',
  'replacedBy',
] as const

/**
 * How the source of an association relates to its target. Closed.
 *
 * @see CLR 2.0 #associationtype-enumeration
 */
export const AssociationType = is.oneOf(ASSOCIATION_TYPES)
export type AssociationType = z.infer<typeof AssociationType>
