import * as z from 'zod/mini'
import { ALIGNMENT_TARGET_TYPES, RESULT_STATUS_TYPES, RESULT_TYPES } from './open-badge-3-terms.ts'
import * as is from './schema-primitives.ts'

// OB 3.0 #result, #resultdescription and the classes they are made of.

export const Alignment = z.looseObject({
  type: is.typeOf('Alignment'),
  targetName: is.RequiredText,
  targetUrl: is.Iri,
  targetCode: z.optional(is.Text),
  targetDescription: z.optional(is.Text),
  targetFramework: z.optional(is.Text),
  targetType: z.optional(is.term(ALIGNMENT_TARGET_TYPES)),
})
export type Alignment = z.infer<typeof Alignment>

const RubricCriterionLevel = z.looseObject({
  id: is.Id,
  type: is.typeOf('RubricCriterionLevel'),
  name: is.RequiredText,
  alignment: z.optional(is.set(Alignment)),
  description: z.optional(is.Text),
  level: z.optional(is.Text),
  points: z.optional(is.Text),
})

export const ResultDescription = z.looseObject({
  id: is.Id,
  type: is.typeOf('ResultDescription'),
  name: is.RequiredText,
  resultType: is.term(RESULT_TYPES),
  alignment: z.optional(is.set(Alignment)),
  allowedValue: z.optional(is.set(is.Text)),
  requiredLevel: z.optional(is.Iri),
  requiredValue: z.optional(is.Text),
  rubricCriterionLevel: z.optional(is.set(RubricCriterionLevel)),
  valueMax: z.optional(is.Text),
  valueMin: z.optional(is.Text),
})
export type ResultDescription = z.infer<typeof ResultDescription>

export const Result = z.looseObject({
  type: is.typeOf('Result'),
  achievedLevel: z.optional(is.Iri),
  alignment: z.optional(is.set(Alignment)),
  resultDescription: z.optional(is.Iri),
  status: z.optional(is.oneOf(RESULT_STATUS_TYPES)),
  value: z.optional(is.Text),
})
export type Result = z.infer<typeof Result>
