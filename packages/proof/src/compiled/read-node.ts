import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { plainTerm, type ActiveContext, type Term } from './active-context.ts'
import { applyContext, applyTypeContext, type ContextSource } from './apply-context.ts'
import { BeyondSubset } from './beyond-subset.ts'
import { blankNode, isBlank, namedSubject, state } from './dataset.ts'
import type { BlankNode, Dataset, Subject } from './dataset.ts'
import { expandIri } from './expand-iri.ts'
import { literal, valueObject } from './literal.ts'

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const rdfType = `<${rdf}type> `
const rdfFirst = `<${rdf}first> `
const rdfRest = `<${rdf}rest> `
const rdfNil = `<${rdf}nil> `

/** Where in the document, and in the dataset, something is read. */
export interface Place {
  readonly active: ActiveContext
  readonly dataset: Dataset
  readonly source: ContextSource
  readonly graph: BlankNode | undefined
}

/** A property, on its way to its values. */
interface Property {
  readonly name: string
  readonly term: Term
  readonly subject: Subject
  /** With the contexts of the property applied. */
  readonly place: Place
}

/**
 * Reads a node object into the dataset, in one pass.
 *
 * @param property  The property whose value it is; `undefined` for the document itself.
 * @see JSON-LD 1.1 API #expansion-algorithm, #deserialize-json-ld-to-rdf-algorithm
 * @throws {BeyondSubset | ContextNeeded}
 */
export function readNode(node: JsonObject, place: Place, property?: Property): Subject {
  const keys = Object.keys(node)
  const outer = contextOf(node, keys, place, property)
  const typeKey = onlyKey(node, outer.typeKeys)
  const types = typeKey === undefined ? [] : typesOf(node[typeKey])
  const active = withTypeContexts(outer, types, place.source)
  const subject = subjectOf(node, active, place.dataset)
  const inside = { ...place, active }
  for (const type of types) {
    addStatement(subject, rdfType, `<${expandIri(outer, type, true)}> `, inside)
  }
  for (const key of keys) readMember(key, node[key], subject, inside)
  return subject
}

/** In the order of the algorithm: leave the context of a type, property, the node's own. */
function contextOf(
  node: JsonObject,
  keys: readonly string[],
  { active, source }: Place,
  property: Property | undefined,
): ActiveContext {
  if (Object.getPrototypeOf(node) !== Object.prototype) throw new BeyondSubset('no plain object')
  let result = active
  if (active.previous !== undefined && !isReference(keys, active)) result = active.previous
  const local = property === undefined ? undefined : active.terms.get(property.name)?.local
  if (local !== undefined) result = applyContext(result, local, source, true)
  const own = node['@context']
  return own === undefined ? result : applyContext(result, own, source)
}

function isReference([key, ...others]: readonly string[], { idKeys }: ActiveContext): boolean {
  return key !== undefined && others.length === 0 && idKeys.includes(key)
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
  return namedSubject(dataset, expandIri(active, id, false))
}

function readMember(
  name: string,
  value: JsonValue | undefined,
  subject: Subject,
  place: Place,
): void {
  if (name === '@context') return
  const { active, source } = place
  const term = active.terms.get(name) ?? plainTerm(expandIri(active, name, true))
  if (term.keyword !== undefined) return
  if (term.isBeyond || name === '__proto__') throw new BeyondSubset('a property not compiled')
  if (value === null) return
  const isScoped = term.local !== undefined
  const inside = isScoped
    ? { ...place, active: applyContext(active, term.local, source, true) }
    : place
  const property = { name, term, subject, place: inside }
  if (term.container === '@list') readList(property, value)
  else readValue(property, value)
}

function readValue(property: Property, value: JsonValue | undefined): void {
  if (value === null) return
  const { term, subject, place } = property
  if (Array.isArray(value)) {
    for (const each of value) readValue(property, each)
    return
  }
  if (term.container === '@graph') {
    readGraph(property, value)
    return
  }
  addStatement(subject, term.predicate, objectOf(property, value, place), place)
}

/** Each value of such a property is a graph of its own, named by a blank node. */
function readGraph(property: Property, value: JsonValue | undefined): void {
  if (!isJsonObject(value)) throw new BeyondSubset('a graph that is no object')
  const { term, subject, place } = property
  const graph = blankNode(place.dataset)
  addStatement(subject, term.predicate, graph, place)
  const node = readNode(value, { ...place, graph }, property)
  if (!node.statements.some((each) => each.graph === graph))
    throw new BeyondSubset('an empty graph')
}

function readList(property: Property, value: JsonValue | undefined): void {
  const { term, place } = property
  let { subject } = property
  let predicate = term.predicate
  for (const each of Array.isArray(value) ? value : [value]) {
    if (each === null) continue
    const entry = blankNode(place.dataset)
    addStatement(subject, predicate, entry, place)
    addStatement(entry, rdfFirst, objectOf(property, each, place), place)
    subject = entry
    predicate = rdfRest
  }
  addStatement(subject, predicate, rdfNil, place)
}

function objectOf(property: Property, value: JsonValue | undefined, place: Place) {
  if (isJsonObject(value)) {
    if (Object.hasOwn(value, '@value')) return valueObject(value)
    const node = readNode(value, place, property)
    return isBlank(node) ? node : node.label
  }
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (!isScalar) throw new BeyondSubset('a list in a list, or no JSON')
  return scalarObject(property, value, place)
}

function scalarObject(
  { name, term }: Property,
  value: string | number | boolean,
  { active }: Place,
): string {
  // The context of a property may redefine the property itself.
  const defined = term.local === undefined ? term : active.terms.get(name)
  if (defined?.isBeyond === true) throw new BeyondSubset('a property not compiled')
  const coercion = defined?.coercion
  if (coercion !== '@id' && coercion !== '@vocab') return literal(value, coercion)
  if (typeof value !== 'string') return literal(value, undefined)
  return `<${expandIri(active, value, coercion === '@vocab')}> `
}

function addStatement(
  subject: Subject,
  predicate: string,
  object: string | BlankNode,
  { graph }: Place,
): void {
  state({ subject, predicate, object, graph })
}
