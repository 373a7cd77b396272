import type { HostedDocument } from '@openboat/issue'
import type { Bundle } from '@openboat/resolve'

/** What an issuer is about to serve, in the form that `boat verify --replay` reads. */
export function bundleOf(documents: readonly HostedDocument[], at: Date): Bundle {
  const entries = documents.map(
    ({ url, document }) =>
      [
        url,
        { status: 200, contentType: 'application/ld+json', body: JSON.stringify(document) },
      ] as const,
  )
  const byUrl = entries.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    format: 'openboat-bundle/1',
    at: at.toISOString(),
    documents: Object.fromEntries(byUrl),
  }
}
