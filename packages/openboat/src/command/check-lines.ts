import type { Finding as QualityFinding } from '@openboat/model'
import type { CheckReport } from '../check.ts'
import { findingLines } from './finding-lines.ts'
import { indented, wrapped, type Page } from './page.ts'

/** A check report for people. */
export function checkLines(report: CheckReport, page: Page, name: string): string[] {
  return [
    headline(report, page, name),
    ...indented(['', ...findingLines(report.findings, page)]),
    ...(report.quality === undefined ? [] : qualityLines(report.quality, page)),
  ]
}

/** What would make the badge better; nothing of it is against the badge. */
function qualityLines(findings: readonly QualityFinding[], page: Page): string[] {
  const { paint, words } = page
  const faults = findings.filter(({ outcome }) => outcome === 'warning')
  const title = paint.bold(words.quality(faults.length))
  return ['', title, ...indented(faults.flatMap((finding) => ['', ...adviceLines(finding, page)]))]
}

function adviceLines(finding: QualityFinding, page: Page): string[] {
  const { paint, language, explainQuality } = page
  const text = explainQuality(finding, language)
  if (text === undefined) return []
  const place = finding.path === undefined || finding.path === '' ? '' : `(${finding.path})`
  return [
    [paint.bold(text.title), ...(place === '' ? [] : [paint.dim(place)])].join(' '),
    ...indented([...wrapped(text.meaning, page), ...wrapped(`→ ${text.whatToDo}`, page)]),
  ]
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
