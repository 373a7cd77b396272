import type { Kind, Version } from './credential.ts'

/**
 * One badge, whatever its generation, for people, pages and graphs. It is a view: proofs are never
 * checked over it, and nothing in it is trusted before the report says so.
 */
export interface Badge {
  readonly version: Version
  readonly kind: Kind
  readonly id?: string
  readonly name?: Text
  readonly description?: Text
  readonly image?: Picture
  /** Absent for a credential that awards nothing, such as an endorsement or a status list. */
  readonly achievement?: AchievementView
  readonly issuer: ProfileView
  readonly recipient: Recipient
  /** What an endorsement says and of whom. */
  readonly endorses?: { readonly id?: string; readonly comment?: string }
  readonly period: Period
  readonly narrative?: string
  readonly evidence: readonly EvidenceView[]
  /** What the holder reached, as far as the badge says (OB 3.0). */
  readonly results?: readonly ResultView[]
  /** How many endorsements the credential carries or links; their reports are in the verification report. */
  readonly endorsementCount: number
}

/** Text per BCP 47 language tag; text whose language nobody stated is under `und`. */
export type Text = Readonly<Record<string, string>>

/** A picture by its address, or as a `data:` URL. */
export interface Picture {
  readonly id: string
  readonly caption?: string
}

export interface AchievementView {
  readonly id?: string
  readonly name?: Text
  readonly description?: Text
  readonly criteria?: { readonly id?: string; readonly narrative?: string }
  readonly image?: Picture
  readonly achievementType?: string
  readonly tags: readonly string[]
  readonly alignments: readonly AlignmentView[]
  readonly language?: string
  /** The same achievement in other languages; `toBadge` takes their texts as `linked.translations`. */
  readonly translations?: readonly TranslationLink[]
}

export interface TranslationLink {
  readonly id: string
  /** BCP 47 tag. */
  readonly language: string
}

/** A skill or a standard outside the badge that its achievement points to. */
export interface AlignmentView {
  readonly targetName?: string
  readonly targetUrl?: string
  readonly targetCode?: string
  readonly targetFramework?: string
  readonly targetDescription?: string
}

/** A person or an organisation, such as the issuer. */
export interface ProfileView {
  readonly id?: string
  readonly name?: Text
  readonly url?: string
  readonly email?: string
  readonly image?: Picture
  readonly description?: Text
}

export interface Recipient {
  /** The subject's own id (DID or URL), if it has one. */
  readonly id?: string
  readonly identifiers: readonly RecipientIdentifier[]
}

export interface RecipientIdentifier {
  /** The identifier's kind in OB 3.0 terms: `emailAddress`, `ext:url`, `ext:telephone`, … */
  readonly type: string
  readonly hashed: boolean
  /** The identity itself, or its hash (`sha256$…`) when `hashed`. */
  readonly value: string
  readonly salt?: string
}

/** ISO 8601 instants exactly as the credential writes them. */
export interface Period {
  readonly validFrom?: string
  readonly validUntil?: string
  readonly awardedDate?: string
}

/** What the issuer saw: a document, or words about it. */
export interface EvidenceView {
  readonly id?: string
  readonly name?: string
  readonly description?: string
  readonly narrative?: string
  readonly genre?: string
  readonly audience?: string
}

/** One result, with what its description in the achievement says about it. */
export interface ResultView {
  /** What was measured, such as "Final grade". */
  readonly name?: Text
  /** How it is measured: a ResultType such as `LetterGrade`, or a term of the issuer's (`ext:…`). */
  readonly resultType?: string
  readonly value?: string
  /** Such as `Completed`. */
  readonly status?: string
  /** The rubric level that was reached. */
  readonly level?: Text
  /** What had to be reached: the name of a level, or a value. */
  readonly required?: string
  /** The values that were possible, from the lowest; or the bounds of them. */
  readonly allowedValues?: readonly string[]
  readonly valueMin?: string
  readonly valueMax?: string
}
