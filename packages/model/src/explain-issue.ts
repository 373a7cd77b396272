import type { DataModelCode } from './data-model-check.ts'
import type { Finding } from './finding.ts'
import type { IssueExplanation, IssueTexts } from './issue-explanation.ts'
import { issueTextsEnglish } from './issue-texts-en.ts'
import { issueTextsFrench } from './issue-texts-fr.ts'
import { ModelError } from './model-error.ts'
import type { ParseIssueCode } from './parse-issue.ts'

/** An issue of `parseCredential`, or a finding of `checkCredential` that did not pass. */
export type ExplainableIssue =
  | { readonly code: ParseIssueCode | DataModelCode; readonly path: string }
  | Pick<Finding, 'path' | 'details'>

/**
 * An issue for the person who makes the badge: what it means and how to mend it, with the place in
 * the document. `undefined` for a finding that says nothing against the badge. For the person who
 * was given the badge, `explain` of @openboat/verify says what to think of it.
 *
 * @param language `en` or `fr`.
 * @throws {ModelError} `bad_argument` if the language is another
 * @example
 * const result = parseCredential('{}')
 * if (!result.ok) console.log(result.issues.map((issue) => explainIssue(issue, 'fr')?.title))
 */
export function explainIssue(
  issue: ExplainableIssue,
  language: 'en' | 'fr',
): IssueExplanation | undefined {
  const texts = textsIn(language)
  const code = 'code' in issue ? issue.code : issue.details?.['code']
  if (typeof code !== 'string' || !isKnown(code, texts)) return undefined
  const place = issue.path === undefined || issue.path === '' ? texts.document : issue.path
  const { title, meaning, whatToDo } = texts[code]
  const typeset = language === 'fr' ? frenchSpaces : (text: string): string => text
  return {
    title: typeset(title),
    meaning: typeset(meaning).replace('{place}', () => place),
    whatToDo: typeset(whatToDo),
  }
}

function textsIn(language: string): IssueTexts {
  if (language === 'en') return issueTextsEnglish
  if (language === 'fr') return issueTextsFrench
  throw new ModelError('bad_argument', `Expected the language 'en' or 'fr', got ${language}.`)
}

function isKnown(code: string, texts: IssueTexts): code is ParseIssueCode | DataModelCode {
  return code !== 'document' && Object.hasOwn(texts, code)
}

/** French sets marks off with a space at which no line may break. */
export function frenchSpaces(text: string): string {
  return text.replaceAll(/ (?=[:;?!»])|(?<=«) /g, '\u00A0')
}
