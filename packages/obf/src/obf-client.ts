import type { Assertions, Revocations } from './assertions/assertions.ts'
import type { Badges } from './badges/badges.ts'
import type { CallOptions } from './call-options.ts'
import type { Applications, Earnables } from './earnables/earnables.ts'
import type { Events } from './events/events.ts'
import type { IssueOptions, IssueOrder } from './issuing/issue-order.ts'
import type { IssueReceipt } from './issuing/issue-receipt.ts'
import type { ObfFeature, ObfVersion } from './obf-feature.ts'
import type { Aliases, Organisation } from './organisation/organisation.ts'
import type { Passport } from './passport/passport.ts'
import type { RawAnswer, RawRequest } from './transport/raw-request.ts'

/** One organisation's account in Open Badge Factory. */
export interface ObfClient {
  readonly clientId: string
  readonly version: ObfVersion
  readonly baseUrl: string
  /** What this version has and the other one lacks. Anything else is an error before any request. */
  readonly features: ReadonlySet<ObfFeature>
  /** Resolves if the factory knows these credentials. @throws {ObfError} `unauthorized` */
  ping(options?: CallOptions): Promise<void>
  readonly client: Organisation
  readonly aliases: Aliases
  readonly badges: Badges
  /**
   * Issues a badge, once: whatever breaks, the same order does not issue again what has arrived.
   *
   * @throws {ObfError} with `receipt` when some or all recipients have no badge
   */
  issue(badgeId: string, order: IssueOrder, options?: IssueOptions): Promise<IssueReceipt>
  readonly events: Events
  readonly assertions: Assertions
  readonly revocations: Revocations
  readonly earnables: Earnables
  readonly applications: Applications
  readonly passport: Passport
  /** Any other request, with credentials, limits and retries: for what this client has no word for. */
  request(request: RawRequest, options?: CallOptions): Promise<RawAnswer>
}
