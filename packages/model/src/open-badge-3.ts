import * as z from 'zod/mini'
import { Endorsements, IdentifierEntry, Image, Profile } from './open-badge-3-profile.ts'
import { Alignment, Result, ResultDescription } from './open-badge-3-result.ts'
import { ACHIEVEMENT_TYPES, IDENTIFIER_TYPES } from './open-badge-3-terms.ts'
import * as is from './schema-primitives.ts'

// OB 3.0 #data-models, in the order of the specification. Objects are loose: what is not listed is
// kept, because it may be signed. A set may be one value, as JSON-LD allows.

const DateTimeZ = is.dateTime('zoned')

const Criteria = z.looseObject({ id: z.optional(is.Iri), narrative: z.optional(is.Text) }).check(
  z.refine((criteria) => criteria.id !== undefined || criteria.narrative !== undefined, {
    error: 'Expected an id or a narrative',
    params: {
      check: 'model.achievement',
      code: 'missing',
      harmless: false,
      expected: 'an id or a narrative',
    } satisfies is.Meaning,
  }),
)

export const IdentityObject = z.looseObject({
  type: is.typeOf('IdentityObject'),
  hashed: is.Bool,
  identityHash: is.RequiredText,
  identityType: is.term(IDENTIFIER_TYPES),
  salt: z.optional(is.Text),
})
export type IdentityObject = z.infer<typeof IdentityObject>

const Related = z.looseObject({
  id: is.Id,
  type: is.typeOf('Related'),
  inLanguage: z.optional(is.LanguageCode),
  version: z.optional(is.Text),
})

export const Achievement = z.looseObject({
  id: is.Id,
  type: is.typeOf('Achievement'),
  criteria: Criteria,
  description: is.RequiredText,
  name: is.RequiredText,
  alignment: z.optional(is.set(Alignment)),
  achievementType: z.optional(is.term(ACHIEVEMENT_TYPES)),
  creator: z.optional(Profile),
  creditsAvailable: z.optional(is.Float),
  ...Endorsements,
  fieldOfStudy: z.optional(is.Text),
  humanCode: z.optional(is.Text),
  image: z.optional(Image),
  inLanguage: z.optional(is.LanguageCode),
  otherIdentifier: z.optional(is.set(IdentifierEntry)),
  related: z.optional(is.set(Related)),
  resultDescription: z.optional(is.set(ResultDescription)),
  specialization: z.optional(is.Text),
  tag: z.optional(is.set(is.Text)),
  version: z.optional(is.Text),
})
export type Achievement = z.infer<typeof Achievement>

export const AchievementSubject = z.looseObject({
  id: z.optional(is.Id),
  type: is.typeOf('AchievementSubject'),
  activityEndDate: z.optional(DateTimeZ),
  activityStartDate: z.optional(DateTimeZ),
  creditsEarned: z.optional(is.Float),
  achievement: Achievement,
  identifier: z.optional(is.set(IdentityObject)),
  image: z.optional(Image),
  licenseNumber: z.optional(is.Text),
  narrative: z.optional(is.Text),
  result: z.optional(is.set(Result)),
  role: z.optional(is.Text),
  source: z.optional(Profile),
  term: z.optional(is.Text),
})
export type AchievementSubject = z.infer<typeof AchievementSubject>

const Evidence = z.looseObject({
  id: z.optional(is.Iri),
  type: is.typeOf('Evidence'),
  narrative: z.optional(is.Text),
  name: z.optional(is.Text),
  description: z.optional(is.Text),
  genre: z.optional(is.Text),
  audience: z.optional(is.Text),
})

const CredentialMembers = {
  '@context': z.array(z.union([z.string(), z.looseObject({})])),
  id: is.Id,
  type: is.set(z.string()),
  issuer: z.union([Profile, is.Id]),
  description: z.optional(is.Text),
  awardedDate: z.optional(DateTimeZ),
  validFrom: z.optional(DateTimeZ),
  validUntil: z.optional(DateTimeZ),
}

/** An `OpenBadgeCredential`, also known as `AchievementCredential`. */
export const OpenBadgeCredential = z.looseObject({
  ...CredentialMembers,
  name: z.optional(is.Text),
  image: z.optional(Image),
  credentialSubject: AchievementSubject,
  ...Endorsements,
  evidence: z.optional(is.set(Evidence)),
})
export type OpenBadgeCredential = z.infer<typeof OpenBadgeCredential>

export const EndorsementSubject = z.looseObject({
  id: is.Id,
  type: is.typeOf('EndorsementSubject'),
  endorsementComment: z.optional(is.Text),
})
export type EndorsementSubject = z.infer<typeof EndorsementSubject>

export const EndorsementCredential = z.looseObject({
  ...CredentialMembers,
  name: is.RequiredText,
  credentialSubject: EndorsementSubject,
})
export type EndorsementCredential = z.infer<typeof EndorsementCredential>
