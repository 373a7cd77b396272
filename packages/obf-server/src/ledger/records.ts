import type { BadgeContentV2, EmailMessageV2 } from '@openboat/obf/wire'
import type { ApplicationStatus, ApprovalMethod, FormField } from '../earnables/earnables.ts'

// What the server keeps. Moments are seconds since 1970, as they travel.

export interface BadgeRecord {
  readonly id: string
  readonly client: string
  readonly primaryLanguage: string
  /** At least one; the one in the primary language is what badges say. */
  readonly content: readonly BadgeContentV2[]
  /** A data URI. */
  readonly image: string
  readonly category: readonly string[]
  readonly intent?: string
  /** As whom it may be issued; nobody named: as all. */
  readonly aliases: readonly string[]
  readonly email: EmailMessageV2
  /** Months; 0 for ever. */
  readonly expires: number
  readonly draft: boolean
  readonly css?: string
  readonly metadata?: Readonly<Record<string, unknown>>
  readonly ctime: number
  readonly mtime: number
  /** Counts the changes. */
  readonly revision: number
  /** Which version of its achievement an issuer has, by the issuer's id. */
  readonly achievements: Readonly<Record<string, DefinedAchievement>>
}

export interface DefinedAchievement {
  readonly revision: number
  readonly version: number
}

/** What replaces parts of a badge for one event. */
export interface BadgeOverride {
  readonly name?: string
  readonly description?: string
  readonly criteria?: string
  readonly tags?: readonly string[]
  /** HTML below the criteria. */
  readonly criteriaAdd?: string
}

export interface EventRecord {
  readonly id: string
  readonly client: string
  readonly badge: string
  /** The badge as it was. */
  readonly snapshot: Pick<BadgeRecord, 'primaryLanguage' | 'content'>
  readonly achievement: { readonly id: string; readonly version: number }
  readonly alias?: string
  readonly name: string
  readonly issuedOn: number
  readonly expiresOn?: number
  readonly consumer: string
  readonly log?: Readonly<Record<string, unknown>>
  readonly email: EmailMessageV2
  readonly override: BadgeOverride
  readonly sendsEmail: boolean
  readonly showsReport: boolean
  readonly application?: string
  readonly ctime: number
  readonly mtime: number
  /** Whether all of its badges are made: what was interrupted is finished when the server starts. */
  readonly isComplete: boolean
}

/** One badge of one person. */
export interface RecipientRecord {
  /** 40 hexadecimal digits: what the API calls the assertion. */
  readonly id: string
  readonly event: string
  /** Its place in the event. */
  readonly at: number
  readonly email: string
  readonly name: string
  /** Opens the page where the badge is taken. */
  readonly token: string
  readonly isReceived: boolean
  readonly revokedOn?: number
}

export interface EarnableRecord {
  readonly id: string
  readonly client: string
  readonly badge: string
  readonly name: string
  readonly description: string
  readonly approval: ApprovalMethod
  readonly secret?: string
  readonly attachEvidence: 'yes' | 'optional' | 'no'
  readonly visible: boolean
  readonly fields: readonly FormField[]
  readonly ctime: number
}

export interface ApplicationRecord {
  readonly id: string
  readonly earnable: string
  readonly email: string
  readonly applicant: string
  readonly answers: readonly ApplicationAnswer[]
  readonly files: readonly ApplicationFile[]
  readonly attachesEvidence: boolean
  readonly status: ApplicationStatus
  readonly event?: string
  readonly ctime: number
  readonly mtime: number
}

export interface ApplicationAnswer {
  readonly label: string
  readonly text: string
}

/** What is kept of a file: enough to see that it arrived whole. */
export interface ApplicationFile {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly size: number
  /** Of its content, hexadecimal. */
  readonly sha256: string
}

/** The server's own: where it was when its first badge was issued. */
export interface SettingRecord {
  readonly id: string
  readonly value: string
}
