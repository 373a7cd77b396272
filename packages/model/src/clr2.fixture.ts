import fc, { type Arbitrary } from 'fast-check'
import { isJsonObject, stringAt, type JsonObject, type JsonValue } from './json.ts'
import {
  Achievement,
  award,
  contextsOf,
  IdentityObject,
  members,
  needs1,
  needs2,
  OpenBadgeCredential,
  VC_1,
  VC_2,
} from './ob3.fixture.ts'
import { bool, iri, list, name, node, types, zoned } from './values.fixture.ts'

// Documents of CLR 2.0, under the names of their schemas.

const CLR_2 = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'

export const AssociationType = fc.constantFrom(
  'exactMatchOf',
  'isChildOf',
  'precedes',
  'replacedBy',
)
const associationOf = (end: Arbitrary<JsonValue>) =>
  node({
    type: types('Association'),
    associationType: AssociationType,
    sourceId: end,
    targetId: end,
  })
export const Association = associationOf(iri)

/** Associations name achievements and credentials that the record has. */
const withAssociations = (subject: JsonObject): Arbitrary<JsonObject> => {
  const parts = [subject['verifiableCredential'], subject['achievement'] ?? []].flat(1)
  const ids = parts.flatMap((part) => (isJsonObject(part) ? (stringAt(part, 'id') ?? []) : []))
  const association = list(associationOf(fc.constantFrom(...ids)))
  return fc.oneof(
    fc.constant(subject),
    association.map((each) => ({ ...subject, association: each })),
  )
}
const needs = { type: types('ClrSubject'), verifiableCredential: list(OpenBadgeCredential) }
const identifier = list(IdentityObject)
export const ClrSubject = fc
  .oneof(
    node({ ...needs, id: iri }, { achievement: list(Achievement), identifier }),
    node({ ...needs, identifier }, { achievement: list(Achievement) }),
  )
  .chain(withAssociations)
const clrType = types('VerifiableCredential', 'ClrCredential')
export const ClrCredential = node(
  {
    '@context': contextsOf(VC_2, CLR_2),
    type: clrType,
    name,
    ...needs2,
    credentialSubject: ClrSubject,
  },
  { ...members, ...award, partial: bool, validUntil: zoned },
)
export const ClrCredentialVcdm1 = node(
  {
    '@context': contextsOf(VC_1, CLR_2),
    type: clrType,
    name,
    ...needs1,
    credentialSubject: ClrSubject,
  },
  { ...members, ...award, partial: bool, expirationDate: zoned },
)
