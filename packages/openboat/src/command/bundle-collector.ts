import type { Bundle } from '@openboat/resolve'

/** One bundle for the verifications of several badges at one moment; the first answer counts, and none only if there is none. */
export function bundleCollector(): {
  readonly add: (bundle: Bundle | undefined) => void
  readonly bundle: () => Bundle | undefined
} {
  const documents = new Map<string, Bundle['documents'][string]>()
  let first: Bundle | undefined
  return {
    add: (bundle) => {
      if (bundle === undefined) return
      first ??= bundle
      for (const [url, document] of Object.entries(bundle.documents)) {
        const isAnswered = (documents.get(url)?.status ?? 0) !== 0
        if (!isAnswered) documents.set(url, document)
      }
    },
    bundle: () => {
      if (first === undefined) return undefined
      const byUrl = [...documents].toSorted(([a], [b]) => (a < b ? -1 : 1))
      return { ...first, documents: Object.fromEntries(byUrl) }
    },
  }
}
