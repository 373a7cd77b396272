import type { CheckReport } from '../check.ts'
import { findingLines } from './finding-lines.ts'
import { indented, type Page } from './page.ts'

/** A check report for people. */
export function checkLines(report: CheckReport, page: Page, name: string): string[] {
  return [headline(report, page, name), ...indented(['', ...findingLines(report.findings, page)])]
}

const specifications: Readonly<Record<string, string>> = {
  'clr-2.0': 'CLR 2.0',
  'vc-1.1': 'Verifiable Credentials 1.1',
  'vc-2.0': 'Verifiable Credentials 2.0',
}

function headline(
  { conforms, version }: CheckReport,
  { paint, words }: Page,
  name: string,
): string {
  const specification = specifications[version] ?? `Open Badges ${version}`
  const file = paint.plain(name)
  if (conforms) return `${paint.good(`✔ ${words.conforms(specification)}`)}  ${file}`
  const reason = version === 'unknown' ? words.noBadge : words.doesNotConform(specification)
  return `${paint.bad(`✖ ${reason}`)}  ${file}`
}
