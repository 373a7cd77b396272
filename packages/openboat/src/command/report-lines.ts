import type { Verdict, VerificationReport } from '@openboat/verify'
import { badgeLines } from './badge-lines.ts'
import { findingLines } from './finding-lines.ts'
import { indented, type Page } from './page.ts'
import type { Paint } from './paint.ts'

/** A verification report for people; those inside it are indented below, with their own verdicts. */
export function reportLines(report: VerificationReport, page: Page, name = ''): string[] {
  return [
    verdictLine(report.verdict, name, page),
    ...indented([
      ...badgeLines(report.badge, page),
      '',
      ...findingLines(report.findings, page),
      ...innerLines(page.words.endorsements, report.endorsements, page),
      ...innerLines(page.words.contained, report.contained, page),
    ]),
  ]
}

const signs: Readonly<Record<Verdict, readonly [sign: string, style: keyof Paint]>> = {
  verified: ['✔', 'good'],
  rejected: ['✖', 'bad'],
  undetermined: ['?', 'doubtful'],
}

function verdictLine(verdict: Verdict, name: string, { paint, words }: Page): string {
  const [sign, style] = signs[verdict]
  return `${paint[style](`${sign} ${words[verdict]}`)}  ${paint.plain(name)}`.trimEnd()
}

function innerLines(title: string, reports: readonly VerificationReport[], page: Page): string[] {
  if (reports.length === 0) return []
  return [
    '',
    page.paint.bold(`${title} (${reports.length})`),
    ...reports.flatMap((report) => indented(reportLines(report, page))),
  ]
}
