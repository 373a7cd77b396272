import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { plainTerm, type ActiveContext, type Term } from './active-context.ts'
import { applyContext, applyTypeContext, type ContextSource } from './apply-context.ts'
import { BeyondSubset } from './beyond-subset.ts'
import {
  blankNode,
  isBlank,
  labelledBlankNode,
  namedSubject,
  sameSubject,
  state,
} from './dataset.ts'
import type { BlankNode, Dataset, Subject } from './dataset.ts'
import { expandTerm, writtenIri } from './expand-iri.ts'
import { inLanguage, literal, valueObject } from './literal.ts'
import { predicateOf } from './predicate.ts'

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const rdfType = predicateOf(`${rdf}type`, true)
const rdfFirst = predicateOf(`${rdf}first`, true)
const rdfRest = predicateOf(`${rdf}rest`, true)
const rdfNil = `<${rdf}nil> `

/** Where in the dataset something is read, and what its contexts are made from. */
interface Place {
  readonly dataset: Dataset
  readonly source: ContextSource
  readonly graph: BlankNode | undefined
}

/** Where in the document. */
export interface Scope {
  readonly active: ActiveContext
  readonly place: Place
}

/** A property, on its way to its values, with its contexts applied. */
interface Property extends Scope {
  readonly name: string
  readonly term: Term
  /** What the property means where its values stand, which decides what text stands for. */
  readonly inside: Term | undefined
  readonly subject: Subject
}

/**
 * Reads a node object into the dataset, in one pass.
 *
 * @param scope  A property if the node is its value.
 * @see JSON-LD 1.1 API #expansion-algorithm, #deserialize-json-ld-to-rdf-algorithm
 * @throws {BeyondSubset | ContextNeeded}
 */
export function readNode(node: JsonObject, scope: Scope | Property, place = scope.place): Subject {
  const { keys, subject, inside } = openNode(node, scope, place)
  for (const key of keys) readMember(key, node[key], subject, inside)
  return subject
}

/**
 * Reads a document, its proofs into a dataset of their own: a signature covers all but them.
 *
 * @returns The subject of the document.
 * @throws {BeyondSubset | ContextNeeded}
 */
export function readDocument(document: JsonObject, scope: Scope, proofs: Dataset): Subject {
  const { keys, subject, inside } = openNode(document, scope, scope.place)
  for (const key of keys) if (key !== 'proof') readMember(key, document[key], subject, inside)
  if (keys.includes('proof')) {
    const secured = sameSubject(proofs, subject)
    const place = { ...scope.place, dataset: proofs }
    readMember('proof', document['proof'], secured, { ...inside, place })
  }
  return subject
}

/** What comes before its members: contexts, types, id. */
function openNode(node: JsonObject, scope: Scope | Property, place: Place) {
  const keys = Object.keys(node)
  const outer = contextOf(node, keys, scope)
  const typeKey = onlyKey(node, outer.typeKeys)
  const types = typeKey === undefined ? [] : typesOf(node[typeKey])
  const active = withTypeContexts(outer, types, place.source)
  const subject = subjectOf(node, active, place.dataset)
  for (const type of types) {
    state(subject, rdfType, termObject(outer, type, place.dataset), place.graph)
  }
  return { keys, subject, inside: { active, place } }
}

/** In the order of the algorithm: leave the context of a type, property, the node's own. */
function contextOf(
  node: JsonObject,
  keys: readonly string[],
  scope: Scope | Property,
): ActiveContext {
  if (Object.getPrototypeOf(node) !== Object.prototype) throw new BeyondSubset('no plain object')
  const { active, place } = scope
  let result = active
  if (active.previous !== undefined && !isReference(keys, active)) result = active.previous
  const local = 'name' in scope ? active.terms.get(scope.name)?.local : undefined
  if (local !== undefined) result = applyContext(result, local, place.source, true)
  const own = node['@context']
  return own === undefined ? result : applyContext(result, own, place.source)
}

function isReference(keys: readonly string[], { idKeys }: ActiveContext): boolean {
  const [key] = keys
  return key !== undefined && keys.length === 1 && idKeys.includes(key)
}

function onlyKey(node: JsonObject, names: readonly string[]): string | undefined {
  let found: string | undefined
  for (const name of names) {
    if (!Object.hasOwn(node, name)) continue
    if (found !== undefined) throw new BeyondSubset('two members for one keyword')
    found = name
  }
  return found
}

function typesOf(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value
  throw new BeyondSubset('a type that is no text')
}

function withTypeContexts(
  outer: ActiveContext,
  types: readonly string[],
  source: ContextSource,
): ActiveContext {
  let active = outer
  const ordered = types.length > 1 ? types.toSorted() : types
  for (const type of ordered) {
    const local = outer.terms.get(type)?.local
    if (local !== undefined) active = applyTypeContext(active, local, source)
  }
  return active
}

function subjectOf(node: JsonObject, active: ActiveContext, dataset: Dataset): Subject {
  const key = onlyKey(node, active.idKeys)
  if (key === undefined) return blankNode(dataset)
  const id = node[key]
  if (typeof id !== 'string') throw new BeyondSubset('an id that is no text')
  if (isBlankName(id)) return labelledBlankNode(dataset, id)
  return namedSubject(dataset, writtenIri(active, id, false))
}

