import type { Bundle } from '@openboat/resolve'

/** One bundle for the verifications of several badges at one moment; the first answer counts. */
export function mergeBundles(bundles: readonly Bundle[]): Bundle | undefined {
  const [first] = bundles
  if (first === undefined) return undefined
  const entries = bundles.toReversed().flatMap(({ documents }) => Object.entries(documents))
  const byUrl = [...new Map(entries)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { ...first, documents: Object.fromEntries(byUrl) }
}
