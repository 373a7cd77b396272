import * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * What has to be done to earn a badge. It has an id or a narrative at least.
 *
 * @see OB 2.0 #Criteria
 */
export const Criteria = node(
  () => ({
    /** [0..1] A web page with the criteria. */
    id: optional(is.Iri),
    /** [0..*] Default: `Criteria`. */
    type: optional(oneOrMany(is.Text)),
    /** [0..1] The criteria in words, as Markdown. */
    narrative: optional(is.Text),
  }),
  z.refine(
    (criteria) => criteria.id !== undefined || criteria.narrative !== undefined,
    is.faultOf(
      'an id or a narrative',
      { anyOf: [{ required: ['id'] }, { required: ['narrative'] }] },
      { check: 'model.achievement' },
    ),
  ),
)
export type Criteria = z.infer<typeof Criteria>
