import * as z from 'zod/mini'
import { oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { iriOr } from './values.ts'

/** What assertions, badge classes and profiles may have alike. */
export const editionMembers = () => ({
  /** [0..1] Language of the texts (BCP 47). */
  '@language': optional(is.Text),
  /** [0..*] Other editions of the same, such as translations. */
  related: optional(oneOrMany(iriOr(is.AnyObject))),
  /** [0..1] Version, as text or as a number. */
  version: optional(z.union([is.Float, is.Text])),
  /** [0..*] Endorsements, by IRI or embedded. Each has a report of its own. */
  endorsement: optional(oneOrMany(iriOr(is.AnyObject))),
})
