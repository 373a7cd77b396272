import * as z from 'zod/mini'
import { Achievement, IdentityObject, OpenBadgeCredential } from './open-badge-3.ts'
import * as is from './schema-primitives.ts'

// CLR 2.0 #data-models. The credentials inside have reports of their own; here they are documents.

const Association = z.looseObject({
  type: is.typeOf('Association'),
  associationType: is.oneOf([
    'exactMatchOf',
    'isChildOf',
    'isParentOf',
    'isPartOf',
    'isPeerOf',
    'isRelatedTo',
    'precedes',
    'replacedBy',
  ]),
  sourceId: is.Iri,
  targetId: is.Iri,
})

export const ClrSubject = z.looseObject({
  id: z.optional(is.Id),
  type: is.typeOf('ClrSubject'),
  identifier: z.optional(is.set(IdentityObject)),
  achievement: z.optional(is.set(Achievement)),
  verifiableCredential: is.set(z.looseObject({})),
  association: z.optional(is.set(Association)),
})
export type ClrSubject = z.infer<typeof ClrSubject>

/** A Comprehensive Learner Record. */
export const ClrCredential = z.extend(OpenBadgeCredential, {
  name: is.RequiredText,
  partial: z.optional(is.Bool),
  credentialSubject: ClrSubject,
})
export type ClrCredential = z.infer<typeof ClrCredential>
