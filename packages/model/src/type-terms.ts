import { CLR_2, OB_3, VC_1, VC_2 } from './context-urls.ts'
import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { asList, isJsonObject, type JsonValue } from './json.ts'
import { KNOWN_CONTEXTS } from './known-contexts.ts'

/**
 * Types that stand for no IRI: neither one themselves nor defined by a context of the document.
 * JSON-LD drops them, and no proof covers them. Nothing is said where a context is named that we do
 * not know, or where one defines a vocabulary for every term.
 *
 * @see VCDM 2.0 #types; JSON-LD 1.1 #specifying-the-type
 */
export function typeTermDeviations({ document, vcdm, version }: Credential): Deviation[] {
  // Where one of these is missing, that is the finding, and not every type it would have defined.
  const due = [vcdm === '1.1' ? VC_1 : VC_2, OB_3, CLR_2]
  const defined = termsOf([...due, ...contextsIn(document)])
  if (defined === undefined) return []
  return typeTermsIn(document)
    .filter(({ term }) => !defined.has(term) && !term.includes(':'))
    .map(({ term, path }) =>
      deviation({
        // The W3C data model has one requirement for the types of all nodes.
        check: path.length === 1 || version.startsWith('vc-') ? 'model.type' : 'model.nested-types',
        path,
        code: 'unknown_term',
        expected: 'a type that a context of the credential defines, or an absolute URL',
        got: term,
        spec: 'VCDM 2.0 #types',
      }),
    )
}

interface TypeTerm {
  readonly term: string
  /** To the `type` it stands in. */
  readonly path: readonly (string | number)[]
}

/** Every type of every node, but of those that are documents of their own. */
export function typeTermsIn(value: JsonValue, path: readonly (string | number)[] = []): TypeTerm[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => typeTermsIn(item, [...path, index]))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) => {
    if (name === '@context' || name === 'verifiableCredential' || name === 'endorsement') return []
    const isType = name === 'type' || name === '@type'
    if (!isType && typeof member !== 'object') return []
    const at = [...path, name]
    if (!isType) return typeTermsIn(member, at)
    return asList(member).flatMap((term) => (typeof term === 'string' ? [{ term, path: at }] : []))
  })
}

/** All terms that contexts define; `undefined` if there may be others. */
function termsOf(contexts: readonly JsonValue[]): ReadonlySet<string> | undefined {
  const terms = new Set<string>()
  const isWhole = contexts.every((context) => {
    if (typeof context === 'string') {
      const known = KNOWN_CONTEXTS.get(context)
      for (const term of [...Object.keys(known?.terms ?? {}), ...(known?.innerTypes ?? [])])
        terms.add(term)
      return known !== undefined
    }
    if (!isJsonObject(context)) return true
    for (const [term, definition] of Object.entries(context))
      if (definition !== null) terms.add(term)
    return typeof context['@vocab'] !== 'string'
  })
  return isWhole ? terms : undefined
}

/** The contexts of a document, of the objects in it, and of the definitions in all of these. */
function contextsIn(value: JsonValue): JsonValue[] {
  if (Array.isArray(value)) return value.flatMap(contextsIn)
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) => {
    if (name === 'verifiableCredential' || name === 'endorsement') return []
    if (name !== '@context') return contextsIn(member)
    return asList(member).flatMap((context) => [context, ...contextsIn(context)])
  })
}
