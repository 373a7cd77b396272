import type { ActiveContext } from './active-context.ts'
import { BeyondSubset } from './beyond-subset.ts'

/** Absolute, and the same in N-Quads without any escape. */
const plainIri = /^[A-Za-z][A-Za-z0-9+\-.]*:[^\s\p{Cc}\p{Surrogate}<>"{}|^`\\]*$/u
/** The same in ASCII: nearly all of them, and five times as fast. */
const asciiIri = /^[A-Za-z][A-Za-z0-9+\-.]*:[!#-;=?-[\]_a-z~]*$/

export function isPlainIri(text: string): boolean {
  return asciiIri.test(text) || plainIri.test(text)
}

/** @throws {BeyondSubset} for a relative IRI, or one with characters that would be escaped */
export function requirePlainIri(iri: string): string {
  if (isPlainIri(iri)) return iri
  throw new BeyondSubset('an IRI that is not absolute or needs escapes')
}

/**
 * The IRI of an id or, with `asTerm`, of a type or property.
 *
 * @see JSON-LD 1.1 API #iri-expansion
 * @throws {BeyondSubset} for keywords and whatever does not become an absolute IRI
 */
export function expandIri(active: ActiveContext, text: string, asTerm: boolean): string {
  if (asTerm) {
    const term = active.terms.get(text)
    if (term?.isBeyond === true || term?.keyword !== undefined) throw new BeyondSubset('a keyword')
    if (term !== undefined) return term.iri
  }
  if (text.startsWith('@')) throw new BeyondSubset('a keyword')
  const colon = text.indexOf(':')
  if (colon > 0) return requirePlainIri(expandCompactIri(active, text, colon))
  if (asTerm && active.vocabulary !== undefined) return requirePlainIri(active.vocabulary + text)
  throw new BeyondSubset('a relative IRI or an undefined term')
}

function expandCompactIri(active: ActiveContext, text: string, colon: number): string {
  if (text.startsWith('//', colon + 1)) return text
  const prefix = active.terms.get(text.slice(0, colon))
  if (prefix === undefined) return text
  if (prefix.isBeyond) throw new BeyondSubset('a prefix that is not compiled')
  return prefix.isPrefix ? prefix.iri + text.slice(colon + 1) : text
}
