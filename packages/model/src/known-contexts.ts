import { VC_1, VC_2 } from './context-urls.ts'

/** What a published context says of terms, as far as a check without JSON-LD processing needs it. */
export interface KnownContext {
  /** Terms for the whole document, with the IRI that each stands for; types among them. */
  readonly terms: Readonly<Record<string, string>>
  /** Types that only some property or class knows. */
  readonly innerTypes?: readonly string[]
  /** Whether nobody may define these terms otherwise. */
  readonly isProtected: boolean
  /** Terms that its VerifiableCredential and VerifiablePresentation define for their own members. */
  readonly members?: readonly string[]
}

const vc = 'https://www.w3.org/2018/credentials#'
const status = 'https://www.w3.org/ns/credentials/status#'
const security = 'https://w3id.org/security#'
const jwt = 'https://www.iana.org/assignments/jwt#'
const jose = 'https://www.iana.org/assignments/jose#'
const openBadges = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#'
const clr = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#'
const ob3 = 'https://purl.imsglobal.org/spec/ob/v3p0'
const clr2 = 'https://purl.imsglobal.org/spec/clr/v2p0'

const keywords = { id: '@id', type: '@type' }

function named(vocabulary: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, vocabulary + name]))
}

// prettier-ignore
const badgeTerms = {
  ...keywords,
  ...named(openBadges,
    'OpenBadgeCredential', 'Achievement', 'AchievementSubject', 'Address', 'Criteria',
    'EndorsementCredential', 'EndorsementSubject', 'Evidence', 'GeoCoordinates', 'IdentifierEntry',
    'IdentityObject', 'Image', 'Profile', 'Related', 'Result', 'ResultDescription',
    'RubricCriterionLevel', 'alignment', 'endorsement', 'image', 'narrative'),
  AchievementCredential: 'OpenBadgeCredential',
  Alignment: 'https://schema.org/AlignmentObject',
  ...named('https://schema.org/', 'description', 'name', 'url'),
}

// Texts of the type xsd:string, which VCDM 2.0 protects as something else: these two versions go
// together with VCDM 1.1 only.
const firstBadges: KnownContext = {
  terms: {
    ...badgeTerms,
    name: 'https://schema.org/name as xsd:string',
    description: 'https://schema.org/description as xsd:string',
    xsd: 'https://www.w3.org/2001/XMLSchema#',
  },
  isProtected: false,
}
const clrContext: KnownContext = {
  terms: { ...keywords, ...named(clr, 'ClrCredential', 'ClrSubject', 'Association') },
  isProtected: false,
}
const dataIntegrity: KnownContext = {
  terms: { ...keywords, ...named(security, 'proof', 'DataIntegrityProof') },
  isProtected: true,
}

/**
 * The published contexts that Open Badges are written with, by URL. A document that names another
 * one may define terms which nobody here knows.
 *
 * @see VCDM 2.0 #vocabularies, VCDM 1.1 #contexts, OB 3.0 #context and the files themselves
 */
// prettier-ignore
export const KNOWN_CONTEXTS: ReadonlyMap<string, KnownContext> = new Map<string, KnownContext>([
  [VC_1, {
    terms: {
      ...keywords,
      ...named(vc, 'VerifiableCredential', 'VerifiablePresentation'),
      ...named(security, 'EcdsaSecp256k1Signature2019', 'EcdsaSecp256r1Signature2019',
        'Ed25519Signature2018', 'RsaSignature2018', 'proof'),
    },
    innerTypes: ['JsonSchemaValidator2018', 'ManualRefreshService2018'],
    isProtected: true,
    members: ['credentialSchema', 'credentialStatus', 'credentialSubject', 'evidence',
      'expirationDate', 'holder', 'issued', 'issuer', 'issuanceDate', 'refreshService',
      'termsOfUse', 'validFrom', 'validUntil', 'verifiableCredential'],
  }],
  [VC_2, {
    terms: {
      ...keywords,
      ...named(vc, 'VerifiableCredential', 'EnvelopedVerifiableCredential', 'VerifiablePresentation',
        'EnvelopedVerifiablePresentation', 'JsonSchemaCredential', 'JsonSchema', 'digestSRI'),
      ...named(status, 'BitstringStatusListCredential', 'BitstringStatusList',
        'BitstringStatusListEntry'),
      ...named(security, 'DataIntegrityProof', 'digestMultibase'),
      ...named('https://schema.org/', 'description', 'name'),
      mediaType: 'https://schema.org/encodingFormat',
      ...named(jwt, '_sd', '_sd_alg', 'aud', 'cnf', 'exp', 'iat', 'nbf'),
      ...named(jose, 'iss', 'jku', 'kid', 'sub', 'x5u'),
    },
    isProtected: true,
    members: ['confidenceMethod', 'credentialSchema', 'credentialStatus', 'credentialSubject',
      'evidence', 'holder', 'issuer', 'proof', 'refreshService', 'relatedResource',
      'renderMethod', 'termsOfUse', 'validFrom', 'validUntil', 'verifiableCredential'],
  }],
  [`${ob3}/context.json`, firstBadges],
  [`${ob3}/context-3.0.1.json`, firstBadges],
  [`${ob3}/context-3.0.2.json`, {
    terms: { ...badgeTerms, image: `${openBadges}Image` },
    isProtected: true,
  }],
  [`${ob3}/context-3.0.3.json`, {
    terms: {
      ...badgeTerms,
      ...named(openBadges, 'awardedDate', 'endorsementJwt'),
      inLanguage: 'https://schema.org/inLanguage',
      jti: `${jwt}jti`,
    },
    isProtected: true,
  }],
  [`${ob3}/extensions.json`, {
    terms: {
      ...keywords,
      ...named('https://purl.imsglobal.org/spec/vccs/v1p0/context.json#', '1EdTechJsonSchemaValidator2019'),
      ...named('https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#', '1EdTechRevocationList'),
      ...named('https://purl.imsglobal.org/spec/vccr/v1p0/context.json#', '1EdTechCredentialRefresh'),
    },
    isProtected: false,
  }],
  [`${clr2}/context.json`, clrContext],
  [`${clr2}/context-2.0.1.json`, clrContext],
  ['https://w3id.org/security/data-integrity/v1', dataIntegrity],
  ['https://w3id.org/security/data-integrity/v2', dataIntegrity],
  ['https://w3id.org/security/suites/ed25519-2020/v1', {
    terms: {
      ...keywords,
      ...named(security, 'proof', 'Ed25519VerificationKey2020', 'Ed25519Signature2020'),
    },
    isProtected: true,
  }],
  ['https://w3id.org/vc/status-list/2021/v1', {
    terms: named('https://w3id.org/vc/status-list#', 'StatusList2021Credential', 'StatusList2021',
      'StatusList2021Entry'),
    isProtected: true,
  }],
])
