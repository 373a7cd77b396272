import { CLR_2, OB_3, VC_1, VC_2, type JsonObject } from '@openboat/model'
import { legacySampleCopy, sampleCopy } from '../credential.fixture.ts'
import { fullBadge } from './full-badge.fixture.ts'

// Documents of every kind that compiled contexts are meant to read, none of them with a fault.

const ob3 = 'https://purl.imsglobal.org/spec/ob/v3p0'
const ed25519Suite = 'https://w3id.org/security/suites/ed25519-2020/v1'
const key = 'did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw'
const verificationMethod = `${key}#${key.slice('did:key:'.length)}`

const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-03-02T00:00:00Z',
  verificationMethod,
  proofPurpose: 'assertionMethod',
  proofValue:
    'z3FXQjecWufY46yg5abdVZsXqLhxhueuSoZgNSARiKBk9czhSePTFehP8c3PGfb6a22gkfUKods5D2UAUL5n2Brbx',
}

const endorsement = {
  '@context': [VC_2, OB_3],
  id: 'urn:uuid:7b3f5c1e-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: { id: key, type: ['Profile'], name: 'Réseau des ateliers' },
  validFrom: '2026-01-01T00:00:00Z',
  name: 'Reconnaissance',
  credentialSubject: {
    id: 'urn:uuid:8a1f7d2e-6f3b-4f5e-8f0b-1c2d3e4f5a6b',
    type: ['EndorsementSubject'],
    endorsementComment: 'Sérieux.',
  },
  proof,
}

export const corpus: Readonly<Record<string, () => JsonObject>> = {
  'a badge': sampleCopy,
  'a badge in two languages': () => ({
    ...sampleCopy(),
    name: [{ '@value': 'Vélo', '@language': 'fr-CH' }, { '@value': 'Bike' }],
  }),
  'a badge with its proof': () => ({ ...sampleCopy(), proof: { ...proof } }),
  'a badge with two proofs': () => ({
    ...sampleCopy(),
    proof: [{ ...proof }, { ...proof, id: 'urn:proof:2', previousProof: 'urn:proof:1' }],
  }),
  'a badge with the context of an older suite': () => ({
    ...legacySampleCopy(),
    proof: {
      type: 'Ed25519Signature2020',
      created: '2026-03-02T00:00:00Z',
      verificationMethod,
      proofPurpose: 'assertionMethod',
      proofValue: proof.proofValue,
    },
  }),
  'an endorsed badge': endorsedBadge,
  'the first revision of OB 3.0': () => legacyBadge(`${ob3}/context.json`),
  'OB 3.0.1': () => legacyBadge(`${ob3}/context-3.0.1.json`),
  'OB 3.0.2': () => legacyBadge(`${ob3}/context-3.0.2.json`),
  'a badge with everything': fullBadge,
  'a badge for nobody in particular': () => {
    // Several blank nodes as values of one property of a blank node.
    const { credentialSubject, ...badge } = fullBadge()
    const { id: _, ...subject } = credentialSubject as JsonObject
    return { ...badge, credentialSubject: subject }
  },
  'an extension': () => ({
    ...sampleCopy(),
    '@context': [VC_2, OB_3, `${ob3}/extensions.json`],
  }),
  'one language for all text': () => ({
    ...sampleCopy(),
    '@context': [VC_2, OB_3, { '@language': 'fr-CH', '@base': 'https://example.org/' }],
    name: [{ '@value': 'Bike' }, { '@value': 'Rad', '@language': 'de' }, 'Vélo'],
  }),
  'definitions that are not used': () => ({
    ...sampleCopy(),
    '@context': [
      VC_2,
      OB_3,
      {
        nothing: null,
        said: { '@id': 'https://example.org/#said', '@container': '@language' },
        pages: { '@id': 'https://example.org/#pages', '@container': '@index' },
        partOf: { '@reverse': 'https://example.org/#part' },
      },
    ],
  }),
  'the same terms from two contexts': () => ({
    ...sampleCopy(),
    '@context': ['https://w3id.org/security/data-integrity/v2', VC_2, OB_3],
  }),
  'values with a datatype, and a graph without statements': () => ({
    ...sampleCopy(),
    '@context': [VC_2, OB_3, { weight: 'https://example.org/#weight' }],
    weight: [
      { '@value': '2', '@type': 'https://example.org/#kilos' },
      { '@value': 2.5, '@type': 'https://example.org/#kilos' },
      { '@graph': [] },
    ],
  }),
  'terms of its own': () => ({
    ...sampleCopy(),
    '@context': [
      VC_2,
      OB_3,
      { ex: 'https://example.org/#', mood: 'ex:mood', at: { '@id': 'ex:at', '@type': '@id' } },
    ],
    mood: 'good',
    at: 'https://example.org/here',
    'ex:more': 3,
  }),
  'a vocabulary for the rest': () => ({
    ...sampleCopy(),
    '@context': [VC_2, OB_3, { '@vocab': 'https://example.org/#' }],
    mood: { type: 'Good', constructor: 'c', toString: 't', number: -1.5e-7 },
  }),
  'terms that are undefined on purpose': () => ({
    ...sampleCopy(),
    '@context': [VC_2, OB_3, 'https://www.w3.org/ns/credentials/undefined-terms/v2'],
    mood: 'good',
  }),
  'contexts and ids of unusual forms': () => ({
    ...sampleCopy(),
    '@context': [
      VC_2,
      OB_3,
      { '@base': 'https://example.org/base/', '@propagate': false },
      { constructor: { '@id': 'urn:c', '@context': { toString: 'urn:s', ref: '@id' } } },
      { sees: { '@id': 'https://example.org/#sees', '@type': '@id' } },
    ],
    '@none': 'passed over',
    constructor: { ref: 'folder/file', toString: 's', type: '_:kind' },
    sees: ['_:one', 'https://example.org/a|b', 'file', { '@id': '_:one', sees: '_:two' }],
    evidence: [{ '@context': { '@propagate': false, mark: 'urn:m' }, type: 'Evidence', mark: 1 }],
  }),
  'a comprehensive learner record': learnerRecord,
  'a presentation': () => ({
    '@context': [VC_2],
    type: ['VerifiablePresentation'],
    verifiableCredential: [endorsedBadge(), { ...sampleCopy(), proof: { ...proof } }],
    proof: { ...proof, proofPurpose: 'authentication', challenge: '1', domain: 'example.org' },
  }),
  'a status list': statusList,
  'a status list of 2021': () => ({
    '@context': [VC_1, 'https://w3id.org/vc/status-list/2021/v1'],
    id: 'https://example.org/status/3',
    type: ['VerifiableCredential', 'StatusList2021Credential'],
    issuer: key,
    issuanceDate: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: 'https://example.org/status/3#list',
      type: 'StatusList2021',
      statusPurpose: 'revocation',
      encodedList: 'H4sIAAAA',
    },
  }),
  'proof options': () => proofOptions([VC_2, OB_3]),
  'proof options of version 1': () =>
    proofOptions([VC_1, 'https://w3id.org/security/data-integrity/v1']),
  'proof options of version 2': () =>
    proofOptions([VC_1, 'https://w3id.org/security/data-integrity/v2']),
  'a key': () => ({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: key,
    assertionMethod: [
      { id: verificationMethod, type: 'Multikey', controller: key, publicKeyMultibase: 'z6Mk' },
    ],
  }),
}

