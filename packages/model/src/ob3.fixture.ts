import fc, { type Arbitrary } from 'fast-check'
import type { JsonObject, JsonValue } from './json.ts'
import {
  bool,
  day,
  digest,
  email,
  float,
  iri,
  jws,
  language,
  list,
  name,
  node,
  oneOrMany,
  png,
  text,
  types,
  url,
  urn,
  zoned,
} from './values.fixture.ts'
import { Proof, TermsOfUse, VerifiableCredential } from './vc.fixture.ts'

export { Proof, TermsOfUse }

// Documents of OB 3.0, under the names of their schemas.

const OB_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/'
export const contextsOf = (first: string, ...others: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom('context.json', 'context-3.0.1.json', 'context-3.0.3.json'),
      fc.constantFrom<JsonValue[]>([], ['https://bees.example/context.json'], [{ a: 'urn:a' }]),
    )
    .map(([file, more]): JsonValue[] => [first, ...others, OB_3 + file, ...more])
export const VC_1 = 'https://www.w3.org/2018/credentials/v1'
export const VC_2 = 'https://www.w3.org/ns/credentials/v2'
const ext = fc.stringMatching(/^ext:[A-Za-z0-9_.-]{1,10}$/)

export const AchievementType = fc.oneof(
  fc.constantFrom('Achievement', 'Badge', 'CoCurricular', 'Competency', 'MicroCredential'),
  ext,
)
export const AlignmentTargetType = fc.oneof(
  fc.constantFrom('ceasn:Competency', 'CFItem', 'CFRubricCriterionLevel', 'CTDL'),
  ext,
)
export const IdentifierType = fc.oneof(
  fc.constantFrom('name', 'emailAddress', 'systemId', 'ltiUserId', 'identifier'),
  ext,
)
export const ResultType = fc.oneof(
  fc.constantFrom('LetterGrade', 'Percent', 'RubricCriterionLevel', 'Status'),
  ext,
)
export const ResultStatusType = fc.constantFrom(
  'Completed',
  'InProgress',
  'Provisional',
  'Withdrew',
)

