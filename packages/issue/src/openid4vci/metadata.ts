import type { JsonObject } from '@openboat/model'
import { PRE_AUTHORIZED_CODE } from './credential-offer.ts'
import { endpointsOf } from './endpoints.ts'
import type { OfferingIssuer } from './openid4vci-options.ts'
import { walletFormats } from './wallet-formats.ts'

/** How wallets may sign that a key is theirs. */
export const proofAlgorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'] as const

/** @see OpenID4VCI 1.0 section 12.2.4 and appendix A.1 */
export async function issuerMetadata(issuer: OfferingIssuer): Promise<JsonObject> {
  const { urls, profile } = issuer
  const { nonce, credential } = endpointsOf(urls)
  const algorithms = await jwtAlgorithmsOf(issuer)
  const configurations = walletFormats.map(({ format, configuration }) => [
    configuration,
    {
      format,
      cryptographic_binding_methods_supported: ['jwk', 'did:key', 'did:jwk'],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: [...proofAlgorithms] } },
      credential_definition: definitionOf(format),
      ...(format === 'jwt_vc_json' ? { credential_signing_alg_values_supported: algorithms } : {}),
      credential_metadata: {
        display: [
          { name: 'Open Badge', locale: 'en' },
          { name: 'Badge ouvert', locale: 'fr' },
        ],
      },
    },
  ])
  return {
    credential_issuer: urls.base,
    credential_endpoint: credential,
    nonce_endpoint: nonce,
    display: [{ name: profile.name }],
    credential_configurations_supported: Object.fromEntries(configurations) as JsonObject,
  }
}

const types = ['VerifiableCredential', 'OpenBadgeCredential']

/** JSON-LD names its contexts beside its types. */
function definitionOf(format: 'ldp_vc' | 'jwt_vc_json'): JsonObject {
  if (format === 'jwt_vc_json') return { type: types }
  const contexts = [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ]
  return { '@context': contexts, type: types }
}

async function jwtAlgorithmsOf({ keys }: OfferingIssuer): Promise<string[]> {
  const active = (await keys.list()).filter(({ state }) => state === 'active')
  return [...new Set(active.map(({ algorithm }) => algorithm))]
}

/** The issuer is its own authorisation server. @see RFC 8414 section 2; OpenID4VCI 1.0 section 12.3 */
export function authorizationMetadata({ urls }: OfferingIssuer): JsonObject {
  return {
    issuer: urls.base,
    token_endpoint: endpointsOf(urls).token,
    grant_types_supported: [PRE_AUTHORIZED_CODE],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ['none'],
    'pre-authorized_grant_anonymous_access_supported': true,
  }
}
