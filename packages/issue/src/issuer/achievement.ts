import type { ShortBadgeDraft } from '../badge-draft.ts'

/** One version of an achievement, in one language. What it points to never changes. */
export interface AchievementRef {
  readonly id: string
  readonly version: number
  /** BCP 47. @default the language it was defined in */
  readonly language?: string
}

/** A picture whose content the issuer keeps and hosts. */
export interface PictureContent {
  readonly content: Uint8Array
  readonly mediaType: 'image/png' | 'image/svg+xml'
  readonly caption?: string
}

type DraftMembers = Omit<ShortBadgeDraft['achievement'], 'id' | 'image' | 'related' | 'version'>

/** As `achievement` of a short draft; its `id` is a name for URLs, not a URL. */
export interface AchievementDefinition extends DraftMembers {
  /** Lower-case letters, digits and hyphens. @default a random one */
  readonly id?: string
  /** An address, or the content of a picture, which is then hosted. */
  readonly image?: ShortBadgeDraft['achievement']['image'] | PictureContent
}

/** What a new version says otherwise than the last one. */
export type AchievementChanges = Partial<Omit<AchievementDefinition, 'id'>>

/** The texts in another language; what is left out stays as it is. */
export interface AchievementTranslation {
  /** BCP 47, such as `fr`. */
  readonly language: string
  readonly name: string
  readonly description: string
  readonly criteria: DraftMembers['criteria']
  readonly tags?: readonly string[]
  readonly image?: AchievementDefinition['image']
}

/** One version as it is kept. */
export interface AchievementVersion extends AchievementRef {
  /** Where it is hosted; the `id` of the Achievement in badges. */
  readonly url: string
  /** As badges say it, `id`, `image` and `related` included. */
  readonly draft: ShortBadgeDraft['achievement']
  /** The kept picture, if the issuer hosts it: `images.get` has its content. */
  readonly image?: string
  readonly createdAt: string
}

export interface Achievement {
  readonly id: string
  readonly latestVersion: number
  /** The languages of the latest version's translations. */
  readonly languages: readonly string[]
  /** Since when no badge is issued for it. */
  readonly retiredAt?: string
  readonly createdAt: string
}

/** What an issuer recognises. A version never changes: a change is a new version, with a URL of its own. */
export interface Achievements {
  /** @throws {IssueError} `bad_draft` with all faults; `conflict` if the id is taken */
  define(definition: AchievementDefinition): Promise<AchievementVersion>
  /** The next version. Badges of earlier ones stay as they are. @throws {IssueError} `not_found`, `retired`, `bad_draft` */
  version(id: string, changes: AchievementChanges): Promise<AchievementVersion>
  /** The latest version in one more language. @throws {IssueError} `not_found`; `conflict` if it has that language */
  translate(id: string, translation: AchievementTranslation): Promise<AchievementVersion>
  /** No more badges for it; what was issued stays, and so do its documents. @throws {IssueError} `not_found` */
  retire(id: string): Promise<Achievement>
  get(id: string): Promise<Achievement | undefined>
  /** The version that a reference means; without `version` the latest. */
  getVersion(ref: Partial<AchievementRef> & { id: string }): Promise<AchievementVersion | undefined>
  /** In the order of their ids. @param options.limit  default 100 */
  list(options?: PageOptions): Promise<readonly Achievement[]>
}

export interface PageOptions {
  /** The last id of the page before. */
  readonly after?: string
  /** @default 100 */
  readonly limit?: number
}
