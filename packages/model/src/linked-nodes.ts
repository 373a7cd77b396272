import { contextFamilyOf } from './context-urls.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import { OPEN_BADGES_1_TERMS, OPEN_BADGES_2_TERMS } from './open-badge-2-vocabulary.ts'

/** A node of a document before OB 3.0, as far as JSON-LD processing keeps it. */
export interface LinkedNode {
  readonly node: JsonObject
  readonly path: readonly (string | number)[]
  /** The terms defined there; `undefined` where a context may define others that nobody here knows. */
  readonly terms: ReadonlySet<string> | undefined
}

/**
 * Every node of a document, itself first. What an undefined property holds is no part of the badge,
 * and an endorsement is a document of its own.
 *
 * @see OB 2.0 #JSON-LD; JSON-LD 1.0 API, expansion algorithm
 */
export function linkedNodes(document: JsonObject): LinkedNode[] {
  const found: LinkedNode[] = []
  // Without any context nothing is linked, which is another rule's finding.
  const terms = '@context' in document ? NO_TERMS : undefined
  addNode(document, { path: [], terms }, found)
  return found
}

/** Whether a name stands for something: a keyword, an IRI, or a defined term. */
export function isDefinedIn(terms: LinkedNode['terms'], name: string): boolean {
  return terms === undefined || name.startsWith('@') || name.includes(':') || terms.has(name)
}

type Place = Omit<LinkedNode, 'node'>

function addNode(node: JsonObject, { path, terms: outer }: Place, found: LinkedNode[]): void {
  const terms = '@context' in node ? termsWith(node['@context'] ?? null, outer) : outer
  found.push({ node, path, terms })
  for (const [name, member] of Object.entries(node)) {
    if (typeof member !== 'object' || name === '@context' || name === 'endorsement') continue
    if (isDefinedIn(terms, name)) addMember(member, { path: [...path, name], terms }, found)
  }
}

function addMember(value: JsonValue, { path, terms }: Place, found: LinkedNode[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      if (typeof item === 'object') addMember(item, { path: [...path, index], terms }, found)
  } else if (isJsonObject(value)) addNode(value, { path, terms }, found)
}

/** Contexts add to those around them; `null` undoes these. */
function termsWith(context: JsonValue, outer: LinkedNode['terms']): LinkedNode['terms'] {
  if (Array.isArray(context))
    return context.reduce<LinkedNode['terms']>((terms, each) => termsWith(each, terms), outer)
  if (context === null) return NO_TERMS
  const own = termsOf(context)
  if (own === undefined || outer === undefined) return undefined
  // Embedded documents mostly name the context that holds around them anyway.
  if (own === outer || outer.size === 0) return own
  return new Set([...outer, ...own])
}

const NO_TERMS: ReadonlySet<string> = new Set()

/** The terms of one context; `undefined` if it may define any. */
function termsOf(context: JsonValue): ReadonlySet<string> | undefined {
  if (typeof context === 'string') {
    const family = contextFamilyOf(context)
    if (family === 'ob-2.0') return OPEN_BADGES_2_TERMS
    return family === 'ob-1.1' ? OPEN_BADGES_1_TERMS : undefined
  }
  if (!isJsonObject(context)) return NO_TERMS
  // A context file, with its own member around the terms, pasted as it is.
  if (isJsonObject(context['@context'])) return termsOf(context['@context'])
  if (typeof context['@vocab'] === 'string') return undefined
  return new Set(Object.keys(context).filter((term) => context[term] !== null))
}
