import { check, type CheckReport } from 'openboat'
import type { DataModelCase } from './data-model-cases.ts'

export interface DataModelAgreement {
  readonly agrees: boolean
  readonly report: CheckReport
}

/**
 * Whether `check` agrees with a label: `valid` and `warning` conform, `invalid` does not. A good
 * value of a structure matrix is good in itself: nothing fails at its property.
 */
export function judgeDataModel(item: DataModelCase): DataModelAgreement {
  const { profile, document, field, expected } = item
  const report = check(document, { profile })
  if (expected === 'invalid') return { report, agrees: !report.conforms }
  return { report, agrees: field === undefined ? report.conforms : nothingFailsAt(report, field) }
}

// Whatever lies deeper is another label's: `{ "something": "yes" }` is a good recipient there.
function nothingFailsAt({ findings }: CheckReport, field: string): boolean {
  const path = `/${(inOpenBadge2[field] ?? field).replaceAll('.', '/')}`
  return findings.every(({ outcome, path: at }) => outcome !== 'failed' || at !== path)
}

/** Findings on documents before 2.0 point into the document in 2.0's names. */
const inOpenBadge2: Readonly<Record<string, string>> = {
  issued_on: 'issuedOn',
  'badge.issuer.origin': 'badge.issuer.url',
  'badge.issuer.contact': 'badge.issuer.email',
  verify: 'verification',
  'verify.type': 'verification.type',
}

/** The findings that decided, for people. */
export function decisiveOf({ findings }: CheckReport): string {
  return findings
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ check: id, message, path }) => `failed ${id} ${path ?? ''} ${message}`)
    .join('\n    ')
}
