import * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { iriOr, LanguageTag } from './values.ts'

const version = z.union([is.Float, is.Text])

/** Another edition, of which there need not be more than its id. */
const Edition = node(() => ({
  /** [1] IRI of the other edition. */
  id: is.Iri,
  /** [0..1] Language of its texts (BCP 47). */
  '@language': optional(LanguageTag),
  /** [0..1] Its version, as text or as a number. */
  version: optional(version),
}))

/** What assertions, badge classes, profiles and endorsements may have alike. */
export const editionMembers = () => ({
  /** [0..1] Language of the texts (BCP 47). */
  '@language': optional(LanguageTag),
  /** [0..*] Other editions of the same, such as translations. */
  related: optional(oneOrMany(iriOr(Edition))),
  /** [0..1] Version, as text or as a number. */
  version: optional(version),
  /** [0..*] Endorsements, by IRI or embedded. Each has a report of its own. */
  endorsement: optional(oneOrMany(iriOr(is.AnyObject))),
})
