import type * as z from 'zod/mini'
import { list } from '../schema-containers.ts'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { Alignment } from './alignment.ts'

/**
 * One level of a rubric.
 *
 * @see OB 3.0 #rubriccriterionlevel
 */
export const RubricCriterionLevel = node(() => ({
  /** [1] URI, to which `achievedLevel` and `requiredLevel` refer. */
  id: is.Id,
  /** [1..*] Includes `RubricCriterionLevel`. */
  type: typeOf('RubricCriterionLevel'),
  /** [1] Name of the level. */
  name: is.RequiredText,
  /** [0..*] Where the level stands in frameworks. */
  alignment: optional(list(Alignment)),
  /** [0..1] What somebody on this level can do. */
  description: optional(is.Text),
  /** [0..1] The level's place in the rubric. */
  level: optional(is.Text),
  /** [0..1] Points for reaching the level, as text. */
  points: optional(is.Text),
}))
export type RubricCriterionLevel = z.infer<typeof RubricCriterionLevel>
