import fc, { type Arbitrary } from 'fast-check'
import type { JsonObject, JsonValue } from './json.ts'
import {
  anything,
  iri,
  jws,
  list,
  name,
  node,
  oneOrMany,
  text,
  types,
  url,
  zoned,
} from './values.fixture.ts'

// Documents of the W3C data models, under the names of their schemas.

const VC_2 = 'https://www.w3.org/ns/credentials/v2'
const VC_1 = 'https://www.w3.org/2018/credentials/v1'
const contexts = (first: string) =>
  fc.constantFrom<JsonValue[]>(
    [first],
    [first, 'https://bees.example/context.json'],
    [first, { bees: 'https://bees.example/vocabulary#bees' }],
  )

export const LanguageValue = node(
  { '@value': text },
  {
    '@language': fc.constantFrom('en', 'ar', 'zh-Hant-TW', 'x-bees'),
    '@direction': fc.constantFrom('ltr', 'rtl'),
  },
)
export const LanguageText = fc.oneof(text, LanguageValue, list(LanguageValue))
const kind = types('BeeSchema')
const described = { id: iri }
export const CredentialSchema = node({ id: url, type: kind })
export const CredentialStatus = node({ type: kind }, described)
export const RefreshService = node({ type: kind }, described)
export const TermsOfUse = node({ type: kind }, described)
export const Evidence = node({ type: kind }, described)
export const Issuer = fc.oneof(
  iri,
  node({ id: iri }, { name: LanguageText, description: LanguageText }),
)
export const Proof = node(
  { type: fc.constantFrom('DataIntegrityProof', 'Ed25519Signature2020') },
  {
    id: iri,
    created: zoned,
    expires: zoned,
    cryptosuite: fc.constant('eddsa-rdfc-2022'),
    challenge: text,
    domain: oneOrMany(text),
    nonce: text,
    proofPurpose: fc.constant('assertionMethod'),
    proofValue: fc.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]{8,20}$/),
    previousProof: oneOrMany(iri),
    verificationMethod: url.map((each) => `${each}#key-1`),
  },
)
export const RelatedResource: Arbitrary<JsonObject> = fc.oneof(
  node({ id: url, digestSRI: oneOrMany(text) }, { mediaType: text }),
  node({ id: url, digestMultibase: oneOrMany(text) }, { mediaType: text }),
)

const members = {
  id: iri,
  credentialStatus: oneOrMany(CredentialStatus),
  credentialSchema: oneOrMany(CredentialSchema),
  refreshService: oneOrMany(RefreshService),
  termsOfUse: oneOrMany(TermsOfUse),
  evidence: oneOrMany(Evidence),
  proof: oneOrMany(Proof),
}
const members2 = {
  ...members,
  name: LanguageText,
  description: LanguageText,
  relatedResource: oneOrMany(RelatedResource),
  validFrom: zoned,
  validUntil: zoned,
}
export const VerifiableCredential = node(
  {
    '@context': contexts(VC_2),
    type: types('VerifiableCredential'),
    issuer: Issuer,
    credentialSubject: oneOrMany(anything),
  },
  members2,
)
export const VerifiableCredentialVcdm1 = node(
  {
    '@context': contexts(VC_1),
    type: types('VerifiableCredential'),
    issuer: Issuer,
    issuanceDate: zoned,
    credentialSubject: oneOrMany(anything),
  },
  { ...members, expirationDate: zoned },
)
export const BitstringStatusList = node(
  {
    type: types('BitstringStatusList'),
    statusPurpose: oneOrMany(name),
    encodedList: fc.stringMatching(/^u[A-Za-z0-9_-]{10,40}$/),
  },
  { id: url, ttl: fc.nat() },
)
export const BitstringStatusListCredential = node(
  {
    '@context': contexts(VC_2),
    type: types('VerifiableCredential', 'BitstringStatusListCredential'),
    issuer: Issuer,
    credentialSubject: BitstringStatusList,
  },
  members2,
)
export const BitstringStatusListEntry = node(
  {
    type: types('BitstringStatusListEntry'),
    statusPurpose: fc.constantFrom('revocation', 'suspension', 'message'),
    statusListIndex: fc.nat().map(String),
    statusListCredential: url,
  },
  {
    id: url.map((each) => `${each}#1`),
    statusSize: fc.integer({ min: 1, max: 8 }),
    statusMessage: list(node({ status: fc.constantFrom('0x0', '0x1'), message: text })),
    statusReference: oneOrMany(url),
  },
)
const enveloped = (what: string, type: string) =>
  node({
    '@context': contexts(VC_2),
    id: jws.map((each) => `data:application/${what}+jwt,${each}`),
    type: types(type),
  })
export const EnvelopedVerifiableCredential = enveloped('vc', 'EnvelopedVerifiableCredential')
export const EnvelopedVerifiablePresentation = enveloped('vp', 'EnvelopedVerifiablePresentation')
const holder = fc.oneof(iri, node({ id: iri }))
export const VerifiablePresentation = node(
  { '@context': contexts(VC_2), type: types('VerifiablePresentation') },
  {
    id: iri,
    holder,
    proof: oneOrMany(Proof),
    verifiableCredential: oneOrMany(fc.oneof(VerifiableCredential, EnvelopedVerifiableCredential)),
  },
)
export const VerifiablePresentationVcdm1 = node(
  { '@context': contexts(VC_1), type: types('VerifiablePresentation') },
  {
    id: iri,
    holder,
    proof: oneOrMany(Proof),
    verifiableCredential: oneOrMany(fc.oneof(VerifiableCredentialVcdm1, jws)),
  },
)
