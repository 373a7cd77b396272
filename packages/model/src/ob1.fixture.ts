import fc from 'fast-check'
import {
  bool,
  digest,
  email,
  name,
  node,
  oldDate,
  oneOrMany,
  png,
  text,
  url,
} from './values.fixture.ts'

// Documents of OB 0.5, 1.0 and 1.1, under the names of their schemas.

const place = fc.oneof(url, fc.constant('/bees/1'))
const image = fc.oneof(url, png)

export const IssuerV05 = node(
  { origin: fc.constantFrom('https://bees.example', 'http://bees.example:8080'), name },
  { org: text, contact: email },
)
export const BadgeV05 = node(
  { name, image: place, description: name, criteria: place, issuer: IssuerV05 },
  { version: fc.constantFrom('0.5.0', '1.0.0') },
)
export const AssertionV05 = node(
  { recipient: fc.oneof(email, digest), badge: BadgeV05 },
  { salt: text, evidence: place, expires: oldDate, issued_on: oldDate },
)
export const AlignmentObject = node({ name, url }, { description: text })
export const IdentityObject = node(
  { type: fc.constant('email'), hashed: bool, identity: fc.oneof(email, digest) },
  { salt: text },
)
export const VerificationObject = node({ type: fc.constantFrom('hosted', 'signed'), url })
export const RevocationList = fc.dictionary(text, text)

const issuer = { name, url }
const issuerMore = { description: text, image, email, revocationList: url }
export const IssuerV10 = node(issuer, issuerMore)
const context = oneOrMany(fc.constant('https://w3id.org/openbadges/v1'))
const linked = (type: string) => ({ '@context': context, id: url, type: fc.constant(type) })
export const IssuerV11 = node({ ...linked('Issuer'), ...issuer }, issuerMore)

const badge = { name, description: name, image, criteria: url }
const badgeMore = { alignment: oneOrMany(AlignmentObject), tags: oneOrMany(text) }
export const BadgeClassV10 = node({ ...badge, issuer: fc.oneof(url, IssuerV10) }, badgeMore)
export const BadgeClassV11 = node(
  { ...linked('BadgeClass'), ...badge, issuer: fc.oneof(url, IssuerV11) },
  badgeMore,
)
const assertion = {
  uid: name,
  recipient: IdentityObject,
  verify: VerificationObject,
  issuedOn: oldDate,
}
const assertionMore = { image, evidence: url, expires: oldDate }
export const AssertionV10 = node(
  { ...assertion, badge: fc.oneof(url, BadgeClassV10) },
  assertionMore,
)
export const AssertionV11 = node(
  {
    '@context': context,
    type: fc.constant('Assertion'),
    ...assertion,
    badge: fc.oneof(url, BadgeClassV11),
  },
  { ...assertionMore, id: url },
)
