import type { AchievementVersion, PictureContent } from '../issuer/achievement.ts'
import type { IssuedBadge } from '../issuer/award.ts'
import type { Issuer } from '../issuer/issuer.ts'
import type { IssuerRoute } from '../issuer/issuer-urls.ts'
import type { VerificationSummary } from './page-contents.ts'
import type { PageLanguage } from './page-language.ts'

/** What is asked of an issuer to host it: to read, to redeem a claim, to change who sees a badge. */
export type HostedIssuer = Pick<
  Issuer,
  'id' | 'profile' | 'urls' | 'achievements' | 'badges' | 'statusLists' | 'claims' | 'documents'
>

export type HostRouteKind = IssuerRoute['kind'] | 'home' | 'picture' | 'verification' | 'unknown'

export interface HostOptions {
  /** The time: whether a badge has expired. */
  readonly clock: () => Date
  /**
   * Signs the links by which holders come back to their badges: at least 32 random characters, kept like
   * a password, the same in every process. With another one, links given out before open nothing.
   */
  readonly secret: string
  /** Colour of buttons, `#rrggbb`; white on it must be readable. @default '#1c5d8c' */
  readonly accent?: string
  /** A picture for achievements that have none which the issuer hosts. @default none: a medal with the first letter, and nothing to bake */
  readonly picture?: (achievement: AchievementVersion) => Promise<PictureContent | undefined>
  /** Makes the button to verify: a report of `verify` of `openboat` fits. */
  readonly verify?: (credential: string, language: PageLanguage) => Promise<VerificationSummary>
  /** Or makes it lead elsewhere: the address of a verifier, for a public badge's address. */
  readonly verifier?: (badge: string) => string
  /** Whether this request comes from the badge's holder, whom your application has signed in. @default only by the holder's link */
  readonly isHolder?: (badge: IssuedBadge, request: Request) => boolean | Promise<boolean>
  /** Called first of all; gives the seconds to wait if a client asks too often. @default no limit */
  readonly limit?: (
    request: Request,
    kind: HostRouteKind,
  ) => number | undefined | Promise<number | undefined>
  /** Told why an answer is 500. The page says nothing of it. What it throws is ignored. */
  readonly onError?: (error: unknown, kind: HostRouteKind) => void
}
