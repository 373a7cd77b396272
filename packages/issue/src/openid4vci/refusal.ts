/**
 * - of the token endpoint: RFC 6749 section 5.2, OpenID4VCI 1.0 section 6.3
 * - of the credential endpoint: OpenID4VCI 1.0 section 8.3.1, RFC 6750 section 3.1
 */
export type RefusalCode =
  | 'invalid_request'
  | 'invalid_grant'
  | 'unsupported_grant_type'
  | 'invalid_token'
  | 'invalid_credential_request'
  | 'unknown_credential_configuration'
  | 'unknown_credential_identifier'
  | 'invalid_proof'
  | 'invalid_nonce'
  | 'invalid_encryption_parameters'
  | 'credential_request_denied'

/** Why a wallet does not get what it asks for. */
export interface Refusal {
  readonly refusal: RefusalCode
  /** For the wallet's developer, in ASCII; nothing of what was sent. */
  readonly description: string
}

export function refuse(refusal: RefusalCode, description: string): Refusal {
  return { refusal, description }
}

export function isRefusal(value: object): value is Refusal {
  return 'refusal' in value
}
