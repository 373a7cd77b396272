import type { ContextLoader, Signer } from '@openboat/proof'
import type { EndorsementDraft } from '../issue-endorsement.ts'
import type { ShortBadgeDraft } from '../badge-draft.ts'
import type { Store } from '../stores/store.ts'
import type { AchievementDefinition, Achievements } from './achievement.ts'
import type {
  Award,
  BadgeForm,
  Badges,
  IssuedBadge,
  IssueManyOptions,
  IssueOutcome,
} from './award.ts'
import type { Requests } from './badge-request.ts'
import type { Claims } from './claim.ts'
import type { HostedDocuments } from './hosted-documents.ts'
import type { IssuerEvent } from './issuer-event.ts'
import type { IssuerKeyRecord, IssuerKeys, KeyRotation } from './issuer-key-record.ts'
import type { IssuerUrls } from './issuer-urls.ts'
import type { StatusLists, StatusOptions } from './status-lists.ts'

export type IssuerProfile = Omit<ShortBadgeDraft['issuer'], 'id'>

export interface IssuerOptions {
  /** Who issues. Open Badges 2.0 also needs `url` and `email`. */
  readonly profile: IssuerProfile
  /**
   * What signs: Ed25519 for embedded proofs; RSA for `ob2-signed`, and for JWTs that every platform
   * reads. Several may sign, each what it is for. A key that the store does not know is added to it.
   */
  readonly signer: Signer | readonly Signer[]
  readonly store: Store
  /** Where `@openboat/issue/host` is mounted, such as `https://badges.school.example`. Badges name it for ever. */
  readonly baseUrl: string
  /** The time. */
  readonly clock: () => Date
  /**
   * Signs claim links, so that a forged one is refused without asking the store: at least 32 random
   * characters, kept like a password, the same in every process; the one of `host` will do. With another
   * one, links given out before open nothing. @default not signed: 256 random bits, which nobody guesses
   */
  readonly secret?: string
  /** @default ['data-integrity'] */
  readonly forms?: readonly BadgeForm[]
  readonly status?: StatusOptions
  /** Whether badges name a refresh service, so that a renewed one takes their place. @default true */
  readonly refreshService?: boolean
  /** Random bytes, for ids, tokens and places in lists. @default crypto.getRandomValues */
  readonly random?: (length: number) => Uint8Array<ArrayBuffer>
  /** How far the clocks of this issuer's processes may differ, in seconds. @default 60 */
  readonly clockSkewSeconds?: number
  /** Contexts of extensions. @default the contexts that `@openboat/proof` bundles */
  readonly contexts?: ContextLoader
  /** Told what happened, after it was written. What it throws is ignored. */
  readonly onEvent?: (event: IssuerEvent) => void
}

export interface Endorsement extends Omit<EndorsementDraft, 'id' | 'issuer' | 'status' | 'target'> {
  /** A badge or endorsement of this issuer (`{ badge }`), an achievement (`{ achievement }`), or anything else by its id or as an object that has one. */
  readonly target:
    | EndorsementDraft['target']
    | { readonly badge: string }
    | { readonly achievement: Award['achievement'] }
  readonly form?: 'data-integrity' | 'jwt'
  readonly idempotencyKey?: string
}

export interface StatusChange {
  /** Public, and in plain words; nothing personal belongs in it. */
  readonly reason?: string
}

export interface Renewal {
  /** @default as long as it was valid before, from now; without an end if it had none */
  readonly validUntil?: Date | string
  /** The holder's own DID or URL, to be part of it from now on (a wallet's key). */
  readonly holder?: string
}

/** A person makes a badge of their own; the issuer signs it and says whose it is. */
export interface SelfMadeBadge {
  /** Written into the achievement as its creator: for everybody to read. */
  readonly creator: { readonly id?: string; readonly name: string; readonly url?: string }
  readonly achievement: AchievementDefinition
  /** For whom; the creator may be among them. */
  readonly awards: readonly Omit<Award, 'achievement'>[]
}

/**
 * An issuer with a memory: achievements, badges, status lists and keys, in a store. What it hosts is in
 * `documents`, under `urls`; `@openboat/issue/host` serves both.
 */
export interface Issuer {
  /** The issuer's id in badges: `urls.issuer`. */
  readonly id: string
  readonly profile: IssuerProfile
  readonly urls: IssuerUrls
  readonly achievements: Achievements
  readonly badges: Badges
  readonly keys: IssuerKeys
  readonly statusLists: StatusLists
  readonly claims: Claims
  readonly requests: Requests
  readonly documents: HostedDocuments
  /** @throws {IssueError} `bad_draft`, `not_found`, `retired`, `does_not_conform`, `wrong_key`, `no_active_key` */
  issue(award: Award): Promise<IssuedBadge>
  /** Issues as it is read: what nobody takes is not asked for. One bad award does not stop the others. */
  issueMany(
    awards: Iterable<Award> | AsyncIterable<Award>,
    options?: IssueManyOptions,
  ): AsyncIterable<IssueOutcome>
  endorse(endorsement: Endorsement): Promise<IssuedBadge>
  /** For good, in all forms. Doing it twice changes nothing. @throws {IssueError} `not_found` */
  revoke(id: string, change?: StatusChange): Promise<IssuedBadge>
  /** @throws {IssueError} `not_found`; `wrong_state` if it is revoked, or has no suspension entry */
  suspend(id: string, change?: StatusChange): Promise<IssuedBadge>
  /** @throws {IssueError} `not_found`; `wrong_state` if it is revoked */
  reinstate(id: string, change?: StatusChange): Promise<IssuedBadge>
  /** Signs the same badge anew, from now on: what verifiers find at its refresh service. @throws {IssueError} `not_found`; `wrong_state` if it is revoked */
  renew(id: string, renewal?: Renewal): Promise<IssuedBadge>
  /** Another badge in its place, with an id of its own; the old one is revoked. @throws {IssueError} `not_found`; `wrong_state` if it has been superseded */
  reissue(id: string, award: Award, change?: StatusChange): Promise<IssuedBadge>
  selfMade(badge: SelfMadeBadge): Promise<readonly IssuedBadge[]>
  /** @throws {IssueError} `no_active_key` if what is left cannot sign */
  rotateKeys(rotation: KeyRotation): Promise<readonly IssuerKeyRecord[]>
}
