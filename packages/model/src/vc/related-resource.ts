import * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * A document elsewhere with its digest, so that it cannot change unnoticed.
 *
 * @see VCDM 2.0 #integrity-of-related-resources
 */
export const RelatedResource = node(
  () => ({
    /** [1] URL of the resource; each occurs once. */
    id: is.Id,
    /** [0..1] Media type. */
    mediaType: optional(is.Text),
    /** [0..*] Digest as Subresource Integrity writes it. This or `digestMultibase` is needed. */
    digestSRI: optional(oneOrMany(is.Text)),
    /** [0..*] Digest as a multibase multihash. */
    digestMultibase: optional(oneOrMany(is.Text)),
  }),
  z.refine(
    ({ digestSRI, digestMultibase }) => digestSRI !== undefined || digestMultibase !== undefined,
    is.faultOf(
      'digestSRI or digestMultibase',
      { anyOf: [{ required: ['digestSRI'] }, { required: ['digestMultibase'] }] },
      { code: 'missing' },
    ),
  ),
)
export type RelatedResource = z.infer<typeof RelatedResource>
