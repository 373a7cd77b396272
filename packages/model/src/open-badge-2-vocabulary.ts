/**
 * Every term that the context of OB 2.0 defines; types, properties and prefixes alike.
 *
 * @see https://w3id.org/openbadges/v2
 */
// prettier-ignore
export const OPEN_BADGES_2_TERMS: ReadonlySet<string> = new Set([
  'id', 'type',
  'extensions', 'obi', 'cred', 'dc', 'schema', 'sec', 'xsd',
  'AlignmentObject', 'Assertion', 'BadgeClass', 'Criteria', 'CryptographicKey', 'Endorsement',
  'Evidence', 'Extension', 'FrameValidation', 'HostedBadge', 'IdentityObject', 'Image', 'Issuer',
  'Profile', 'RevocationList', 'SignedBadge', 'TypeValidation', 'VerificationObject', 'hosted',
  'signed',
  'alignment', 'allowedOrigins', 'audience', 'author', 'badge', 'caption', 'claim', 'created',
  'creator', 'criteria', 'description', 'email', 'endorsement', 'endorsementComment', 'evidence',
  'expires', 'genre', 'hashed', 'identity', 'image', 'issuedOn', 'issuer', 'name', 'narrative',
  'owner', 'publicKey', 'publicKeyPem', 'recipient', 'related', 'revocationList',
  'revocationReason', 'revoked', 'revokedAssertions', 'salt', 'startsWith', 'tags', 'targetCode',
  'targetDescription', 'targetFramework', 'targetName', 'targetUrl', 'telephone', 'uid', 'url',
  'validatesType', 'validation', 'validationFrame', 'validationSchema', 'verification',
  'verificationProperty', 'verify', 'version',
])

/** The same, and the one type that only the context of OB 1.1 defines. */
export const OPEN_BADGES_1_TERMS: ReadonlySet<string> = new Set([
  ...OPEN_BADGES_2_TERMS,
  'IssuerOrg',
])
