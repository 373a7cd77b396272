import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { isAbsoluteIri } from './iri.ts'
import { asList, isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import { KNOWN_CONTEXTS, type KnownContext } from './known-contexts.ts'
import type { Survey } from './survey.ts'
import { contextsIn, typeTermsIn } from './type-terms.ts'

/**
 * What contexts written into the credential do to terms that are protected, be it by an earlier one
 * of them or by a published one that we know: defining such a term anew as something else is an
 * error of JSON-LD. So is a term that stands for no IRI. Contexts of nested objects and those within
 * a definition (scoped to a type or a property) are read as well.
 *
 * @see JSON-LD 1.1 #protected-term-definitions, #scoped-contexts; VCDM 2.0 #contexts
 */
export function inlineContextDeviations({ document }: Credential, survey: Survey): Deviation[] {
  if (hasOnlyFittingContexts(document, survey)) return []
  const types = new Set(typeTermsIn(document).map(({ term }) => term))
  return inNode(document, [], { guarded: new Map(), members: new Set(), types })
}

/** Most documents name published contexts that fit together, and bring none of their own. */
function hasOnlyFittingContexts(document: JsonObject, survey: Survey): boolean {
  const own = asList(document['@context'])
  const known = own.map((url) => (typeof url === 'string' ? KNOWN_CONTEXTS.get(url) : undefined))
  return (
    own.every((context) => typeof context === 'string') &&
    (!survey.holdsInnerContext || contextsIn(document).length === own.length) &&
    known.every((later, index) => known.slice(0, index).every((earlier) => fits(later, earlier)))
  )
}

/** Whether a published context leaves the protected terms of another one as they are. */
function fits(later: KnownContext | undefined, earlier: KnownContext | undefined): boolean {
  if (later === undefined || earlier === undefined || !earlier.isProtected) return true
  const known = fitting.get(later)?.get(earlier)
  if (known !== undefined) return known
  const answer = areTermsKept(meaningsIn(earlier), later)
  const answers = fitting.get(later) ?? new Map<KnownContext, boolean>()
  fitting.set(later, answers.set(earlier, answer))
  return answer
}

/** Worked out once for two contexts, because neither ever changes. */
const fitting = new WeakMap<KnownContext, Map<KnownContext, boolean>>()

function areTermsKept(guarded: ReadonlyMap<string, string>, { terms }: KnownContext): boolean {
  return Object.entries(terms).every(([term, iri]) => {
    const meaning = guarded.get(term)
    return meaning === undefined || isSame(meaning, iri)
  })
}

type Path = readonly (string | number)[]

interface Scope {
  /** Protected terms and what each means. */
  readonly guarded: Map<string, string>
  /** Terms that a credential's type defines for its members, later than any context of the whole. */
  readonly members: Set<string>
  /** Every type in the document: a term among them scopes its context to a type. */
  readonly types: ReadonlySet<string>
}

function inNode(node: JsonObject, path: Path, outer: Scope): Deviation[] {
  // Without a context of its own it changes nothing, and most nodes have none.
  if (!('@context' in node)) return inMembers(node, path, outer)
  const scope: Scope = {
    ...outer,
    guarded: new Map(outer.guarded),
    members: new Set(outer.members),
  }
  const at = [...path, '@context']
  const contexts = node['@context'] ?? null
  return [
    ...(Array.isArray(contexts)
      ? contexts.flatMap((context, index) => inContext(context, [...at, index], scope))
      : inContext(contexts, at, scope)),
    ...inMembers(node, path, scope),
  ]
}

function inMembers(node: JsonObject, path: Path, scope: Scope): Deviation[] {
  return Object.entries(node).flatMap(([name, member]) =>
    // Documents with contexts and proofs of their own are judged on their own.
    typeof member !== 'object' || name === '@context' || OWN_DOCUMENTS.has(name)
      ? []
      : inMember(member, [...path, name], scope),
  )
}

const OWN_DOCUMENTS = new Set(['endorsement', 'verifiableCredential'])

function inMember(value: JsonValue, path: Path, scope: Scope): Deviation[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => inMember(item, [...path, index], scope))
  return isJsonObject(value) ? inNode(value, path, scope) : []
}

function inContext(context: JsonValue, path: Path, scope: Scope): Deviation[] {
  if (typeof context === 'string') return published(context, path, scope)
  if (context === null && path[0] !== '@context' && scope.guarded.size > 0) return [nullified(path)]
  if (!isJsonObject(context)) return []
  const found = Object.entries(context)
    .filter(([term]) => !term.startsWith('@'))
    .flatMap(([term, definition]) => [
      ...redefinition(term, definition, [...path, term], scope),
      ...(isMapped(definition) ? [] : [unmapped([...path, term], definition)]),
      ...inScopedContext(term, definition, [...path, term, '@context'], scope),
      ...(isProtected(definition, context)
        ? overMember(term, definition, [...path, term], scope)
        : []),
    ])
  for (const [term, definition] of Object.entries(context))
    if (isProtected(definition, context)) scope.guarded.set(term, meaningOf(definition))
  return found
}