function readMember(
  name: string,
  value: JsonValue | undefined,
  subject: Subject,
  { active, place }: Scope,
): void {
  if (name === '@context') return
  // RDF has no place for this keyword, and safe mode does not mind.
  if (name === '@none' && isScalar(value)) return
  const term = active.terms.get(name) ?? plainTerm(expandTerm(active, name))
  if (term.keyword !== undefined) return
  if (term.isBeyond || name === '__proto__') throw new BeyondSubset('a property not compiled')
  if (value === null) return
  const { local, container } = term
  if (typeof value === 'string' && local === undefined && isForPlainValues(container)) {
    const object = scalarObject(value, { active, place, inside: term })
    state(subject, term.predicate, object, place.graph)
    return
  }
  const scoped = local === undefined ? active : applyContext(active, local, place.source, true)
  // The context of a property may redefine the property itself.
  const inside = local === undefined ? term : scoped.terms.get(name)
  const property = { name, term, inside, subject, active: scoped, place }
  if (container === '@list') readList(property, value)
  else readValue(property, value)
}

/** Most members are text: they need no more than their term. */
function isForPlainValues(container: Term['container']): boolean {
  return container === undefined || container === '@set'
}

function readValue(property: Property, value: JsonValue | undefined): void {
  if (value === null) return
  if (Array.isArray(value)) {
    for (const each of value) readValue(property, each)
    return
  }
  const { term, subject, place } = property
  if (term.container === '@graph') readGraph(property, value)
  else if (isCollection(value)) readCollection(property, value)
  else state(subject, term.predicate, objectOf(property, value), place.graph)
}

/** Each value of such a property is a graph of its own, named by a blank node. */
function readGraph(property: Property, value: JsonValue | undefined): void {
  if (!isJsonObject(value)) throw new BeyondSubset('a graph that is no object')
  const { term, subject, place } = property
  const graph = blankNode(place.dataset)
  state(subject, term.predicate, graph, place.graph)
  const node = readNode(value, property, { ...place, graph })
  if (!node.statements.some((each) => each.graph === graph))
    throw new BeyondSubset('an empty graph')
}

function isCollection(value: JsonValue | undefined): value is JsonObject {
  return isJsonObject(value) && ('@set' in value || '@list' in value)
}

/** `{ "@set": … }` and `{ "@list": … }`: written out what a container says of all values. */
function readCollection(property: Property, collection: JsonObject): void {
  const [key, ...others] = Object.keys(collection)
  if (key === undefined || others.length > 0) throw new BeyondSubset('more beside a collection')
  // It leaves the context of a type, as every object does.
  const active = contextOf(collection, [key], property)
  const within = { ...property, active, inside: active.terms.get(property.name) }
  if (key === '@list') readList(within, collection[key])
  else readValue(within, collection[key])
}

function readList(property: Property, value: JsonValue | undefined): void {
  const { subject, term, place } = property
  state(subject, term.predicate, listOf(property, value), place.graph)
}

/** From its end to its first entry, which stands for it; a list in a list is one of its own. */
function listOf(property: Property, value: JsonValue | undefined): string | BlankNode {
  const { dataset, graph } = property.place
  let list: string | BlankNode = rdfNil
  for (const each of Array.isArray(value) ? value.toReversed() : [value]) {
    if (each === null) continue
    const entry = blankNode(dataset)
    const first = Array.isArray(each) ? listOf(property, each) : objectOf(property, each)
    state(entry, rdfFirst, first, graph)
    state(entry, rdfRest, list, graph)
    list = entry
  }
  return list
}

function objectOf(property: Property, value: JsonValue | undefined): string | BlankNode {
  if (isJsonObject(value)) {
    if (Object.hasOwn(value, '@value')) return valueObject(value, property.active)
    if (isEmptyGraph(value)) return blankNode(property.place.dataset)
    const node = subjectOfValue(value, property)
    return isBlank(node) ? node : node.label
  }
  if (!isScalar(value)) throw new BeyondSubset('no JSON')
  return scalarObject(value, property)
}

function isScalar(value: JsonValue | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** A graph in which nothing is said, so that only its name is left. */
function isEmptyGraph(value: JsonObject): boolean {
  const graph = value['@graph']
  return Array.isArray(graph) && graph.length === 0 && Object.keys(value).length === 1
}

function subjectOfValue(value: JsonObject, property: Property): Subject {
  const { place, active, name } = property
  if (place.source.shared === undefined || place.graph !== undefined) {
    return readNode(value, property)
  }
  const shared = place.source.shared.subjectOf(
    value,
    { active, name, dataset: place.dataset },
    (dataset) => readNode(value, property, { ...place, dataset }),
  )
  return shared ?? readNode(value, property)
}

function scalarObject(
  value: string | number | boolean,
  { active, place, inside }: Pick<Property, 'active' | 'place' | 'inside'>,
): string | BlankNode {
  if (inside?.isBeyond === true) throw new BeyondSubset('a property not compiled')
  const coercion = inside?.coercion
  if (coercion === undefined && active.language !== undefined && typeof value === 'string') {
    return inLanguage(value, active.language)
  }
  if (coercion !== '@id' && coercion !== '@vocab') return literal(value, coercion)
  if (typeof value !== 'string') return literal(value, undefined)
  if (coercion === '@vocab') return termObject(active, value, place.dataset)
  if (isBlankName(value)) return labelledBlankNode(place.dataset, value)
  return writtenIri(active, value, false)
}

function isBlankName(text: string): boolean {
  return text.startsWith('_:')
}

/** A type, or another value that may be the name of a term. */
function termObject(active: ActiveContext, text: string, dataset: Dataset): string | BlankNode {
  const term = active.terms.get(text)
  // A property is written as an object is.
  if (term?.keyword === undefined && term?.isBeyond === false) return term.predicate.text
  return isBlankName(text) ? labelledBlankNode(dataset, text) : writtenIri(active, text, true)
}
