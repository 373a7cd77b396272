import { BakeryError } from '../bakery-error.ts'
import { decodeAttribute, type Expand } from './xml-text.ts'

// In characters, for all declarations in force at one place.
const MAX_LENGTH = 16 * 1024

// Shared by all elements that declare nothing, which are nearly all.
const NONE: string[] = []

/** The namespace declarations in force while one walks down and up a document. */
export interface Namespaces {
  /** Call for each start tag, with its attributes as written. */
  open(attributes: ReadonlyMap<string, string>): void
  /** Call when that element ends. */
  close(): void
  /** The namespace bound to a prefix (empty: the default namespace). */
  uriOf(prefix: string): string | undefined
}

/** Namespaces in XML 1.0. A lookup takes constant time however deep the document is. */
export function createNamespaces(expand: Expand): Namespaces {
  const bindings = new Map<string, string[]>()
  const declaredBy: (readonly string[])[] = []
  let length = 0
  return {
    open(attributes) {
      const prefixes: string[] = attributes.size === 0 ? NONE : []
      for (const [name, raw] of attributes) {
        const prefix = declaredPrefix(name)
        if (prefix === undefined) continue
        // A name with an unknown entity in it, left as it is, matches none of ours.
        const written = decodeAttribute(raw, (reference) => expand(reference) ?? reference)
        // A copy, because V8 lets a piece of a text keep all of the text in memory.
        const uri = Array.from(written).join('')
        prefixes.push(prefix)
        bindings.set(prefix, [...(bindings.get(prefix) ?? []), uri])
        length += name.length + uri.length
        if (length > MAX_LENGTH) throw tooMany()
      }
      declaredBy.push(prefixes)
    },
    close() {
      for (const prefix of declaredBy.pop() ?? []) {
        const [uri = '', ...outer] = (bindings.get(prefix) ?? []).toReversed()
        length -= prefix.length + uri.length + (prefix === '' ? 'xmlns' : 'xmlns:').length
        if (outer.length > 0) bindings.set(prefix, outer.toReversed())
        else bindings.delete(prefix)
      }
    },
    uriOf: (prefix) => bindings.get(prefix)?.at(-1),
  }
}

function declaredPrefix(attribute: string): string | undefined {
  if (attribute === 'xmlns') return ''
  return attribute.startsWith('xmlns:') ? attribute.slice('xmlns:'.length) : undefined
}

function tooMany(): BakeryError {
  return new BakeryError('too_large', {
    message: `The SVG declares namespaces of more than ${MAX_LENGTH} characters at one place`,
  })
}
