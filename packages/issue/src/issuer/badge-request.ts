import type { AchievementRef } from './achievement.ts'
import type { Award, IssuedBadge } from './award.ts'

export type RequestState = 'submitted' | 'under-review' | 'issued' | 'declined' | 'withdrawn'

export interface RequestDraft {
  readonly achievement: Award['achievement']
  /** Kept until the request is decided, then erased. */
  readonly recipient: Award['recipient']
  /** URLs are kept and shown to reviewers, never fetched. */
  readonly evidence?: Award['evidence']
  /** Why they should have it, in their words. */
  readonly statement?: string
  readonly reference?: string
}

export interface RequestEvent {
  readonly state: RequestState
  readonly at: string
  /** Written by the reviewer or the applicant for the other. */
  readonly note?: string
}

export interface BadgeRequest {
  /** Unguessable: whoever has it may follow the request. */
  readonly id: string
  readonly achievement: AchievementRef
  readonly state: RequestState
  /** Absent once it is decided. */
  readonly recipient?: Award['recipient']
  readonly evidence?: Award['evidence']
  readonly statement?: string
  readonly reference?: string
  readonly badge?: string
  /** All that happened, the oldest first. */
  readonly history: readonly RequestEvent[]
}

/**
 * A person asks for a badge: `submitted`, then `under-review`, then `issued` or `declined`; or
 * `withdrawn` before that. What a state does not allow throws `wrong_state`.
 */
export interface Requests {
  /** @throws {IssueError} `bad_draft`, `not_found`, `retired` */
  submit(draft: RequestDraft): Promise<BadgeRequest>
  startReview(id: string, note?: string): Promise<BadgeRequest>
  /** Issues the badge, once. `changes` may add a narrative, an end, or other forms. */
  approve(
    id: string,
    options?: { readonly note?: string; readonly changes?: RequestChanges },
  ): Promise<{ readonly request: BadgeRequest; readonly badge: IssuedBadge }>
  decline(id: string, note?: string): Promise<BadgeRequest>
  withdraw(id: string): Promise<BadgeRequest>
  get(id: string): Promise<BadgeRequest | undefined>
  list(options?: {
    readonly state?: RequestState
    readonly after?: string
    readonly limit?: number
  }): Promise<readonly BadgeRequest[]>
}

export type RequestChanges = Partial<Omit<Award, 'achievement' | 'recipient' | 'idempotencyKey'>>
