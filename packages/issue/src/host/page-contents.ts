import type { AchievementView, Badge, ProfileView } from '@openboat/model'
import type { Brand } from './page-frame.ts'
import type { PageLanguage } from './page-language.ts'
import type { MessageName, PageWords, StateName } from './page-words.ts'

// What each page is made of. None of it needs an issuer of ours: any server can show these pages.

/** What every page is told. */
interface AnyPage {
  readonly language: PageLanguage
  readonly brand: Brand
  /** What the address of this page has behind it, beside the language. */
  readonly query?: Readonly<Record<string, string>>
}

/** A badge as the person who was sent its address sees it. */
export interface BadgePage extends AnyPage {
  /** As `toBadge` of `@openboat/model` gives it, whatever its generation. */
  readonly badge: Badge
  readonly standing: Standing
  /** Where the public finds this page; absent where only the holder does. */
  readonly address?: string
  /** A picture that this host serves, or a `data:` URL. */
  readonly picture?: string
  /** Absolute address of a PNG, for previews of links. */
  readonly preview?: string
  readonly downloads: readonly Download[]
  /** Where the issuer, and the achievement, have pages. */
  readonly issuerPage?: string
  readonly achievementPage?: string
  /** Where the button to verify leads. */
  readonly verify?: string
  /** Said to the holder, on a page that only the holder sees. */
  readonly holder?: HolderControls
}

/** What the issuer has on record about a badge, at the time of asking. */
export interface Standing {
  readonly state: StateName
  /** Public, and in plain words. */
  readonly reason?: string
}

/** A form in which a badge can be downloaded. */
export interface Download {
  readonly format: keyof PageWords['downloads']
  readonly address: string
}

export interface HolderControls {
  readonly visibility: 'private' | 'public'
  /** Where the form that changes the visibility is sent. */
  readonly action: string
  readonly publicPage: string
}

/** What can be earned, and what it takes: the page of an achievement, and of its criteria. */
export interface AchievementPage extends AnyPage {
  readonly achievement: AchievementView
  readonly address: string
  readonly issuer: ProfileView
  readonly issuerPage: string
  readonly picture?: string
  readonly preview?: string
  readonly version?: string
  /** The same in other languages: BCP 47 tag and address. */
  readonly translations: readonly { readonly language: string; readonly address: string }[]
  readonly isRetired: boolean
  /** Where its JSON-LD is. */
  readonly document?: string
}

/** Who issues, and what can be earned there. */
export interface IssuerPage extends AnyPage {
  readonly issuer: ProfileView
  readonly address: string
  readonly achievements: readonly AchievementCard[]
  /** For programs: key sets, DID documents. */
  readonly documents: readonly { readonly name: string; readonly address: string }[]
}

/** An achievement among others, as a link to its own page. */
export interface AchievementCard {
  readonly name: string
  readonly address: string
  readonly picture?: string
  readonly description?: string
}

/** A badge that waits to be accepted. */
export interface ClaimPage extends AnyPage {
  readonly badge: Badge
  readonly picture?: string
  /** Where the form is sent. */
  readonly action: string
  /** ISO 8601. */
  readonly expires: string
}

/** What a verifier found, for the page that shows it. */
export interface VerificationPage extends AnyPage {
  readonly name: string
  /** The page that this one belongs to. */
  readonly badgePage: string
  readonly report: VerificationSummary
}

/** A report of `verify` of `openboat` fits. */
export interface VerificationSummary {
  readonly verdict: 'verified' | 'rejected' | 'undetermined'
  /** ISO 8601. */
  readonly at: string
  readonly findings: readonly {
    readonly outcome: 'passed' | 'warning' | 'failed' | 'unknown' | 'skipped'
    /** In the reader's language, if the verifier can. */
    readonly message: string
  }[]
}

/** A page that only says something, such as that there is nothing here. */
export interface MessagePage extends AnyPage {
  readonly message: MessageName
  /** Public, and in plain words. */
  readonly reason?: string
}