export const Criteria = fc.oneof(
  node({ id: url }, { narrative: text }),
  node({ narrative: text }, { id: url }),
)
export const Image = node({ id: fc.oneof(url, png), type: types('Image') }, { caption: text })
export const IdentifierEntry = node({
  type: types('IdentifierEntry'),
  identifier: text,
  identifierType: IdentifierType,
})
export const IdentityObject = node(
  {
    type: fc.constant('IdentityObject'),
    hashed: bool,
    identityHash: fc.oneof(email, digest),
    identityType: IdentifierType,
  },
  { salt: text },
)
export const GeoCoordinates = node({
  type: types('GeoCoordinates'),
  latitude: float,
  longitude: float,
})
export const Address = node(
  { type: types('Address') },
  {
    addressCountry: text,
    addressCountryCode: fc.constant('FR'),
    addressRegion: text,
    addressLocality: text,
    streetAddress: text,
    postOfficeBoxNumber: text,
    postalCode: text,
    geo: GeoCoordinates,
  },
)
export const endorsements = {
  endorsement: list(VerifiableCredential),
  endorsementJwt: list(jws),
}
const profileMembers = {
  name: text,
  url,
  phone: fc.constant('+33123456789'),
  description: text,
  ...endorsements,
  image: Image,
  email,
  address: Address,
  otherIdentifier: list(IdentifierEntry),
  official: text,
  familyName: text,
  givenName: text,
  additionalName: text,
  patronymicName: text,
  honorificPrefix: text,
  honorificSuffix: text,
  familyNamePrefix: text,
  dateOfBirth: day,
}
const profileNeeds = { id: iri, type: types('Profile') }
export const Profile = node(profileNeeds, {
  ...profileMembers,
  parentOrg: node(profileNeeds, { ...profileMembers, parentOrg: node(profileNeeds) }),
})
export const Alignment = node(
  { type: types('Alignment'), targetName: name, targetUrl: url },
  {
    targetCode: text,
    targetDescription: text,
    targetFramework: text,
    targetType: AlignmentTargetType,
  },
)
export const RubricCriterionLevel = node(
  { id: urn, type: types('RubricCriterionLevel'), name },
  { alignment: list(Alignment), description: text, level: text, points: text },
)
export const ResultDescription = node(
  { id: urn, type: types('ResultDescription'), name, resultType: ResultType },
  {
    alignment: list(Alignment),
    allowedValue: list(text),
    requiredLevel: urn,
    requiredValue: text,
    rubricCriterionLevel: list(RubricCriterionLevel),
    valueMax: text,
    valueMin: text,
  },
)
export const Result = node(
  { type: types('Result') },
  {
    achievedLevel: urn,
    alignment: list(Alignment),
    resultDescription: urn,
    status: ResultStatusType,
    value: text,
  },
)
export const Related = node(
  { id: iri, type: types('Related') },
  { inLanguage: language, version: text },
)
export const Evidence = node(
  { type: types('Evidence') },
  { id: url, narrative: text, name: text, description: text, genre: text, audience: text },
)
export const Achievement = node(
  { id: iri, type: types('Achievement'), criteria: Criteria, description: name, name },
  {
    alignment: list(Alignment),
    achievementType: AchievementType,
    creator: Profile,
    creditsAvailable: float,
    ...endorsements,
    fieldOfStudy: text,
    humanCode: text,
    image: Image,
    inLanguage: language,
    otherIdentifier: list(IdentifierEntry),
    related: list(Related),
    resultDescription: list(ResultDescription),
    specialization: text,
    tag: list(text),
    version: text,
  },
)
const subjectMembers = {
  activityEndDate: zoned,
  activityStartDate: zoned,
  creditsEarned: float,
  image: Image,
  licenseNumber: text,
  narrative: text,
  result: list(Result),
  role: text,
  source: Profile,
  term: text,
}
const subjectNeeds = { type: types('AchievementSubject'), achievement: Achievement }
const identifier = list(IdentityObject)
export const AchievementSubject: Arbitrary<JsonObject> = fc.oneof(
  node({ ...subjectNeeds, id: iri }, { ...subjectMembers, identifier }),
  node({ ...subjectNeeds, identifier }, subjectMembers),
)
export const EndorsementSubject = node(
  { id: iri, type: types('EndorsementSubject') },
  { endorsementComment: text },
)
export const CredentialSchema = node({ id: url, type: types('1EdTechJsonSchemaValidator2019') })
export const CredentialStatus = node({ id: url, type: types('BitstringStatusListEntry') })
export const RefreshService = node({ id: url, type: types('1EdTechCredentialRefresh') })

/** What every credential of this family has, by its W3C data model. */
export const members = {
  description: text,
  awardedDate: zoned,
  proof: oneOrMany(Proof),
  credentialSchema: oneOrMany(CredentialSchema),
  credentialStatus: CredentialStatus,
  refreshService: RefreshService,
  termsOfUse: oneOrMany(TermsOfUse),
}
export const award = { image: Image, ...endorsements, evidence: list(Evidence) }
export const needs2 = { id: iri, issuer: fc.oneof(Profile, iri), validFrom: zoned }
export const needs1 = { id: iri, issuer: Profile, issuanceDate: zoned }

const badgeType = fc
  .constantFrom('OpenBadgeCredential', 'AchievementCredential')
  .chain((each) => types('VerifiableCredential', each))
export const OpenBadgeCredential = node(
  {
    '@context': contextsOf(VC_2),
    type: badgeType,
    ...needs2,
    credentialSubject: AchievementSubject,
  },
  { ...members, ...award, name: text, validUntil: zoned },
)
export const OpenBadgeCredentialVcdm1 = node(
  {
    '@context': contextsOf(VC_1),
    type: badgeType,
    name,
    ...needs1,
    credentialSubject: AchievementSubject,
  },
  { ...members, ...award, expirationDate: zoned },
)
const endorsementType = types('VerifiableCredential', 'EndorsementCredential')
export const EndorsementCredential = node(
  {
    '@context': contextsOf(VC_2),
    type: endorsementType,
    name,
    ...needs2,
    credentialSubject: EndorsementSubject,
  },
  { ...members, validUntil: zoned },
)
export const EndorsementCredentialVcdm1 = node(
  {
    '@context': contextsOf(VC_1),
    type: endorsementType,
    name,
    ...needs1,
    credentialSubject: EndorsementSubject,
  },
  { ...members, expirationDate: zoned },
)
