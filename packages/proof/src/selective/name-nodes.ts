import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { canonicalLabels } from '../canonicalize-dataset.ts'
import { ProofError } from '../proof-error.ts'
import { forgetNames, linesOf, renameBlankNodes, termsOf } from './statement.ts'

export interface NamedNodes {
  /** The document in which every node has an id, so that a part of it says which nodes it is about. */
  readonly document: JsonObject
  /** Its statements, the ids given here being blank node labels again; sorted by nothing. */
  readonly statements: readonly string[]
  /** The statements of a part of `document`, in the same labels. */
  statementsOf(part: JsonObject): Promise<readonly string[]>
  /** The canonical name of each label. */
  readonly canonical: ReadonlyMap<string, string>
}

type Canonicalize = (document: JsonObject) => Promise<string>

/**
 * Gives an id to every node that has none. What is a node in JSON-LD depends on contexts, so this
 * tries, looks at what became one, and checks that the document still says the same.
 *
 * @see vc-di-ecdsa #skolemizecompactjsonld
 * @throws {ProofError} `bad_argument` for named graphs, and what else has no parts in this sense
 */
export async function nameNodes(
  document: JsonObject,
  canonicalize: Canonicalize,
): Promise<NamedNodes> {
  const original = await canonicalize(document)
  const tried = withIds(document, () => true)
  const found = iriOf(await canonicalize(tried))
  const named = withIds(document, (id) => found.has(id))
  const lists: ListNames = new Map()
  const statementsOf = async (part: JsonObject) => {
    const lines = nameListCells(linesOf(await canonicalize(part)), lists)
    return forgetNames(lines, (iri) =>
      iri.startsWith(PREFIX) ? iri.slice(PREFIX.length) : undefined,
    )
  }
  const statements = await statementsOf(named)
  const canonical = await canonicalLabels(statements.join(''))
  const renamed = renameBlankNodes(
    linesOf(statements.join('')),
    (label) => canonical.get(label) ?? label,
  )
  if (
    renamed.toSorted().join('') !==
    linesOf(original)
      .map((line) => `${line}\n`)
      .toSorted()
      .join('')
  ) {
    throw impossible('its JSON does not show which parts of it are nodes')
  }
  return { document: named, statements, statementsOf, canonical }
}

const PREFIX = 'urn:bnid:'

function withIds(document: JsonObject, isNode: (id: string) => boolean): JsonObject {
  let count = 0
  const visit = (value: JsonValue, key: string): JsonValue => {
    if (key === '@context') return value
    if (Array.isArray(value)) return value.map((item) => visit(item, ''))
    if (!isJsonObject(value)) return value
    const members = Object.entries(value).map(([name, member]) => [name, visit(member, name)])
    const object = Object.fromEntries(members) as JsonObject
    if (NEVER_NODES.some((name) => Object.hasOwn(value, name))) return object
    const id = `${PREFIX}n${(count += 1)}`
    return isNode(id) ? { id, ...object } : object
  }
  return visit(document, '') as JsonObject
}

/** Objects that have an id already, or whose keyword makes them something else. */
const NEVER_NODES = ['id', '@id', '@value', '@list', '@set', '@graph']

function iriOf(nquads: string): ReadonlySet<string> {
  return new Set(linesOf(nquads).flatMap((line) => termsOf(line).map((term) => term.slice(1, -1))))
}

/** List cells by where their list begins: the same for the whole document and its parts. */
type ListNames = Map<string, string>

const REST = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>'
const FIRST = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#first>'

/** Nodes have names by now, so the blank nodes that are left are the cells of lists. */
function nameListCells(lines: readonly string[], lists: ListNames): string[] {
  const names = new Map<string, string>()
  const objects = new Map<string, string[]>()
  for (const line of lines) {
    const [subject = '', predicate = '', object = ''] = termsOf(line)
    if (!object.startsWith('_:')) continue
    const place = `${subject} ${predicate}`
    objects.set(place, [...(objects.get(place) ?? []), object.slice(2)])
  }
  const waiting = [...objects.keys()].filter((place) => !place.startsWith('_:'))
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const [head, ...others] = objects.get(place) ?? []
    if (head === undefined) continue
    if (others.length > 0) throw impossible('two lists have the same place in it')
    const [subject = '', predicate = ''] = place.split(' ')
    const owner = subject.startsWith('_:') ? (names.get(subject.slice(2)) ?? subject) : subject
    const key = `${owner} ${predicate}`
    const name = lists.get(key) ?? `l${lists.size}`
    lists.set(key, name)
    if (names.has(head)) throw impossible('two lists share their items')
    names.set(head, name)
    waiting.push(`_:${head} ${REST}`, `_:${head} ${FIRST}`)
  }
  return renameBlankNodes(lines, (label) => {
    const name = names.get(label)
    if (name !== undefined) return name
    throw impossible('it has a graph, or a node, that has no place of its own')
  })
}

function impossible(why: string): ProofError {
  const message = `no part of this document can be shown alone: ${why}`
  return new ProofError('bad_argument', { message })
}
