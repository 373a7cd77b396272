import type { Outcome } from '@openboat/model'
import type { CheckId } from './check-id.ts'

/** A finding in the words of the person who reads it: plain text, to be escaped before it goes into a page. */
export interface Explanation {
  /** What was asked, and how it came out. */
  readonly title: string
  /** What that says about this badge. */
  readonly meaning: string
  /** The next step. */
  readonly whatToDo: string
}

/**
 * A text may hold facts of the finding: `{list}` stands for `details.list`, and what is between
 * square brackets is left out unless every fact in it is known.
 */
export interface OutcomeText extends Explanation {
  /** What is said differently for one `details.code`. */
  readonly codes?: Readonly<Record<string, Partial<Explanation>>>
}

export interface CheckText extends Partial<Readonly<Record<Outcome, OutcomeText>>> {
  /** The subject of the check, for the texts that hold for any check. */
  readonly topic: string
}

/** Everything that is said in one language. */
export interface ExplanationTexts {
  readonly checks: Readonly<Record<CheckId, CheckText>>
  /** For an outcome that a check says nothing particular about; `{topic}` stands for its subject. */
  readonly outcomes: Readonly<Record<Outcome, Explanation>>
  /** The subject of a check that a later version may have added. */
  readonly unknownTopic: string
}
