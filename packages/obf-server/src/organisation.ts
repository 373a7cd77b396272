/** Level of a subscription. */
export type Tier = 'basic' | 'premium' | 'pro'

/** A sub-organisation that issues under its own name; API v2 knows them. */
export interface Alias {
  /** Letters, digits and `_`; no other organisation or alias has it. */
  readonly id: string
  readonly name: string
  readonly email: string
  readonly url: string
  readonly description?: string
}

/** An account: who may call, and as whom badges are issued. It is configuration: the store does not keep it. */
export interface Organisation extends Alias {
  /** Letters, digits and `_`, at least 16: what a program shows to get a token. */
  readonly secret: string
  /** @default 'pro' */
  readonly tier?: Tier
  readonly aliases?: readonly Alias[]
}

/** What a level allows. What is left out is not limited. */
export interface Quota {
  /** Which versions of the API it may call. */
  readonly versions?: readonly ('v1' | 'v2')[]
  /** Badges that exist at one time. */
  readonly badges?: number
  /** Recipients of all events. */
  readonly recipients?: number
  /** Aliases that it may issue as. */
  readonly aliases?: number
}
