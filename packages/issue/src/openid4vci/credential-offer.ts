export const PRE_AUTHORIZED_CODE = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

/** @see OpenID4VCI 1.0 section 4.1.1 */
export interface CredentialOffer {
  readonly credential_issuer: string
  readonly credential_configuration_ids: readonly string[]
  readonly grants: {
    readonly 'urn:ietf:params:oauth:grant-type:pre-authorized_code': {
      readonly 'pre-authorized_code': string
      readonly tx_code?: { readonly input_mode: 'numeric'; readonly length: number }
    }
  }
}

export interface OfferedGrant {
  readonly issuer: string
  readonly configurations: readonly string[]
  readonly code: string
  /** Digits of the number to be typed; none if there is none. */
  readonly transactionCodeLength?: number
}

export function credentialOffer(grant: OfferedGrant): CredentialOffer {
  const { issuer, configurations, code, transactionCodeLength: length } = grant
  return {
    credential_issuer: issuer,
    credential_configuration_ids: configurations,
    grants: {
      [PRE_AUTHORIZED_CODE]: {
        'pre-authorized_code': code,
        ...(length === undefined ? {} : { tx_code: { input_mode: 'numeric', length } }),
      },
    },
  }
}

/** The offer itself in a link, so that nothing has to be fetched. @see OpenID4VCI 1.0 section 4.1.2 */
export function offerUri(offer: CredentialOffer): string {
  return `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`
}
