import type { AchievementView, Badge } from '../badge.ts'
import type { Credential } from '../credential.ts'

/** A rule of good badges: what no specification demands, and readers miss all the same. */
export interface QualityRule {
  /** Stable, such as `quality.alignment`; a network begins its own with its name: `boat.evidence`. */
  readonly id: string
  /** Where the rule is written. */
  readonly source: string
  /** The places that fall short, empty if all is well; `undefined` where the rule does not apply. */
  readonly find: (subject: QualitySubject) => readonly QualityFault[] | undefined
  /** What is said of a badge that falls short. */
  readonly texts: Readonly<Record<'en' | 'fr', QualityText>>
}

export interface QualityText {
  readonly title: string
  /** Why it matters. */
  readonly meaning: string
  readonly whatToDo: string
}

export interface QualityFault {
  /** JSON Pointer into the document. */
  readonly path: string
}

/** What a rule looks at. */
export interface QualitySubject {
  readonly credential: Credential
  readonly badge: Badge
  readonly achievement: AchievementView
  /** JSON Pointers to the parts of the badge, in the names of its version. */
  readonly paths: QualityPaths
  /** The facts of a picture by its id, as far as somebody looked. */
  readonly factsOf: (id: string) => QualityPicture | undefined
}

/** Where in the document the parts are that a rule speaks of, as JSON Pointers. */
export interface QualityPaths {
  readonly achievement: string
  readonly issuer: string
  readonly recipient: string
  readonly evidence: string
  readonly end: string
}

/** Facts about a picture, such as `readPictureFacts` of @openboat/picture finds. */
export interface QualityPicture {
  /** Such as `image/png`. */
  readonly mediaType?: string
  /** Size of the file. */
  readonly bytes?: number
  /** In pixels; of an SVG in its own units. */
  readonly width?: number
  readonly height?: number
}
