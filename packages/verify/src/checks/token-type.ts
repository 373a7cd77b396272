import type { CompactJws, JsonObject, Kind } from '@openboat/model'
import type { Finding } from '../finding.ts'
import { proofFinding } from './proof-finding.ts'

/**
 * What is wrong with the type that a JWT calls itself, if anything: one that was signed for another
 * purpose, such as a login, must not pass for a badge, although its claims would make one. A type that
 * nobody here knows is a remark; none at all is usual.
 *
 * @see OB 3.0 #jwt-proof; VC-JOSE-COSE #media-types; RFC 8725 section 3.11
 */
export function tokenTypeFinding(
  { header }: CompactJws,
  kind: Kind,
  facts: { readonly details: JsonObject },
): Finding | undefined {
  const { typ } = header
  if (typ === undefined) return undefined
  if (typeof typ !== 'string') {
    const message = 'Expected the type of the JWT (typ) to be a text'
    return proofFinding('failed', message, { ...facts, code: 'malformed_proof' })
  }
  // RFC 7515 section 4.1.9: letters of either case, and `application/` may be left out.
  const type = typ.toLowerCase().replace(/^application\//, '')
  if (type === 'jwt' || typesOf(kind).has(type)) return undefined
  const isOther =
    otherPurposes.has(type) || presentationTypes.has(type) || credentialTypes.has(type)
  const named = JSON.stringify(typ.slice(0, 100))
  const message = isOther
    ? `A JWT of the type ${named} is signed for another purpose than a ${kind}`
    : `The JWT is of the type ${named}, which is not one of badges (JWT, vc+jwt)`
  const details = { ...facts.details, type: typ.slice(0, 100) }
  return proofFinding(isOther ? 'failed' : 'warning', message, { code: 'token_type', details })
}

function typesOf(kind: Kind): ReadonlySet<string> {
  return kind === 'presentation' ? presentationTypes : credentialTypes
}

const credentialTypes: ReadonlySet<string> = new Set(['vc+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt'])
const presentationTypes: ReadonlySet<string> = new Set(['vp+jwt', 'vp+ld+jwt', 'vp+ld+json+jwt'])

/** IANA's media types for JWTs, and those of wallets: each has rules of its own. */
const otherPurposes: ReadonlySet<string> = new Set([
  'at+jwt',
  'authorization-grant+jwt',
  'client-authentication+jwt',
  'dc+sd-jwt',
  'dpop+jwt',
  'entity-statement+jwt',
  'explicit-registration-response+jwt',
  'jwk-set+jwt',
  'kb+jwt',
  'key-attestation+jwt',
  'keyattestation+jwt',
  'logout+jwt',
  'oauth-authz-req+jwt',
  'oauth-client-attestation+jwt',
  'oauth-client-attestation-pop+jwt',
  'openid4vci-proof+jwt',
  'provider-configuration+jwt',
  'resolve-response+jwt',
  'sd-jwt',
  'secevent+jwt',
  'statuslist+jwt',
  'token-introspection+jwt',
  'trust-mark+jwt',
  'trust-mark-delegation+jwt',
  'vc+sd-jwt',
  'vp+sd-jwt',
  'wallet-unit-attestation+jwt',
])
