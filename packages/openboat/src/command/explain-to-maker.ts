import type { Page } from './page.ts'

/**
 * Explanations for the person who makes a badge: where something is wrong with its data, and how to
 * mend it. Everything else is said as to those who were given the badge.
 */
export async function explainToMaker({ explain }: Page): Promise<Page['explain']> {
  const { explainIssue } = await import('@openboat/model')
  return (finding, language) => {
    const isOfData = finding.check.startsWith('model.') || finding.check === 'input.readable'
    return (isOfData ? explainIssue(finding, language) : undefined) ?? explain(finding, language)
  }
}
