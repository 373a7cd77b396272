/**
 * Of the names that there are, the one that is probably meant: for "did you mean".
 *
 * @param synonyms  What others call it, in small letters, and its name here.
 * @example nearestName('fromat', ['format', 'signer']) // 'format'
 */
export function nearestName(
  name: string,
  known: readonly string[],
  synonyms: ReadonlyMap<string, string> = new Map(),
): string | undefined {
  const given = name.toLowerCase()
  const synonym = synonyms.get(given)
  if (synonym !== undefined && known.includes(synonym)) return synonym
  // A longer word may hold more slips; two letters that changed places count as two.
  const reach = Math.max(1, Math.floor(given.length / 2))
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(given, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= reach)
    .toSorted((a, b) => a.distance - b.distance)
  return ranked[0]?.candidate
}

/** Levenshtein's distance by Wagner and Fischer's table, one row at a time. */
function editDistance(from: string, to: string): number {
  const columns = Array.from(to)
  let above = Array.from({ length: columns.length + 1 }, (_, column) => column)
  for (const [row, letter] of Array.from(from).entries()) {
    const current = [row + 1]
    for (const [column, other] of columns.entries()) {
      const substituted = (above[column] ?? 0) + (letter === other ? 0 : 1)
      const deleted = (above[column + 1] ?? 0) + 1
      const inserted = (current[column] ?? 0) + 1
      current.push(Math.min(substituted, deleted, inserted))
    }
    above = current
  }
  return above.at(-1) ?? 0
}
