import type * as z from 'zod/mini'
import { list } from '../schema-containers.ts'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { Alignment } from './alignment.ts'
import { ResultType } from './result-type.ts'
import { RubricCriterionLevel } from './rubric-criterion-level.ts'

/**
 * A result that an achievement may have.
 *
 * @see OB 3.0 #resultdescription
 */
export const ResultDescription = node(() => ({
  /** [1] URI, to which the `resultDescription` of a result refers. */
  id: is.Id,
  /** [1..*] Includes `ResultDescription`. */
  type: typeOf('ResultDescription'),
  /** [1] Name of the result. */
  name: is.RequiredText,
  /** [1] How the result is expressed. */
  resultType: ResultType,
  /** [0..*] Where the result stands in frameworks. */
  alignment: optional(list(Alignment)),
  /** [0..*] Values that a result may have, from the lowest to the highest. */
  allowedValue: optional(list(is.Text)),
  /** [0..1] Id of the rubric level that is needed for the achievement. */
  requiredLevel: optional(is.Iri),
  /** [0..1] The value that is needed for the achievement. */
  requiredValue: optional(is.Text),
  /** [0..*] Levels of the rubric. */
  rubricCriterionLevel: optional(list(RubricCriterionLevel)),
  /** [0..1] The greatest value, as text. */
  valueMax: optional(is.Text),
  /** [0..1] The least value, as text. */
  valueMin: optional(is.Text),
}))
export type ResultDescription = z.infer<typeof ResultDescription>