/** Published contexts are free of faults, but one that comes late may meet terms it may not change. */
function published(url: string, path: Path, scope: Scope): Deviation[] {
  const known = KNOWN_CONTEXTS.get(url)
  if (known === undefined) return []
  const found = Object.entries(known.terms).flatMap(([term, iri]) =>
    redefinition(term, iri, path, scope),
  )
  for (const [term, meaning] of known.isProtected ? meaningsIn(known) : [])
    scope.guarded.set(term, meaning)
  for (const member of known.members ?? []) scope.members.add(member)
  return found.slice(0, 1)
}

/** What the terms of a published context mean, worked out once. */
function meaningsIn(known: KnownContext): ReadonlyMap<string, string> {
  const found = publishedMeanings.get(known)
  if (found !== undefined) return found
  const meanings = new Map(
    Object.entries(known.terms).map(([term, iri]) => [term, meaningOf(iri)] as const),
  )
  publishedMeanings.set(known, meanings)
  return meanings
}

const publishedMeanings = new WeakMap<KnownContext, ReadonlyMap<string, string>>()

function redefinition(term: string, definition: JsonValue, path: Path, scope: Scope): Deviation[] {
  const known = scope.guarded.get(term)
  return known === undefined || isSame(known, definition) ? [] : [redefined(path, definition)]
}

function overMember(term: string, definition: JsonValue, path: Path, scope: Scope): Deviation[] {
  const isOwn = !scope.members.has(term) || iriOf(definition) === `${CREDENTIALS}${term}`
  return isOwn ? [] : [redefined(path, definition)]
}

const CREDENTIALS = 'https://www.w3.org/2018/credentials#'

// A context scoped to a property may change protected terms; one scoped to a type may not.
function inScopedContext(
  term: string,
  definition: JsonValue,
  path: Path,
  scope: Scope,
): Deviation[] {
  const scoped = isJsonObject(definition) ? definition['@context'] : undefined
  const isOfType = scope.types.has(term)
  const guarded = new Map(isOfType ? scope.guarded : [])
  return asList(scoped).flatMap((context, index) =>
    inContext(context, Array.isArray(scoped) ? [...path, index] : path, { ...scope, guarded }),
  )
}

/** A definition that may come again, as protection only forbids a different one. */
function meaningOf(definition: JsonValue): string {
  if (!isJsonObject(definition)) return JSON.stringify({ '@id': definition })
  const { '@protected': _, ...rest } = definition
  return JSON.stringify(Object.fromEntries(Object.entries(rest).toSorted(byName)))
}

function byName([a]: [string, JsonValue], [b]: [string, JsonValue]): number {
  return a < b ? -1 : 1
}

// Of published definitions we only know the IRI, so one with the same IRI passes for the same.
function isSame(known: string, definition: JsonValue): boolean {
  return known === meaningOf(definition) || known === meaningOf(iriOf(definition))
}

function iriOf(definition: JsonValue): JsonValue {
  return isJsonObject(definition) ? (definition['@id'] ?? null) : definition
}

function isProtected(definition: JsonValue, context: JsonObject): boolean {
  const own = isJsonObject(definition) ? definition['@protected'] : undefined
  return (own ?? context['@protected']) === true
}

// A keyword, a compact IRI or a term of another context may be meant; a text with blanks cannot.
function isMapped(definition: JsonValue): boolean {
  const id = isJsonObject(definition) ? definition['@id'] : definition
  if (id === null || id === undefined) return true
  return typeof id === 'string' && (isAbsoluteIri(id) || /^[^\s<>"{}|\\^`]+$/.test(id))
}

const CONTEXT = { check: 'model.context', spec: 'JSON-LD 1.1 #protected-term-definitions' } as const

function redefined(path: Path, got: JsonValue): Deviation {
  const expected = 'a term that is protected to keep its definition'
  return deviation({ ...CONTEXT, path, code: 'protected_term', expected, got })
}

function nullified(path: Path): Deviation {
  const expected = 'a context that keeps the protected terms'
  return deviation({ ...CONTEXT, path, code: 'protected_term', expected, got: null })
}

function unmapped(path: Path, got: JsonValue): Deviation {
  const expected = 'a term mapped to an IRI'
  const spec = 'JSON-LD 1.1 #create-term-definition'
  return deviation({ ...CONTEXT, path, code: 'malformed', expected, got, spec })
}
