import type { CallOptions } from '../call-options.ts'
import type { DisplayerBadge } from '../wire/displayer.ts'

/** What somebody shows publicly in Open Badge Passport. It needs no credentials. */
export interface Passport {
  /** The number of a user, `undefined` if nobody is known by this address. */
  find(email: string, options?: CallOptions): Promise<string | undefined>
  /** Group `0` holds all public badges; none if nothing is public. */
  groups(userId: string, options?: CallOptions): Promise<readonly PassportGroup[]>
  /** @param groupId  @default '0' */
  badges(userId: string, groupId?: string, options?: CallOptions): Promise<readonly PassportBadge[]>
}

/** A group of badges that somebody shows in their passport. */
export interface PassportGroup {
  readonly id: string
  readonly name: string
  readonly badges: number | undefined
}

export interface PassportBadge {
  readonly name: string | undefined
  readonly description: string | undefined
  readonly imageUrl: string | undefined
  /** Where the assertion is published. */
  readonly assertionUrl: string | undefined
  readonly issuedAt: Date | undefined
  readonly expiresAt: Date | undefined
  readonly wire: DisplayerBadge
}
