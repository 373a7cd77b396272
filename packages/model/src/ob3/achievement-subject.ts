import * as z from 'zod/mini'
import { list } from '../schema-containers.ts'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { Achievement } from './achievement.ts'
import { IdentityObject } from './identity-object.ts'
import { Image } from './image.ts'
import { Profile } from './profile.ts'
import { Result } from './result.ts'

/** Its properties, without what is asked of several of them at once. */
export const AchievementSubjectMembers = node(() => ({
  /** [0..1] URI of the recipient, such as a DID; without it an `identifier` is needed. */
  id: optional(is.Id),
  /** [1..*] Includes `AchievementSubject`. */
  type: typeOf('AchievementSubject'),
  /** [0..1] When the activity ended (ISO 8601 with a zone). */
  activityEndDate: optional(is.DateTimeZ),
  /** [0..1] When the activity began (ISO 8601 with a zone). */
  activityStartDate: optional(is.DateTimeZ),
  /** [0..1] Credits earned, in the unit of the achievement's `creditsAvailable`. */
  creditsEarned: optional(is.Float),
  /** [1] What was achieved. */
  achievement: Achievement,
  /** [0..*] How the recipient is known to the issuer; without an `id` one is needed. */
  identifier: optional(list(IdentityObject)),
  /** [0..1] The recipient's own picture of the badge, PNG or SVG, with the badge baked in. */
  image: optional(Image),
  /** [0..1] Number of the licence. */
  licenseNumber: optional(is.Text),
  /** [0..1] What ties several pieces of evidence together, as Markdown. */
  narrative: optional(is.Text),
  /** [0..*] Results. */
  result: optional(list(Result)),
  /** [0..1] Role or position of the recipient. */
  role: optional(is.Text),
  /** [0..1] Who assessed it on behalf of the issuer. */
  source: optional(Profile),
  /** [0..1] Academic term. */
  term: optional(is.Text),
}))

/**
 * Who achieved what. The recipient has an `id`, or at least one `identifier`.
 *
 * @see OB 3.0 #achievementsubject
 */
export const AchievementSubject = node(
  () => AchievementSubjectMembers.shape,
  z.refine(
    ({ id, identifier }) => id !== undefined || (identifier ?? []).length > 0,
    is.faultOf(
      'an id or an identifier of the recipient',
      {
        anyOf: [
          { required: ['id'] },
          { required: ['identifier'], properties: { identifier: { minItems: 1 } } },
        ],
      },
      { check: 'model.subject-identified', code: 'missing' },
    ),
  ),
)
export type AchievementSubject = z.infer<typeof AchievementSubject>
