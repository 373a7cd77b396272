import { table } from '../issuer/table.ts'

// Codes and tokens are kept as hashes: who reads the store cannot take a badge.

export interface OfferRow {
  /** SHA-256 of the pre-authorised code. */
  readonly codeHash: string
  readonly badge: string
  readonly expires: string
  /** SHA-256 of code and number, so that the few digits cannot be found by trying. */
  readonly transactionCodeHash?: string
  /** Wrong numbers so far. */
  readonly mistakes: number
  readonly usedAt?: string
}

export interface TokenRow {
  /** SHA-256 of the access token. */
  readonly tokenHash: string
  readonly badge: string
  readonly expires: string
  /** The DID to which the badge was given; the token serves no other. */
  readonly holder?: string
}

/** A nonce that was used: kept until it would have expired. */
export interface NonceRow {
  readonly nonceHash: string
  readonly expires: string
}

export const offerTable = table<OfferRow>({
  collection: 'x-openid4vci-offer',
  id: ({ codeHash }) => codeHash,
})

export const tokenTable = table<TokenRow>({
  collection: 'x-openid4vci-token',
  id: ({ tokenHash }) => tokenHash,
})

export const nonceTable = table<NonceRow>({
  collection: 'x-openid4vci-nonce',
  id: ({ nonceHash }) => nonceHash,
})
