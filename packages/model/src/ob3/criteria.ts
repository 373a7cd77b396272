import * as z from 'zod/mini'
import { node, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * What has to be done to earn an achievement. One of its properties is there at least.
 *
 * @see OB 3.0 #criteria
 */
export const Criteria = node(
  () => ({
    /** [0..1] A web page with the criteria. */
    id: optional(is.Iri),
    /** [0..1] The criteria in words, as Markdown. */
    narrative: optional(is.Text),
  }),
  z.refine(
    (criteria) => criteria.id !== undefined || criteria.narrative !== undefined,
    is.faultOf(
      'an id or a narrative',
      { anyOf: [{ required: ['id'] }, { required: ['narrative'] }] },
      { check: 'model.achievement', code: 'missing' },
    ),
  ),
)
export type Criteria = z.infer<typeof Criteria>
