import type * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * One assessment that the recipient went through.
 *
 * @see OB Extensions, assessmentExtension
 */
export const AssessmentObject = node(() => ({
  /** [1] What the assessment is. */
  description: is.RequiredText,
  /** [1] How it is done. */
  type: is.oneOf(['Exam', 'Performance', 'Artifact']),
  /** [1] What comes out of it. */
  assessmentOutput: is.Text,
  /** [1] Whether it takes two or more participants. */
  hasGroupParticipation: is.Bool,
  /** [1] Whether participants are scored as a group. */
  hasGroupEvaluation: is.Bool,
  /** [1] How it is scored. */
  evaluationMethod: is.Text,
  /** [0..1] An example. */
  assessmentExample: optional(is.Iri),
  /** [0..1] An example of how it is scored, in words. */
  scoringMethodExampleDescription: optional(is.Text),
  /** [0..1] Studies of how reliable and valid it is. */
  assessmentEvaluation: optional(is.Iri),
  /** [0..*] Rubrics, with their criteria and levels. */
  rubrics: optional(oneOrMany(is.AnyObject)),
  /** [0..*] Sections, with their questions. */
  sections: optional(oneOrMany(is.AnyObject)),
}))
export type AssessmentObject = z.infer<typeof AssessmentObject>
