import type * as z from 'zod/mini'
import * as is from '../schema-primitives.ts'

/** The values of `AlignmentTargetType` that OB 3.0 names; others begin with `ext:`. */
// prettier-ignore
export const ALIGNMENT_TARGET_TYPES = [
  'ceasn:Competency', 'ceterms:Credential', 'CFItem', 'CFRubric', 'CFRubricCriterion',
  'CFRubricCriterionLevel', 'CTDL',
] as const

/**
 * What an alignment points to: a node of CTDL or of a CASE framework, or a term of your own that
 * begins with `ext:`.
 *
 * @see OB 3.0 #alignmenttargettype-enumeration
 */
export const AlignmentTargetType = is.term(ALIGNMENT_TARGET_TYPES)
export type AlignmentTargetType = z.infer<typeof AlignmentTargetType>
