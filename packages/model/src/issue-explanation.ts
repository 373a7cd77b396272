import type { DataModelCode } from './data-model-check.ts'
import type { ParseIssueCode } from './parse-issue.ts'

/** Plain text for somebody who makes badges. Escape it before it goes into a page. */
export interface IssueExplanation {
  readonly title: string
  /** What was expected and what is there instead. */
  readonly meaning: string
  /** How to mend it. */
  readonly whatToDo: string
}

export type IssueTexts = Readonly<Record<ParseIssueCode | DataModelCode, IssueExplanation>> & {
  /** How the place is called that is the whole. */
  readonly document: string
}
