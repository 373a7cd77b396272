import type * as z from 'zod/mini'
import { list } from '../schema-containers.ts'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { Alignment } from './alignment.ts'
import { ResultStatusType } from './result-status-type.ts'

/**
 * A result somebody achieved.
 *
 * @see OB 3.0 #result
 */
export const Result = node(() => ({
  /** [1..*] Includes `Result`. */
  type: typeOf('Result'),
  /** [0..1] Id of a rubric level of the described result. */
  achievedLevel: optional(is.Iri),
  /** [0..*] Where the result stands in frameworks. */
  alignment: optional(list(Alignment)),
  /** [0..1] Id of a result description of the achievement. */
  resultDescription: optional(is.Iri),
  /** [0..1] How far somebody got; needed where the result type is `Status`. */
  status: optional(ResultStatusType),
  /** [0..1] The value, as text. */
  value: optional(is.Text),
}))
export type Result = z.infer<typeof Result>
