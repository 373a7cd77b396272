import type { ShortBadgeDraft } from '../badge-draft.ts'
import type { AchievementRef, PageOptions } from './achievement.ts'

/** A form in which a badge is given: OB 3.0 with an embedded proof or as JWT, OB 2.0 hosted or signed. */
export type BadgeForm = 'data-integrity' | 'jwt' | 'ob2-hosted' | 'ob2-signed'

/** One badge for one person. Members that a draft has mean the same as there. */
export interface Award extends Pick<
  ShortBadgeDraft,
  | 'recipient'
  | 'evidence'
  | 'narrative'
  | 'validFrom'
  | 'validUntil'
  | 'awardedDate'
  | 'endorsements'
> {
  /** An achievement's id (its latest version), or one version of it. */
  readonly achievement: string | (Partial<AchievementRef> & { readonly id: string })
  /** @default the issuer's `forms` */
  readonly forms?: readonly BadgeForm[]
  /** Whether it can be suspended: it then has a second status entry. @default the issuer's `status.suspendable` */
  readonly suspendable?: boolean
  /**
   * The same key again gives the badge that was issued for it, and no second one. Choose one that says
   * nothing about a person, such as the id of the course completion in your database.
   */
  readonly idempotencyKey?: string
  /** Yours, kept beside the badge and not part of it; nothing personal. */
  readonly reference?: string
  /** Whether the host shows it to everybody, or only serves what verification needs. @default 'private' */
  readonly visibility?: Visibility
}

export type Visibility = 'private' | 'public'

export interface BadgeStatus {
  readonly state: 'valid' | 'suspended' | 'revoked'
  readonly since: string
  /** Public, and in plain words. */
  readonly reason?: string
}

export interface StatusSlot {
  readonly purpose: 'revocation' | 'suspension'
  readonly list: string
  readonly index: number
}

/** A badge, or an endorsement, that was issued. */
export interface IssuedBadge {
  readonly kind: 'badge' | 'endorsement'
  /** Unguessable; part of the badge's URL. */
  readonly id: string
  /** `urls.credential(id)`: the `id` of the OB 3.0 credential. */
  readonly url: string
  /** What to send or bake, of each form that was asked for. */
  readonly forms: Readonly<Partial<Record<BadgeForm, string>>>
  /** Absent in endorsements. */
  readonly achievement?: AchievementRef
  readonly status: BadgeStatus
  readonly slots: readonly StatusSlot[]
  readonly visibility: Visibility
  /** The keys that signed it. */
  readonly keys: readonly string[]
  readonly issuedAt: string
  /** When it was signed anew under the same id. */
  readonly renewedAt?: string
  readonly validUntil?: string
  readonly reference?: string
  readonly idempotencyKey?: string
  /** The badge that took its place, or whose place it took. */
  readonly supersededBy?: string
  readonly supersedes?: string
  /** JSON Pointers to parts of the award that OB 2.0 has no place for. */
  readonly losses?: readonly string[]
}

/** Finds what was issued. */
export interface Badges {
  get(id: string): Promise<IssuedBadge | undefined>
  /** By its idempotency key. */
  withKey(idempotencyKey: string): Promise<IssuedBadge | undefined>
  /** In the order of their ids, which is random. @param options.limit  default 100 */
  list(options?: PageOptions & { achievement?: string }): Promise<readonly IssuedBadge[]>
  /** Badges that a key signed in their current form, page by page: what to issue anew after a compromise. */
  signedBy(key: string): AsyncIterable<IssuedBadge>
  /** @throws {IssueError} `not_found` */
  setVisibility(id: string, visibility: Visibility): Promise<IssuedBadge>
}

/** What became of one award, in the order in which they came. */
export type IssueOutcome =
  | {
      readonly ok: true
      readonly at: number
      readonly badge: IssuedBadge
      /** It was there already: the award has an idempotency key that was used before. */
      readonly repeated: boolean
    }
  | { readonly ok: false; readonly at: number; readonly award: Award; readonly error: Error }

export interface IssueManyOptions {
  /** How many are written together. @default 1000 */
  readonly batchSize?: number
  /** Aborting stops before the next batch, by throwing the signal's reason. */
  readonly signal?: AbortSignal
}
