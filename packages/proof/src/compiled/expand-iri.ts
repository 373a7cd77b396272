import type { ActiveContext } from './active-context.ts'
import { BeyondSubset } from './beyond-subset.ts'

/** Absolute, and the same in N-Quads without any escape. */
const plainIri = /^[A-Za-z][A-Za-z0-9+\-.]*:[^\s\p{Cc}\p{Surrogate}<>"{}|^`\\]*$/u
/** The same in ASCII: nearly all of them, and five times as fast. */
const asciiIri = /^[A-Za-z][A-Za-z0-9+\-.]*:[!#-;=?-[\]_a-z~]*$/
/** Absolute, whatever N-Quads make of it. */
const absoluteIri = /^[A-Za-z][A-Za-z0-9+\-.]*:[^\s\p{Cc}\p{Surrogate}]*$/u
/** A base and a path that only need to be put together, without dots, queries or ports. */
const folder = /^https?:\/\/[\w.-]+\/([\w~-]+\/)*$/
const pathBelow = /^[\w~-]+(\/[\w~-]+)*$/

export function isPlainIri(text: string): boolean {
  return asciiIri.test(text) || plainIri.test(text)
}

/** @throws {BeyondSubset} for a relative IRI, or one with characters that would be escaped */
export function requirePlainIri(iri: string): string {
  if (isPlainIri(iri)) return iri
  throw new BeyondSubset('an IRI that is not absolute or needs escapes')
}

/**
 * The IRI of a property, or of what a context speaks of.
 *
 * @see JSON-LD 1.1 API #iri-expansion
 * @throws {BeyondSubset} for keywords and whatever does not become an absolute IRI
 */
export function expandTerm(active: ActiveContext, text: string): string {
  return requirePlainIri(expand(active, text, true))
}

/**
 * The IRI of an id or, with `asTerm`, of a type, as N-Quads write it, with a space behind it. It may
 * be relative to the base IRI.
 *
 * @see JSON-LD 1.1 API #iri-expansion
 * @throws {BeyondSubset} for keywords and whatever does not become an absolute IRI
 */
export function writtenIri(active: ActiveContext, text: string, asTerm: boolean): string {
  const iri = expand(active, text, asTerm)
  if (isPlainIri(iri)) return `<${iri}> `
  if (absoluteIri.test(iri)) return `<${escaped(iri)}> `
  const { base } = active
  if (base !== undefined && folder.test(base) && pathBelow.test(iri)) return `<${base}${iri}> `
  throw new BeyondSubset('an IRI that is not absolute')
}

/** N-Quads #grammar-production-IRIREF */
function escaped(iri: string): string {
  return iri.replace(/[<>"{}|^`\\]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase()
    return `\\u${code.padStart(4, '0')}`
  })
}

/** What is neither absolute nor a term stays as it is. */
function expand(active: ActiveContext, text: string, asTerm: boolean): string {
  if (asTerm) {
    const term = active.terms.get(text)
    if (term?.isBeyond === true || term?.keyword !== undefined) throw new BeyondSubset('a keyword')
    if (term !== undefined) return term.iri
  }
  if (text.startsWith('@')) throw new BeyondSubset('a keyword')
  const colon = text.indexOf(':')
  if (colon > 0) return expandCompactIri(active, text, colon)
  return asTerm && active.vocabulary !== undefined ? active.vocabulary + text : text
}

function expandCompactIri(active: ActiveContext, text: string, colon: number): string {
  if (text.startsWith('//', colon + 1)) return text
  const prefix = active.terms.get(text.slice(0, colon))
  if (prefix === undefined) return text
  if (prefix.isBeyond) throw new BeyondSubset('a prefix that is not compiled')
  return prefix.isPrefix ? prefix.iri + text.slice(colon + 1) : text
}
