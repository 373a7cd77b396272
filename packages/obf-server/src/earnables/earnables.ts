/** How an application is decided: by people, at once, or by a word that was given out. */
export type ApprovalMethod = 'review' | 'instant' | 'secret' | 'peer'

/** One question of the form that applicants fill in. */
export interface FormField {
  /** Its name in the form's data: letters, digits, `_` and `-`. */
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'textarea' | 'file'
  readonly required?: boolean
}

export interface EarnableDraft {
  /** Whose. */
  readonly organisation: string
  /** Which badge it leads to. */
  readonly badge: string
  readonly name: string
  readonly description?: string
  readonly approval: ApprovalMethod
  /** What `secret` asks for. */
  readonly secret?: string
  /** @default 'optional' */
  readonly attachEvidence?: 'yes' | 'optional' | 'no'
  /** @default true */
  readonly visible?: boolean
  readonly fields?: readonly FormField[]
  /** Letters, digits and `_`. @default a random one */
  readonly id?: string
}

export type ApplicationStatus = 'pending' | 'approved' | 'rejected'

/** What organisations do on the web pages of Open Badge Factory: its API has no words for it. */
export interface Earnables {
  /** Offers a badge to whoever applies. @returns its id @throws {ObfServerError} `not_found` */
  add(draft: EarnableDraft): Promise<string>
  /** Issues the badge that was applied for. @throws {ObfServerError} `not_found`, `wrong_state` */
  approve(application: string): Promise<void>
  /** @throws {ObfServerError} `not_found`, `wrong_state` */
  reject(application: string): Promise<void>
}
