import type { CallOptions } from '../call-options.ts'
import type { PublicBadge } from '../wire/public.ts'
import type { BadgeDraft, BadgeFilter, ObfBadge } from './obf-badge.ts'

/** The badges of an organisation. */
export interface Badges {
  /** Every badge that the filter leaves, read page by page as they are asked for. */
  list(filter?: BadgeFilter, options?: CallOptions): AsyncIterable<ObfBadge>
  /** @throws {ObfError} `not_found` */
  get(id: string, options?: CallOptions): Promise<ObfBadge>
  /** The id of the new badge. Not asked again by itself: see `uncertain` of ObfErrorCode. */
  create(draft: BadgeDraft, options?: CallOptions): Promise<string>
  /** Puts the draft in the place of the badge (v1). */
  update(id: string, draft: BadgeDraft, options?: CallOptions): Promise<void>
  delete(id: string, options?: CallOptions): Promise<void>
  /** Deletes every badge of the organisation (v1). */
  deleteAll(options?: CallOptions): Promise<void>
  /** v1 only; in v2 a badge names its own. */
  categories(options?: CallOptions): Promise<readonly string[]>
  /** The BadgeClass that anybody can read; asked without credentials. */
  publicJson(id: string, options?: PublicBadgeOptions): Promise<PublicBadge>
}

export interface PublicBadgeOptions extends CallOptions {
  /** Which Open Badges. @default '2.0' */
  readonly openBadges?: '1.1' | '2.0'
  /** As it was issued by this event. */
  readonly eventId?: string
}
