import type { IssuedBadge } from './award.ts'

export interface NewClaim {
  /** 256 random bits, signed if the issuer has a `secret`; shown this once: the store has only its hash. */
  readonly token: string
  /** `urls.claim(token)`: send it to the recipient. */
  readonly url: string
  readonly badge: string
  readonly expires: string
}

/** Why a token opens nothing. */
export type ClaimProblem = 'unknown' | 'expired' | 'used'

export type ClaimAnswer =
  | { readonly ok: true; readonly badge: IssuedBadge; readonly expires: string }
  | { readonly ok: false; readonly problem: ClaimProblem }

/** Links by which a person takes a badge: each opens once. */
export interface Claims {
  /** @param options.validForSeconds  default 30 days @throws {IssueError} `not_found` */
  create(badge: string, options?: { readonly validForSeconds?: number }): Promise<NewClaim>
  /** What a token opens, without opening it. */
  peek(token: string): Promise<ClaimAnswer>
  /** Opens it, once: of two at the same time one gets `used`. */
  redeem(token: string): Promise<ClaimAnswer>
}
