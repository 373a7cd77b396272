import type * as z from 'zod/mini'
import * as is from '../schema-primitives.ts'

/** The values of `ResultType` that OB 3.0 names; others begin with `ext:`. */
// prettier-ignore
export const RESULT_TYPES = [
  'GradePointAverage', 'LetterGrade', 'Percent', 'PerformanceLevel', 'PredictedScore', 'RawScore',
  'Result', 'RubricCriterion', 'RubricCriterionLevel', 'RubricScore', 'ScaledScore', 'Status',
] as const

/**
 * How a result is expressed, or a term of your own that begins with `ext:`.
 *
 * @see OB 3.0 #resulttype-enumeration
 */
export const ResultType = is.term(RESULT_TYPES)
export type ResultType = z.infer<typeof ResultType>
