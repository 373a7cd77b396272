import type { Issuer } from '../issuer/issuer.ts'
import type { Store } from '../stores/store.ts'
import type { CredentialOffer } from './credential-offer.ts'

/** What is asked of an issuer to hand badges to wallets: to find them, and to sign them for a holder. */
export type OfferingIssuer = Pick<Issuer, 'id' | 'profile' | 'urls' | 'badges' | 'keys' | 'renew'>

export type Openid4vciRouteKind =
  'issuer-metadata' | 'authorization-metadata' | 'token' | 'nonce' | 'credential'

export interface Openid4vciOptions {
  /** Keeps codes and tokens, as hashes: the issuer's own store will do. */
  readonly store: Store
  /** The time. */
  readonly clock: () => Date
  /**
   * Signs the nonces: at least 32 random characters, kept like a password, the same in every process.
   * That of the host will do.
   */
  readonly secret: string
  /** How long an access token and a nonce are good, in seconds. @default 300 */
  readonly tokenSeconds?: number
  /** How far a wallet's clock may be off, in seconds. @default 60 */
  readonly clockSkewSeconds?: number
  /** Random bytes, for codes, tokens and nonces. @default crypto.getRandomValues */
  readonly random?: (length: number) => Uint8Array<ArrayBuffer>
  /** Called first of all; gives the seconds to wait if a client asks too often. @default no limit */
  readonly limit?: (
    request: Request,
    kind: Openid4vciRouteKind,
  ) => number | undefined | Promise<number | undefined>
  /** Told why an answer is 500. The answer says nothing of it. What it throws is ignored. */
  readonly onError?: (error: unknown, kind: Openid4vciRouteKind) => void
}

export interface OfferOptions {
  /**
   * A number that the person types into the wallet, so that whoever merely sees the QR code gets nothing:
   * hand it over on another way. `true` for 6 digits, or how many, 4 to 12. @default false
   */
  readonly transactionCode?: boolean | number
  /** How long the offer is good, in seconds. @default 600 */
  readonly validForSeconds?: number
}

/** An offer that was made: shown this once, for the store has only hashes. */
export interface NewOffer {
  readonly offer: CredentialOffer
  /** `openid-credential-offer://…`: a link on a phone, or the content of a QR code. */
  readonly uri: string
  /** What the person types into the wallet. */
  readonly transactionCode?: string
  readonly expires: string
}

/** An issuer as wallets see it. */
export interface Openid4vci {
  /** Answers wallets; 404 for every other address. Never rejects. */
  fetch(this: void, request: Request): Promise<Response>
  /** Whether an address is answered here, so that a larger application goes on with others. */
  serves(this: void, url: string): boolean
  /**
   * Offers one badge to whoever has the offer, once.
   *
   * @throws {IssueError} `not_found`; `wrong_state` if it is revoked, or in no form that wallets take
   *   (`data-integrity`, `jwt`); `bad_argument`
   */
  offer(this: void, badge: string, options?: OfferOptions): Promise<NewOffer>
  /** Forgets what has expired: call it from time to time. Gives how many records went. */
  removeExpired(this: void): Promise<number>
}
