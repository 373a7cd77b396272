import type * as z from 'zod/mini'
import { list } from '../schema-containers.ts'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { AchievementType } from './achievement-type.ts'
import { Alignment } from './alignment.ts'
import { Criteria } from './criteria.ts'
import { endorsementMembers } from './endorsements.ts'
import { IdentifierEntry } from './identifier-entry.ts'
import { Image } from './image.ts'
import { Profile } from './profile.ts'
import { Related } from './related.ts'
import { ResultDescription } from './result-description.ts'

/**
 * What is achieved, whoever achieves it.
 *
 * @see OB 3.0 #achievement
 */
export const Achievement = node(() => ({
  /** [1] URI of the achievement. */
  id: is.Id,
  /** [1..*] Includes `Achievement`. */
  type: typeOf('Achievement'),
  /** [1] What has to be done to earn it. */
  criteria: Criteria,
  /** [1] Short description. */
  description: is.RequiredText,
  /** [1] Name. */
  name: is.RequiredText,
  /** [0..*] Where it stands in frameworks. */
  alignment: optional(list(Alignment)),
  /** [0..1] What sort of achievement it is. */
  achievementType: optional(AchievementType),
  /** [0..1] Who created it, if not the issuer. */
  creator: optional(Profile),
  /** [0..1] Credits it is worth, such as 3.5; their unit is up to the issuer. */
  creditsAvailable: optional(is.Float),
  ...endorsementMembers(),
  /** [0..1] Subject or branch of knowledge. */
  fieldOfStudy: optional(is.Text),
  /** [0..1] Code that people use for it, such as that of a course. */
  humanCode: optional(is.Text),
  /** [0..1] Picture, without a badge in it. */
  image: optional(Image),
  /** [0..1] Language of its texts, such as `en` or `pt-BR`. */
  inLanguage: optional(is.LanguageCode),
  /** [0..*] How it is known elsewhere. */
  otherIdentifier: optional(list(IdentifierEntry)),
  /** [0..*] Translations and earlier versions. */
  related: optional(list(Related)),
  /** [0..*] Results that may come with it. */
  resultDescription: optional(list(ResultDescription)),
  /** [0..1] Focus within the field of study. */
  specialization: optional(is.Text),
  /** [0..*] Keywords. */
  tag: optional(list(is.Text)),
  /** [0..1] Version. */
  version: optional(is.Text),
}))
export type Achievement = z.infer<typeof Achievement>
