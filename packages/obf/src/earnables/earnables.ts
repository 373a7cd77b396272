import type { CallOptions } from '../call-options.ts'
import type { ApplicationV1, AppliedV1, EarnableV1 } from '../wire/earnable-v1.ts'

/** A way to earn a badge by applying for it. */
export interface Earnable {
  readonly id: string
  readonly name: string | undefined
  readonly description: string | undefined
  readonly badgeId: string | undefined
  /** Who decides: `review`, `instant`, `secret`, `peer`, or what a newer factory says. */
  readonly approvalMethod: string | undefined
  readonly visible: boolean | undefined
  readonly draft: boolean | undefined
  readonly notBefore: Date | undefined
  readonly notAfter: Date | undefined
  /** The definition of the form, in the factory's own way. */
  readonly form: unknown
  /** HTML, if it was asked for. */
  readonly formHtml: string | undefined
  readonly applyUrl: string | undefined
  readonly language: string | undefined
  readonly wire: EarnableV1
}

/** Which earnable badges are asked for; without a member, all. */
export interface EarnableFilter {
  readonly badgeId?: string
  readonly approvalMethod?: 'review' | 'instant' | 'secret' | 'peer'
  readonly visible?: boolean
}

export interface ApplicationDraft {
  /** Name of whoever applies. */
  readonly applicant: string
  readonly email: string
  /** For the approval method `secret`. */
  readonly secretToken?: string
  readonly attachEvidence?: boolean
  /** Whether it takes the place of an earlier application. */
  readonly replace?: boolean
  /** The form's fields by name. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>
  readonly files?: Readonly<Record<string, ApplicationFile>>
}

export interface ApplicationFile {
  readonly name: string
  readonly content: Blob | Uint8Array
  /** Media type. @default 'application/octet-stream' */
  readonly type?: string
}

export interface Earnables {
  list(filter?: EarnableFilter, options?: CallOptions): AsyncIterable<Earnable>
  get(id: string, options?: CallOptions & { readonly formHtml?: boolean }): Promise<Earnable>
  /** Not asked again by itself: see `uncertain` of ObfErrorCode. */
  apply(id: string, draft: ApplicationDraft, options?: CallOptions): Promise<AppliedV1>
}

export type ReviewState = 'approved' | 'pending' | 'rejected'

export interface Application {
  readonly id: string
  readonly earnableId: string
  readonly email: string | undefined
  readonly applicant: string | undefined
  /** `approved`, `pending`, `rejected`, or what a newer factory says. */
  readonly status: string | undefined
  readonly createdAt: Date | undefined
  readonly changedAt: Date | undefined
  readonly wire: ApplicationV1
}

/** Who has applied, and what became of it. Deciding is not possible through any version of the API. */
export interface Applications {
  list(
    earnableId: string,
    options?: CallOptions & { readonly status?: ReviewState },
  ): AsyncIterable<Application>
  get(earnableId: string, id: string, options?: CallOptions): Promise<Application>
}
