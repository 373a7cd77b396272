/** Documents by URL, in the order of the URLs' characters. */
export function inOrderOfUrls<Document>(
  entries: readonly (readonly [url: string, document: Document])[],
): Record<string, Document> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
