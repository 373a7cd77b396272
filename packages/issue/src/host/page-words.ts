/** Every word that stands on a page, but for those of the badges. */
export interface PageWords {
  readonly skip: string
  readonly languages: string
  readonly awardedTo: string
  readonly awardedBy: string
  readonly on: string
  readonly until: string
  readonly states: Readonly<Record<StateName, string>>
  readonly stateExplained: Readonly<Record<StateName, string>>
  readonly because: string
  readonly pictureOf: (achievement: string) => string
  readonly verify: string
  readonly addToLinkedIn: string
  readonly print: string
  readonly share: string
  readonly shareExplained: string
  readonly address: string
  readonly byEmail: string
  readonly scan: string
  readonly qrCode: (address: string) => string
  readonly download: string
  readonly downloads: Readonly<Record<'png' | 'svg' | 'json' | 'jwt' | 'ob2', string>>
  readonly criteria: string
  readonly narrative: string
  readonly evidence: string
  readonly evidenceItem: (number: number) => string
  readonly results: string
  readonly skills: string
  readonly endorsedBy: (count: number) => string
  readonly details: string
  readonly identifier: string
  readonly type: string
  readonly tags: string
  readonly whatIsThis: string
  readonly moreAboutAchievement: string
  readonly otherLanguages: string
  readonly versions: string
  readonly retired: string
  readonly website: string
  readonly contact: string
  readonly achievements: string
  readonly noAchievements: string
  readonly keys: string
  readonly keysExplained: string
  readonly claim: ClaimWords
  readonly visibility: VisibilityWords
  readonly verification: VerificationWords
  readonly messages: Readonly<Record<MessageName, MessageWords>>
}

export type StateName = 'valid' | 'upcoming' | 'expired' | 'suspended' | 'revoked'

export interface ClaimWords {
  readonly title: string
  readonly greeting: string
  readonly explained: string
  readonly publish: string
  readonly publishExplained: string
  readonly accept: string
  readonly until: (date: string) => string
}

export interface VisibilityWords {
  readonly mine: string
  readonly isPrivate: string
  readonly isPublic: string
  readonly keepLink: string
  readonly publish: string
  readonly unpublish: string
  readonly publicPage: string
}

export interface VerificationWords {
  readonly title: string
  readonly verdicts: Readonly<Record<'verified' | 'rejected' | 'undetermined', string>>
  readonly verdictExplained: Readonly<Record<'verified' | 'rejected' | 'undetermined', string>>
  readonly outcomes: Readonly<
    Record<'passed' | 'warning' | 'failed' | 'unknown' | 'skipped', string>
  >
  readonly checks: string
  readonly at: string
  readonly elsewhere: string
  readonly back: string
}

export type MessageName =
  | 'not-found'
  | 'revoked'
  | 'link-expired'
  | 'link-used'
  | 'link-invalid'
  | 'too-many'
  | 'not-allowed'
  | 'not-acceptable'
  | 'failed'

export interface MessageWords {
  readonly title: string
  readonly text: string
}
