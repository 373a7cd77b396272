import type { JsonValue } from '@openboat/model'
import { predicateOf, type Predicate } from './predicate.ts'

/** What a term means in a context. */
export interface Term {
  /** The IRI it stands for; `''` for keywords. */
  readonly iri: string
  /** The keyword it is another name for. */
  readonly keyword: '@id' | '@type' | undefined
  readonly predicate: Predicate
  /** `@id`, `@vocab`, or the IRI of a datatype. */
  readonly coercion: string | undefined
  readonly container: '@set' | '@list' | '@graph' | undefined
  /** Its scoped context; `undefined` when it has none, `null` when it forgets all terms. */
  readonly local: JsonValue | undefined
  readonly isPrefix: boolean
  readonly isProtected: boolean
  /** Whether its definition uses something that is not compiled, so that documents may not use it. */
  readonly isBeyond: boolean
}

/**
 * The terms in force at one place of a document.
 *
 * @see JSON-LD 1.1 API #context-processing-algorithms
 */
export interface ActiveContext {
  readonly terms: ReadonlyMap<string, Term>
  /** What unknown terms are appended to. */
  readonly vocabulary: string | undefined
  /** What relative IRIs are relative to. */
  readonly base: string | undefined
  /** Of text that says nothing of its own. */
  readonly language: string | undefined
  /** In force outside of the node whose type brought this context, and below it. */
  readonly previous: ActiveContext | undefined
  /** The other names of `@id` and `@type`. */
  readonly idKeys: readonly string[]
  readonly typeKeys: readonly string[]
  /** Contexts derived from this one, by pinned local context; see `knownContext`. */
  readonly derived: Map<string, Map<object, ActiveContext>>
}

export function activeContext({
  terms,
  vocabulary,
  base,
  language,
  previous,
}: Omit<ActiveContext, 'idKeys' | 'typeKeys' | 'derived'>): ActiveContext {
  const named = (keyword: Term['keyword']) =>
    [...terms].flatMap(([name, term]) => (term.keyword === keyword ? [name] : []))
  const [idKeys, typeKeys] = [named('@id'), named('@type')]
  return { terms, vocabulary, base, language, previous, idKeys, typeKeys, derived: new Map() }
}

export function keywordTerm(keyword: '@id' | '@type'): Term {
  return { ...plainTerm(''), keyword }
}

/** A term without a definition: a property written as an IRI, or found through `@vocab`. */
export function plainTerm(iri: string, predicate = predicateOf(iri)): Term {
  return {
    iri,
    keyword: undefined,
    predicate,
    coercion: undefined,
    container: undefined,
    local: undefined,
    isPrefix: false,
    isProtected: false,
    isBeyond: false,
  }
}

/** Before any context: only the keywords themselves. */
export const initialContext: ActiveContext = activeContext({
  terms: new Map([
    ['@id', keywordTerm('@id')],
    ['@type', keywordTerm('@type')],
  ]),
  vocabulary: undefined,
  base: undefined,
  language: undefined,
  previous: undefined,
})
