import * as z from 'zod/mini'
import {
  ACHIEVEMENT_TYPES,
  ALIGNMENT_TARGET_TYPES,
  IDENTIFIER_TYPES,
  RESULT_STATUS_TYPES,
  RESULT_TYPES,
} from './open-badge-3-terms.ts'
import * as is from './schema-primitives.ts'

// OB 3.0 #data-models, in the order of the specification. Objects are loose: what is not listed is
// kept, because it may be signed. A set may be one value, as JSON-LD allows.

const DateTimeZ = is.dateTime('zoned')

export const Image = z.looseObject({
  id: is.Iri,
  // Without its type an image keeps its id in JSON-LD, and only loses the caption.
  type: is.typeOf('Image', {}),
  caption: z.optional(is.Text),
})
export type Image = z.infer<typeof Image>

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

export const Criteria = z
  .looseObject({ id: z.optional(is.Iri), narrative: z.optional(is.Text) })
  .check(
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
export type Criteria = z.infer<typeof Criteria>

export const IdentifierEntry = z.looseObject({
  type: is.typeOf('IdentifierEntry'),
  identifier: is.Text,
  identifierType: is.term(IDENTIFIER_TYPES),
})
export type IdentifierEntry = z.infer<typeof IdentifierEntry>

export const IdentityObject = z.looseObject({
  type: is.typeOf('IdentityObject'),
  hashed: is.Bool,
  identityHash: is.RequiredText,
  identityType: is.term(IDENTIFIER_TYPES),
  salt: z.optional(is.Text),
})
export type IdentityObject = z.infer<typeof IdentityObject>

export const GeoCoordinates = z.looseObject({
  type: is.typeOf('GeoCoordinates'),
  latitude: is.Float,
  longitude: is.Float,
})
export type GeoCoordinates = z.infer<typeof GeoCoordinates>

export const Address = z.looseObject({
  type: is.typeOf('Address'),
  addressCountry: z.optional(is.Text),
  addressCountryCode: z.optional(is.Text),
  addressRegion: z.optional(is.Text),
  addressLocality: z.optional(is.Text),
  streetAddress: z.optional(is.Text),
  postOfficeBoxNumber: z.optional(is.Text),
  postalCode: z.optional(is.Text),
  geo: z.optional(GeoCoordinates),
})
export type Address = z.infer<typeof Address>

// Endorsements have reports of their own; here they are only required to be documents.
const Endorsements = {
  endorsement: z.optional(is.set(z.looseObject({}))),
  endorsementJwt: z.optional(is.set(is.CompactJwsText)),
}

const ProfileMembers = z.looseObject({
  id: is.Id,
  type: is.typeOf('Profile'),
  name: z.optional(is.Text),
  url: z.optional(is.Iri),
  phone: z.optional(is.Text),
  description: z.optional(is.Text),
  ...Endorsements,
  image: z.optional(Image),
  email: z.optional(is.Email),
  address: z.optional(Address),
  otherIdentifier: z.optional(is.set(IdentifierEntry)),
  official: z.optional(is.Text),
  familyName: z.optional(is.Text),
  givenName: z.optional(is.Text),
  additionalName: z.optional(is.Text),
  dateOfBirth: z.optional(is.CalendarDate),
})
export type Profile = z.infer<typeof ProfileMembers> & { parentOrg?: Profile | undefined }
export const Profile: z.ZodMiniType<Profile> = z.lazy(() =>
  z.extend(ProfileMembers, { parentOrg: z.optional(Profile) }),
)

export const Related = z.looseObject({
  id: is.Id,
  type: is.typeOf('Related'),
  inLanguage: z.optional(is.LanguageCode),
  version: z.optional(is.Text),
})
export type Related = z.infer<typeof Related>

export const RubricCriterionLevel = z.looseObject({
  id: is.Id,
  type: is.typeOf('RubricCriterionLevel'),
  name: is.RequiredText,
  alignment: z.optional(is.set(Alignment)),
  description: z.optional(is.Text),
  level: z.optional(is.Text),
  points: z.optional(is.Text),
})
export type RubricCriterionLevel = z.infer<typeof RubricCriterionLevel>

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

export const Result = z.looseObject({
  type: is.typeOf('Result'),
  achievedLevel: z.optional(is.Iri),
  alignment: z.optional(is.set(Alignment)),
  resultDescription: z.optional(is.Iri),
  status: z.optional(is.oneOf(RESULT_STATUS_TYPES)),
  value: z.optional(is.Text),
})
export type Result = z.infer<typeof Result>

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

export const Evidence = z.looseObject({
  id: z.optional(is.Iri),
  type: is.typeOf('Evidence'),
  narrative: z.optional(is.Text),
  name: z.optional(is.Text),
  description: z.optional(is.Text),
  genre: z.optional(is.Text),
  audience: z.optional(is.Text),
})
export type Evidence = z.infer<typeof Evidence>

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
