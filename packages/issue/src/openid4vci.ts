// Badges into wallets: OpenID for Verifiable Credential Issuance 1.0, the pre-authorised code.
export { openid4vci } from './openid4vci/openid4vci.ts'
export type {
  NewOffer,
  OfferingIssuer,
  OfferOptions,
  Openid4vci,
  Openid4vciOptions,
  Openid4vciRouteKind,
} from './openid4vci/openid4vci-options.ts'
export type { CredentialOffer } from './openid4vci/credential-offer.ts'
export type { WalletFormat } from './openid4vci/wallet-formats.ts'
