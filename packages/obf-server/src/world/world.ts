import type { Faults } from '../faults.ts'
import type { PublishedBadges } from '../events/published-badges.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { ObfServerOptions } from '../obf-server.ts'
import type { Tokens } from '../access/tokens.ts'
import type { Issuers } from './issuers.ts'
import type { Organisations } from './organisations.ts'
import type { RandomIds } from './random-ids.ts'

/** What every answer is made from. */
export interface World {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly options: ObfServerOptions
  readonly organisations: Organisations
  readonly ledger: Ledger
  readonly issuers: Issuers
  readonly published: PublishedBadges
  readonly tokens: Tokens
  readonly ids: RandomIds
  readonly faults: () => Faults
  /** From 0 to 1, without 1: whether a fault happens. */
  readonly chance: () => number
  /** A picture for what has none. */
  readonly draw: (name: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Seconds since 1970. */
  readonly now: () => number
  /** Runs one piece of work about a badge after the other. */
  inTurn<Result>(badge: string, work: () => Promise<Result>): Promise<Result>
}
