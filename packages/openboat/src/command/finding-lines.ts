import type { Outcome } from '@openboat/model'
import type { Finding } from '@openboat/verify'
import { indented, wrapped, type Page } from './page.ts'
import type { Paint } from './paint.ts'

/** What needs attention, in full and the worst first; then the rest, in one line each or counted. */
export function findingLines(findings: readonly Finding[], page: Page): string[] {
  const of = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome)
  const troubles = [...of('failed'), ...of('unknown')]
  return [
    ...troubles.flatMap((finding) => troubleLines(finding, page)),
    ...of('warning').flatMap((finding) => warningLines(finding, page)),
    ...(page.isVerbose
      ? [...of('passed'), ...of('skipped')].map((finding) => compactLine(finding, page))
      : [countLine(of('passed').length, of('skipped').length, page)]),
  ]
}

const signs: Readonly<Record<Outcome, string>> = {
  passed: '✔',
  failed: '✖',
  unknown: '?',
  warning: '!',
  skipped: '-',
}

function troubleLines(finding: Finding, page: Page): string[] {
  const { paint, explain, language } = page
  const { title, meaning, whatToDo } = explain(finding, language)
  const style = finding.outcome === 'failed' ? paint.bad : paint.doubtful
  return [
    `${style(signs[finding.outcome])} ${paint.bold(title)} ${paint.dim(`(${finding.check})`)}`,
    ...paragraph(meaning, page),
    ...paragraph(`→ ${whatToDo}`, page),
    ...paragraph(factsOf(finding, page), page, 'dim'),
    '',
  ]
}

function warningLines(finding: Finding, page: Page): string[] {
  const { paint, explain, language } = page
  const { title } = explain(finding, language)
  return [
    `${paint.doubtful(signs.warning)} ${paint.plain(title)} ${paint.dim(`(${finding.check})`)}`,
    ...paragraph(factsOf(finding, page), page, 'dim'),
  ]
}

function paragraph(text: string, page: Page, style: keyof Paint = 'plain'): string[] {
  return indented(wrapped(text, page).map((line) => page.paint[style](line)))
}

/** The technical message, which stays English, with the place it speaks of. */
function factsOf({ message, path, spec }: Finding, { words }: Page): string {
  const place = path === undefined || path === '' ? '' : `${path}: `
  return `${words.technical} ${place}${message} [${spec}]`
}

function compactLine(finding: Finding, { paint, explain, language }: Page): string {
  const { title } = explain(finding, language)
  const style = finding.outcome === 'passed' ? paint.good : paint.dim
  const sign = style(signs[finding.outcome])
  return `${sign} ${paint.plain(title)} ${paint.dim(`(${finding.check})`)}`
}

function countLine(passed: number, skipped: number, { paint, words }: Page): string {
  const counts = [
    ...(passed > 0 ? [words.passed(passed)] : []),
    ...(skipped > 0 ? [words.skipped(skipped)] : []),
  ]
  if (counts.length === 0) return ''
  return paint.dim(`${signs.passed} ${counts.join(', ')} (${words.showAll})`)
}
