import * as z from 'zod/mini'
import { associationDeviations } from '../association-references.ts'
import type { JsonObject } from '../json.ts'
import { Achievement } from '../ob3/achievement.ts'
import { IdentityObject } from '../ob3/identity-object.ts'
import { list } from '../schema-containers.ts'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { Association } from './association.ts'

/** Its properties, without what is asked of several of them at once. */
export const ClrSubjectMembers = node(() => ({
  /** [0..1] URI of the learner, such as a DID; without it an `identifier` is needed. */
  id: optional(is.Id),
  /** [1..*] Includes `ClrSubject`. */
  type: typeOf('ClrSubject'),
  /** [0..*] How the learner is known to the issuer; without an `id` one is needed. */
  identifier: optional(list(IdentityObject)),
  /** [0..*] Achievements that the associations speak of. */
  achievement: optional(list(Achievement)),
  /** [1..*] The credentials of the record, exactly as they were signed. Each has its own report. */
  verifiableCredential: list(is.AnyObject),
  /** [0..*] How achievements relate. */
  association: optional(list(Association)),
}))

/**
 * A learner, and what the learner achieved. Associations relate what is in the record.
 *
 * @see CLR 2.0 #clrsubject
 */
export const ClrSubject = node(
  () => ClrSubjectMembers.shape,
  z.refine(
    ({ id, identifier }) => id !== undefined || (identifier ?? []).length > 0,
    is.faultOf(
      'an id or an identifier of the learner',
      {
        anyOf: [
          { required: ['id'] },
          { required: ['identifier'], properties: { identifier: { minItems: 1 } } },
        ],
      },
      { check: 'model.subject-identified', code: 'missing' },
    ),
  ),
  z.refine(
    ({ verifiableCredential }) => verifiableCredential.length > 0,
    is.faultOf('at least one credential', {
      properties: { verifiableCredential: { minItems: 1 } },
    }),
  ),
  z.refine(
    (subject) => {
      const document = { credentialSubject: subject as JsonObject }
      return associationDeviations({ document }).length === 0
    },
    is.faultOf(
      'associations between achievements and credentials of the record',
      {},
      { check: 'model.references', code: 'dangling_reference' },
    ),
  ),
)
export type ClrSubject = z.infer<typeof ClrSubject>
