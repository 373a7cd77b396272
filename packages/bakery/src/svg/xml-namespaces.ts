import { decodeAttribute } from './xml-text.ts'

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
export function createNamespaces(): Namespaces {
  const bindings = new Map<string, string[]>()
  const declaredBy: (readonly string[])[] = []
  return {
    open(attributes) {
      const prefixes: string[] = []
      for (const [name, raw] of attributes) {
        const prefix = declaredPrefix(name)
        if (prefix === undefined) continue
        prefixes.push(prefix)
        const bound = bindings.get(prefix) ?? []
        // Illustrator writes xmlns="&ns_svg;": left as it is, such a name matches none of ours.
        bound.push(decodeAttribute(raw, (reference) => reference))
        bindings.set(prefix, bound)
      }
      declaredBy.push(prefixes)
    },
    close() {
      for (const prefix of declaredBy.pop() ?? []) bindings.get(prefix)?.pop()
    },
    uriOf: (prefix) => bindings.get(prefix)?.at(-1),
  }
}

function declaredPrefix(attribute: string): string | undefined {
  if (attribute === 'xmlns') return ''
  return attribute.startsWith('xmlns:') ? attribute.slice('xmlns:'.length) : undefined
}
