import fc, { type Arbitrary } from 'fast-check'
import type { JsonObject } from './json.ts'
import {
  anything,
  bool,
  day,
  digest,
  email,
  float,
  iri,
  iso8601,
  list,
  name,
  node,
  oneOrMany,
  png,
  text,
  types,
  url,
} from './values.fixture.ts'

// Documents of OB 2.0 and its extensions, under the names of their schemas.

const context = oneOrMany(fc.constant('https://w3id.org/openbadges/v2'))
const type = fc.constant('schema:Thing')

export const Image = node({ id: fc.oneof(url, png) }, { type, caption: text, author: iri })
const image = fc.oneof(url, Image)
export const IdentityObject: Arbitrary<JsonObject> = fc.oneof(
  node({ type: fc.constant('email'), hashed: fc.constant(false), identity: email }, { salt: text }),
  node({ type: fc.constant('url'), hashed: fc.constant(false), identity: url }, { salt: text }),
  node(
    { type: fc.constantFrom('email', 'id'), hashed: fc.constant(true), identity: digest },
    { salt: text },
  ),
)
export const VerificationObject = node(
  { type: fc.constantFrom('HostedBadge', 'SignedBadge', 'hosted', 'signed') },
  { creator: iri },
)
export const VerificationPolicy = node(
  {},
  {
    type: fc.constant('VerificationObject'),
    verificationProperty: fc.constant('id'),
    startsWith: oneOrMany(url),
    allowedOrigins: oneOrMany(fc.constant('bees.example')),
  },
)
export const Evidence = node(
  {},
  { id: url, type, narrative: text, name: text, description: text, genre: text, audience: text },
)
export const Criteria = fc.oneof(
  node({ id: url }, { type, narrative: text }),
  node({ narrative: text }, { type, id: url }),
)
export const AlignmentObject = node(
  { targetName: name, targetUrl: url },
  { type, targetDescription: text, targetFramework: text, targetCode: text },
)
export const CryptographicKey = node(
  { type: types('CryptographicKey') },
  { id: url, owner: url, publicKeyPem: fc.constant('-----BEGIN PUBLIC KEY-----\nMA==\n') },
)
const common = {
  '@language': fc.constantFrom('en', 'fr-CA'),
  related: oneOrMany(fc.oneof(iri, anything)),
  version: fc.oneof(text, float),
  endorsement: oneOrMany(fc.oneof(iri, anything)),
}
const profile = {
  '@context': context,
  telephone: oneOrMany(fc.constant('+33123456789')),
  description: text,
  image,
  publicKey: oneOrMany(fc.oneof(url, CryptographicKey)),
  verification: oneOrMany(VerificationPolicy),
  revocationList: url,
  ...common,
}
const profileNeeds = { id: iri, type: fc.constantFrom('Issuer', 'Profile') }
export const Profile = node(profileNeeds, { ...profile, name: text, url, email: oneOrMany(email) })
export const Issuer = node({ ...profileNeeds, name, url, email: oneOrMany(email) }, profile)
const issuer = fc.oneof(url, Issuer)
export const BadgeClass = node(
  {
    id: iri,
    type: types('BadgeClass'),
    name,
    description: name,
    image,
    criteria: oneOrMany(fc.oneof(url, Criteria)),
    issuer,
  },
  {
    '@context': context,
    alignment: oneOrMany(AlignmentObject),
    tags: oneOrMany(text),
    ...common,
  },
)
const dated = { '@context': context, id: iri, issuedOn: iso8601, verification: VerificationObject }
export const Assertion = node(
  {
    ...dated,
    type: types('Assertion'),
    recipient: IdentityObject,
    badge: fc.oneof(url, BadgeClass),
  },
  {
    image,
    evidence: oneOrMany(fc.oneof(url, Evidence)),
    narrative: text,
    expires: iso8601,
    revoked: fc.constant(false),
    revocationReason: text,
    ...common,
  },
)
export const RevokedAssertion = node(
  { id: iri, revoked: fc.constant(true) },
  {
    '@context': context,
    type: fc.constantFrom('Assertion', 'Endorsement'),
    revocationReason: text,
  },
)
export const EndorsementClaim = node({ id: iri }, { endorsementComment: text })
export const Endorsement = node(
  { ...dated, type: types('Endorsement'), claim: fc.oneof(iri, EndorsementClaim), issuer },
  { revoked: fc.constant(false), revocationReason: text, ...common },
)
const revocation = {
  type: fc.constant('Assertion'),
  revoked: bool,
  revocationReason: text,
}
export const RevocationEntry = fc.oneof(
  node({ id: iri }, { ...revocation, uid: text }),
  node({ uid: text }, revocation),
)
export const RevocationList = node(
  {
    type: types('RevocationList'),
    revokedAssertions: fc.oneof(list(fc.oneof(iri, RevocationEntry), 0), RevocationEntry),
  },
  { '@context': context, id: url, issuer: fc.oneof(iri, anything) },
)

const extension = (named: string) => ({
  '@context': fc.constant(`https://w3id.org/openbadges/extensions/${named}/context.json`),
  type: types('Extension', `extensions:${named}`),
})
export const Extension = node(extension('Bees'))
export const ApplyLink = node({ ...extension('ApplyLink'), url })
export const Accessibility = node(
  { ...extension('Accessibility'), url, accessibilityFeature: oneOrMany(text) },
  {
    accessibilityAPI: oneOrMany(text),
    accessibilityControl: oneOrMany(text),
    accessibilityHazard: oneOrMany(text),
  },
)
export const Place = node({ latitude: float, longitude: float })
export const GeoCoordinates = node(
  { ...extension('GeoCoordinates'), description: name, geo: Place },
  { name: text },
)
export const LicenseExtension = node(
  { ...extension('LicenseExtension'), id: fc.constantFrom('CC-0', 'CC-BY-SA'), name },
  { legalCode: url },
)
export const OriginalCreator = node({ ...extension('OriginalCreator'), url })
export const RecipientProfile = node({ ...extension('RecipientProfile'), name })
export const ExtraDescription = node({ ...extension('ExtraDescription'), name, narrative: name })
export const PostalAddress = node(
  {},
  {
    streetAddress: text,
    addressLocality: text,
    addressRegion: text,
    addressCountry: text,
    postalCode: text,
  },
)
export const ParentOrganization = node({}, { name: text, url, address: PostalAddress })
export const IssuerAccreditation = node(
  {
    ...extension('IssuerAccreditation'),
    name,
    contactInstructions: name,
    url,
    address: PostalAddress,
  },
  {
    email,
    description: text,
    logo: url,
    parentOrganization: ParentOrganization,
    areaServed: text,
    accreditationDate: fc.oneof(
      day,
      day.map((each) => each.replaceAll('-', '')),
    ),
    educationalSector: text,
  },
)
export const AssessmentObject = node(
  {
    description: name,
    type: fc.constantFrom('Exam', 'Performance', 'Artifact'),
    assessmentOutput: text,
    hasGroupParticipation: bool,
    hasGroupEvaluation: bool,
    evaluationMethod: text,
  },
  {
    assessmentExample: url,
    scoringMethodExampleDescription: text,
    assessmentEvaluation: url,
    rubrics: oneOrMany(anything),
    sections: oneOrMany(anything),
  },
)
export const Assessment = node({
  ...extension('Assessment'),
  description: name,
  assessments: oneOrMany(AssessmentObject),
})
