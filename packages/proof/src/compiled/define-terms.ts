import { canonicalizeJson, isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { activeContext, keywordTerm, plainTerm } from './active-context.ts'
import type { ActiveContext, Term } from './active-context.ts'
import { BeyondSubset } from './beyond-subset.ts'
import { expandTerm, isPlainIri, requirePlainIri } from './expand-iri.ts'
import { isLanguageTag } from './literal.ts'
import { isPinned } from './pinned-context.ts'
import { predicateOf } from './predicate.ts'

interface Defining {
  readonly local: JsonObject
  readonly before: ActiveContext
  /** Grows term by term; `terms` is its own map. */
  readonly after: ActiveContext & { readonly terms: Map<string, Term> }
  readonly state: Map<string, 'begun' | 'defined'>
  readonly apply: ApplyScoped
}

/** Applies the scoped context of a term to the terms defined so far. */
export type ApplyScoped = (active: ActiveContext, scoped: JsonObject) => ActiveContext

/**
 * The active context after the terms of a local one are defined.
 *
 * @param mayOverride  Whether protected terms may be redefined: below a property they may.
 * @param apply  Throws for scoped contexts that are wrong.
 * @see JSON-LD 1.1 API #create-term-definition
 * @throws {BeyondSubset}
 */
export function defineTerms(
  before: ActiveContext,
  local: JsonObject,
  mayOverride: boolean,
  apply: ApplyScoped,
): ActiveContext {
  const base = baseOf(before, local)
  const vocabulary = vocabularyOf(before, local)
  const language = languageOf(before, local)
  const terms = new Map(before.terms)
  const after = { ...before, vocabulary, base, language, terms }
  const defining: Defining = { local, before, after, state: new Map(), apply }
  for (const name of Object.keys(local)) {
    if (name.startsWith('@')) checkKeyword(name, local[name])
    else {
      define(defining, name, mayOverride)
      checkScoped(defining, local[name])
    }
  }
  return activeContext(after)
}

function checkKeyword(name: string, value: JsonValue | undefined): void {
  if (name === '@vocab' || name === '@language' || name === '@base') return
  if (name === '@version' && value === 1.1) return
  if ((name === '@protected' || name === '@propagate') && typeof value === 'boolean') return
  throw new BeyondSubset(`${name} in a context`)
}

/** The complete processor applies scoped contexts when their terms are defined, to check them. */
function checkScoped({ local, after, apply }: Defining, given: JsonValue | undefined): void {
  const scoped = isJsonObject(given) ? given['@context'] : undefined
  if (scoped === undefined || isPinned(local)) return
  if (!isJsonObject(scoped)) throw new BeyondSubset('an unusual scoped context')
  apply(after, scoped)
}

function baseOf(active: ActiveContext, { '@base': base }: JsonObject): string | undefined {
  if (base === undefined) return active.base
  if (typeof base === 'string' && isPlainIri(base)) return base
  throw new BeyondSubset('an unusual @base')
}

function vocabularyOf(active: ActiveContext, local: JsonObject): string | undefined {
  const { '@vocab': vocabulary } = local
  if (vocabulary === undefined) return active.vocabulary
  if (typeof vocabulary !== 'string') throw new BeyondSubset('an unusual @vocab')
  return expandTerm({ ...active, vocabulary: undefined }, vocabulary)
}

function languageOf(active: ActiveContext, local: JsonObject): string | undefined {
  const { '@language': language } = local
  if (language === undefined) return active.language
  if (typeof language === 'string' && isLanguageTag(language)) return language
  throw new BeyondSubset('an unusual @language')
}

function define(defining: Defining, name: string, mayOverride: boolean): void {
  const { local, after, state } = defining
  if (state.get(name) === 'defined') return
  if (state.has(name)) throw new BeyondSubset('terms that define each other')
  state.set(name, 'begun')
  checkName(name)
  const old = after.terms.get(name)
  after.terms.delete(name)
  const made = termOf(defining, name, local[name])
  const mustStay = old?.isProtected === true && !mayOverride
  if (mustStay && !means(made, old)) throw new BeyondSubset('a protected term redefined')
  after.terms.set(name, mustStay ? { ...made, isProtected: true } : made)
  state.set(name, 'defined')
}

function checkName(name: string): void {
  // Names in the form of an IRI have rules of their own.
  if (name === '' || /[:/]/.test(name) || traps.has(name)) {
    throw new BeyondSubset('an unusual term')
  }
}

/** The complete processor calls the one, and loses the other. */
const traps = new Set(['hasOwnProperty', '__proto__'])

const compiledMembers = new Set(['@id', '@type', '@container', '@context', '@protected', '@prefix'])

function termOf(defining: Defining, name: string, given: JsonValue | undefined): Term {
  const { local } = defining
  const isSimple = typeof given === 'string'
  const definition = isSimple || given === null ? { '@id': given } : given
  if (!isJsonObject(definition)) throw new BeyondSubset('a term of no meaning')
  const isProtected = definition['@protected'] ?? local['@protected'] ?? false
  if (typeof isProtected !== 'boolean') throw new BeyondSubset('an unusual @protected')
  const notCompiled = { ...plainTerm(''), isProtected, isBeyond: true }
  // Told not to mean anything: nobody may sign what it stands before.
  if (given === null) return notCompiled
  const { container, isCompiled } = containerOf(definition, local)
  const isPlain = Object.keys(definition).every((key) => compiledMembers.has(key))
  // In a bundled context such a definition is known to be correct: only its use is not compiled.
  if (isPinned(local) && !(isPlain && isCompiled)) return notCompiled
  if (isReverse(defining, definition)) return notCompiled
  if (!isPlain) throw new BeyondSubset('an unusual definition')
  const scoped = definition['@context']
  const meaning = meaningOf(defining, name, definition['@id'])
  const isPrefix = prefixOf(definition['@prefix'], isSimple && /[:/?#[\]@]$/.test(meaning.iri))
  const coercion = coercionOf(defining, definition['@type'])
  if (!isCompiled) return notCompiled
  const isBeyond = coercion?.startsWith('@') === true && !/^@(id|vocab)$/.test(coercion)
  return { ...meaning, coercion, container, local: scoped, isPrefix, isProtected, isBeyond }
}

/** Whether it is nothing but the opposite of a property. */
function isReverse(defining: Defining, { '@reverse': property, ...others }: JsonObject): boolean {
  if (typeof property !== 'string' || Object.keys(others).length > 0) return false
  expandInContext(defining, property)
  return true
}

function meaningOf(defining: Defining, name: string, id: JsonValue | undefined): Term {
  if (id === undefined) {
    const { vocabulary } = defining.after
    if (vocabulary === undefined) throw new BeyondSubset('a term without IRI')
    return termFor(defining, requirePlainIri(vocabulary + name))
  }
  if (typeof id !== 'string' || id === name) throw new BeyondSubset('an unusual @id')
  if (id === '@id' || id === '@type') return keywordTerm(id)
  return termFor(defining, expandInContext(defining, id))
}

function termFor({ local }: Defining, iri: string): Term {
  return plainTerm(iri, predicateOf(iri, isPinned(local)))
}

function coercionOf(defining: Defining, type: JsonValue | undefined): string | undefined {
  if (type === undefined) return undefined
  if (typeof type !== 'string') throw new BeyondSubset('an unusual @type')
  if (type === '@id' || type === '@vocab') return type
  if (type === '@json' || type === '@none') return type
  return expandInContext(defining, type)
}

function containerOf(
  definition: JsonObject,
  local: JsonObject,
): { container: Term['container']; isCompiled: boolean } {
  const given = definition['@container']
  const single: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given
  if (single === undefined) return { container: undefined, isCompiled: true }
  if (single === '@set' || single === '@list' || single === '@graph') {
    return { container: single, isCompiled: true }
  }
  if (!isPinned(local) && single !== '@language' && single !== '@index') {
    throw new BeyondSubset('an unusual @container')
  }
  return { container: undefined, isCompiled: false }
}

function prefixOf(given: JsonValue | undefined, byDefault: boolean): boolean {
  if (given === undefined) return byDefault
  if (typeof given === 'boolean') return given
  throw new BeyondSubset('an unusual @prefix')
}

/** Terms and prefixes that the same context defines further down are defined first. */
function expandInContext(defining: Defining, text: string): string {
  const { local, after, state } = defining
  const colon = text.indexOf(':')
  const needed = [text, ...(colon > 0 ? [text.slice(0, colon)] : [])]
  for (const name of needed) {
    if (!Object.hasOwn(local, name) || state.get(name) === 'defined') continue
    // As jsonld.js does: defined on the way to another term, it may not override anything.
    define(defining, name, false)
  }
  return expandTerm(after, text)
}

function means(one: Term, other: Term): boolean {
  return (
    // Definitions that are not compiled have no IRI here.
    (one.iri !== '' || one.keyword !== undefined) &&
    one.iri === other.iri &&
    one.keyword === other.keyword &&
    one.coercion === other.coercion &&
    one.container === other.container &&
    one.isPrefix === other.isPrefix &&
    isSameJson(one.local, other.local)
  )
}

/** Whatever the order of their members, in which contexts that repeat each other differ. */
function isSameJson(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return canonicalizeJson(one) === canonicalizeJson(other)
}
