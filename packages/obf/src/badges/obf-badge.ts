import type { BadgeListItemV2, BadgeV2 } from '../wire/badge-v2.ts'
import type { BadgeV1 } from '../wire/badge-v1.ts'
import type { EmailMessage } from './email-message.ts'

/** A badge in Open Badge Factory, whichever version of the API tells of it. */
export interface ObfBadge {
  readonly id: string
  /** In `language`. */
  readonly name: string
  readonly description: string | undefined
  /** HTML or text. Lists may leave it out: `get` has it. */
  readonly criteria: string | undefined
  /** A data URI or a URL: v1 and `get` give the former, lists of v2 the latter. */
  readonly image: string | undefined
  readonly tags: readonly string[]
  readonly categories: readonly string[]
  /** Of the texts above, such as `en`. */
  readonly language: string | undefined
  /** The texts in every language, `language` included; empty in lists and in v1. */
  readonly texts: readonly BadgeTexts[]
  readonly email: EmailMessage | undefined
  /** Months from issuing to the end; `undefined` is for ever. */
  readonly validMonths: number | undefined
  /** Not finished: the plugins do not offer it for issuing. */
  readonly draft: boolean
  readonly intent: string | undefined
  /** The aliases that may issue it (v2). */
  readonly aliasIds: readonly string[]
  readonly metadata: Readonly<Record<string, unknown>>
  readonly createdAt: Date | undefined
  readonly changedAt: Date | undefined
  /** What the factory said, fields that nobody knows included. */
  readonly wire: BadgeV1 | BadgeListItemV2 | BadgeV2
}

/** Where a badge stands among skills, courses and credits (v2). */
export interface BadgeStanding {
  readonly alignments?: readonly BadgeAlignment[]
  readonly achievementType?: string
  readonly creditsAvailable?: number
  readonly fieldOfStudy?: string
  readonly humanCode?: string
  readonly specialization?: string
}

/** What a badge says in one language. */
export interface BadgeTexts extends BadgeStanding {
  readonly language: string
  readonly name: string
  readonly description: string
  /** HTML or text. */
  readonly criteria: string
  readonly tags?: readonly string[]
}

/** A place in a framework of skills, jobs or qualifications. */
export interface BadgeAlignment {
  readonly name: string
  readonly url: string
  readonly description?: string
  readonly framework?: string
  readonly code?: string
}

/** What `create` and `update` take. */
export interface BadgeDraft extends BadgeStanding {
  readonly name: string
  readonly description: string
  /** HTML or text. */
  readonly criteria: string
  /** `data:image/png;base64,…` */
  readonly image: string
  /** @default 'en' */
  readonly language?: string
  readonly tags?: readonly string[]
  readonly categories?: readonly string[]
  /** Further languages (v2). */
  readonly translations?: readonly BadgeTexts[]
  readonly email?: EmailMessage
  /** Months from issuing to the end. @default for ever */
  readonly validMonths?: number
  /** Not finished. @default false, unlike the factory's own default in v2 */
  readonly draft?: boolean
  readonly intent?: string
  readonly aliasIds?: readonly string[]
  /** v1 only. */
  readonly metadata?: Readonly<Record<string, unknown>>
}

/** Which badges a list has. */
export interface BadgeFilter {
  readonly draft?: boolean
  /** Also badges of others that this organisation may issue. */
  readonly external?: boolean
  /** In one of these categories. */
  readonly categories?: readonly string[]
  readonly ids?: readonly string[]
  /** Words to find (v1). */
  readonly query?: string
  /** Values in `metadata` (v1). */
  readonly metadata?: Readonly<Record<string, string>>
}
