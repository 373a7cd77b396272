/**
 * The lines of canonical N-Quads, with every blank node renamed. Text that only looks like one,
 * inside a literal, stays as it is.
 *
 * @see vc-di-ecdsa #relabelblanknodes
 */
export function renameBlankNodes(
  lines: readonly string[],
  rename: (label: string) => string,
): string[] {
  const renamed = (term: string) => (term.startsWith('_:') ? `_:${rename(term.slice(2))}` : term)
  return lines.map((line) => termsOf(line).map(renamed).join(' ') + ' .\n')
}

/** The lines with every named node in question turned into a blank node, or left as it is. */
export function forgetNames(
  lines: readonly string[],
  labelOf: (iri: string) => string | undefined,
): string[] {
  return lines.map((line) => {
    const terms = termsOf(line).map((term) => {
      const label = term.startsWith('<') ? labelOf(term.slice(1, -1)) : undefined
      return label === undefined ? term : `_:${label}`
    })
    return terms.join(' ') + ' .\n'
  })
}

export function linesOf(nquads: string): string[] {
  return nquads.split('\n').slice(0, -1)
}

const TERM = /_:[^\s]+|<[^>]*>|"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@[A-Za-z0-9-]+)?/gy

/** Subject, predicate, object and, if it is named, graph. */
export function termsOf(line: string): string[] {
  const terms: string[] = []
  TERM.lastIndex = 0
  for (let match = TERM.exec(line); match !== null; match = TERM.exec(line)) {
    terms.push(match[0])
    TERM.lastIndex += 1
  }
  return terms
}
