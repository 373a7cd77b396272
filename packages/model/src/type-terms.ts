import { CLR_2, OB_3, VC_1, VC_2 } from './context-urls.ts'
import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { asList, isJsonObject, stringsOf, type JsonObject, type JsonValue } from './json.ts'
import { KNOWN_CONTEXTS, type KnownContext } from './known-contexts.ts'
import { pathTo, type Place } from './place.ts'
import type { Survey } from './survey.ts'

/**
 * Types that stand for no IRI: neither one themselves nor defined by a context of the document.
 * JSON-LD drops them, and no proof covers them. Nothing is said where a context is named that we do
 * not know, or where one defines a vocabulary for every term.
 *
 * @see VCDM 2.0 #types; JSON-LD 1.1 #specifying-the-type
 */
export function typeTermDeviations(
  { document, vcdm, version }: Credential,
  { types }: Survey,
): Deviation[] {
  // Where one of these is missing, that is the finding, and not every type it would have defined.
  const due = [vcdm === '1.1' ? VC_1 : VC_2, OB_3, CLR_2]
  const first = vocabulariesOf([...due, ...asList(document['@context'])])
  if (first === undefined || areDefined(types, first)) return []
  const vocabularies = vocabulariesOf([...due, ...contextsIn(document)])
  if (vocabularies === undefined) return []
  return typeTermsIn(document)
    .filter(({ term }) => !isDefined(term, vocabularies))
    .map(({ term, place }) => {
      const path = pathTo(place)
      return deviation({
        // The W3C data model has one requirement for the types of all nodes.
        check: path.length === 1 || version.startsWith('vc-') ? 'model.type' : 'model.nested-types',
        path,
        code: 'unknown_term',
        expected: 'a type that a context of the credential defines, or an absolute URL',
        got: term,
        spec: 'VCDM 2.0 #types',
      })
    })
}

function areDefined(
  types: ReadonlySet<string>,
  vocabularies: readonly ReadonlySet<string>[],
): boolean {
  for (const type of types) if (!isDefined(type, vocabularies)) return false
  return true
}

function isDefined(term: string, vocabularies: readonly ReadonlySet<string>[]): boolean {
  return term.includes(':') || vocabularies.some((terms) => terms.has(term))
}

interface TypeTerm {
  readonly term: string
  /** Of the `type` it stands in. */
  readonly place: Place
}

/** Every type of every node, but of those that are documents of their own. */
export function typeTermsIn(document: JsonObject): TypeTerm[] {
  const found: TypeTerm[] = []
  addTypeTerms(document, undefined, found)
  return found
}

function addTypeTerms(value: JsonValue, within: Place | undefined, found: TypeTerm[]): void {
  if (Array.isArray(value)) {
    for (const [step, item] of value.entries()) {
      if (typeof item === 'object') addTypeTerms(item, { within, step }, found)
    }
  } else if (isJsonObject(value)) addTypeTermsOfNode(value, within, found)
}

function addTypeTermsOfNode(node: JsonObject, within: Place | undefined, found: TypeTerm[]): void {
  for (const step in node) {
    const member = node[step] ?? null
    const isType = step === 'type' || step === '@type'
    if (isType) {
      const place = { within, step }
      for (const term of stringsOf(member)) found.push({ term, place })
    } else if (typeof member === 'object' && step !== '@context' && !OWN_DOCUMENTS.has(step)) {
      addTypeTerms(member, { within, step }, found)
    }
  }
}

/** Documents with contexts and proofs of their own are judged on their own. */
const OWN_DOCUMENTS = new Set(['verifiableCredential', 'endorsement'])

/** The terms that each context defines; `undefined` if one of them may define others. */
function vocabulariesOf(contexts: readonly JsonValue[]): ReadonlySet<string>[] | undefined {
  const vocabularies: ReadonlySet<string>[] = []
  for (const context of contexts) {
    const terms = typeof context === 'string' ? publishedTerms(context) : writtenTerms(context)
    if (terms === undefined) return undefined
    vocabularies.push(terms)
  }
  return vocabularies
}

function publishedTerms(url: string): ReadonlySet<string> | undefined {
  const known = KNOWN_CONTEXTS.get(url)
  if (known === undefined) return undefined
  const found = termsOfKnown.get(known)
  if (found !== undefined) return found
  const terms = new Set([...Object.keys(known.terms), ...(known.innerTypes ?? [])])
  termsOfKnown.set(known, terms)
  return terms
}

/** Collected once, because they never change. */
const termsOfKnown = new WeakMap<KnownContext, ReadonlySet<string>>()

function writtenTerms(context: JsonValue): ReadonlySet<string> | undefined {
  if (!isJsonObject(context)) return new Set()
  if (typeof context['@vocab'] === 'string') return undefined
  return new Set(Object.keys(context).filter((term) => context[term] !== null))
}

/** The contexts of a document, of the objects in it, and of the definitions in all of these. */
export function contextsIn(document: JsonObject): JsonValue[] {
  const found: JsonValue[] = []
  addContexts(document, found)
  return found
}

function addContexts(value: JsonValue, found: JsonValue[]): void {
  if (Array.isArray(value)) for (const item of value) addContexts(item, found)
  else if (isJsonObject(value)) for (const name in value) addContextsAt(name, value, found)
}

function addContextsAt(name: string, node: JsonObject, found: JsonValue[]): void {
  const member = node[name] ?? null
  if (typeof member !== 'object' && name !== '@context') return
  if (OWN_DOCUMENTS.has(name)) return
  if (name === '@context') found.push(...asList(member))
  addContexts(member, found)
}
