import type { Finding } from './finding.ts'
import type { Inquiry } from './inquiry.ts'

/** A context that nobody was asked for is not silent: the finding says which of the two it was. */
export function withContextGap(finding: Finding, { contextGaps }: Inquiry): Finding {
  const [code] = contextGaps.values()
  const isOpen = finding.details?.['code'] === 'context_unavailable'
  if (code === undefined || !isOpen) return finding
  return { ...finding, details: { ...finding.details, code } }
}