function endorsedBadge(): JsonObject {
  const badge = sampleCopy()
  return { ...badge, endorsement: [structuredClone(endorsement)], proof: { ...proof } }
}

function legacyBadge(context: string): JsonObject {
  const { '@context': _contexts, validFrom, evidence: _evidence, ...badge } = sampleCopy()
  return {
    ...badge,
    '@context': [VC_1, context, ed25519Suite],
    issuanceDate: validFrom ?? '',
    proof: {
      type: 'Ed25519Signature2020',
      created: '2026-03-02T00:00:00Z',
      verificationMethod,
      proofPurpose: 'assertionMethod',
      proofValue: proof.proofValue,
    },
  }
}

function learnerRecord(): JsonObject {
  return {
    '@context': [VC_2, CLR_2, OB_3],
    id: 'urn:uuid:1',
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer: { id: key, type: ['Profile'], name: 'Lycée' },
    validFrom: '2026-03-01T09:00:00Z',
    name: 'Parcours',
    credentialSubject: {
      id: 'did:example:lea',
      type: ['ClrSubject'],
      verifiableCredential: [{ ...sampleCopy(), proof: { ...proof } }, endorsedBadge()],
      association: [
        {
          type: 'Association',
          associationType: 'isChildOf',
          sourceId: 'urn:uuid:2',
          targetId: 'urn:uuid:3',
        },
      ],
    },
    proof: { ...proof },
  }
}

function statusList(): JsonObject {
  return {
    '@context': [VC_2],
    id: 'https://example.org/status/3',
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: key,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: 'https://example.org/status/3#list',
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: 'uH4sIAAAA',
    },
    proof: { ...proof },
  }
}

function proofOptions(contexts: readonly string[]): JsonObject {
  const { proofValue: _value, ...options } = proof
  return { ...options, '@context': [...contexts] }
}
