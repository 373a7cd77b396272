import { isBlank, type BlankNode, type Statement } from './dataset.ts'
import type { Hashing } from './hashing.ts'
import { compareText } from './predicate.ts'

/** Names given so far, `_:b0` or `_:c14n0`, in the order in which they were given. */
type Names = Map<BlankNode, string>

export interface NodeHash {
  readonly hash: string
  readonly names: Names
}

const MAX_DEPTH = 200

/**
 * The hash of a node together with the nodes around it, for nodes that their own statements do not
 * tell apart: the same list in two places, for example. Where neighbours would have to be tried in
 * several orders, or there are too many of them, the answer is `undefined`.
 *
 * @param names  Grows: as there is one order only, no name is ever taken back.
 * @param work  How many more nodes may be looked at.
 * @see RDF Dataset Canonicalization 1.0 #hash-n-degree-quads
 */
export function* hashNDegree(
  node: BlankNode,
  names: Names,
  work: { remaining: number },
  depth = 0,
): Hashing<NodeHash | undefined> {
  work.remaining -= 1
  if (work.remaining < 0 || depth > MAX_DEPTH) return undefined
  const neighbours = yield* neighboursOf(node, names)
  if (neighbours === undefined) return undefined
  let text = ''
  for (const [hash, neighbour] of neighbours) {
    const name = neighbour.name ?? names.get(neighbour)
    text += hash
    if (name === undefined) {
      const own = `_:b${names.size}`
      names.set(neighbour, own)
      const around = yield* hashNDegree(neighbour, names, work, depth + 1)
      if (around === undefined) return undefined
      text += `${own}${own}<${around.hash}>`
    } else text += name
  }
  return { hash: yield text, names }
}

/** The nodes around a node by the hash of their relation to it, in the order of these hashes. */
function* neighboursOf(
  node: BlankNode,
  names: Names,
): Hashing<(readonly [hash: string, neighbour: BlankNode])[] | undefined> {
  const found = new Map<string, BlankNode>()
  for (const { neighbour, relation } of relationsOf(node)) {
    const hash = yield relation + (neighbour.name ?? names.get(neighbour) ?? neighbour.hash)
    if (found.has(hash)) return undefined
    found.set(hash, neighbour)
  }
  return [...found].toSorted(([one], [other]) => compareText(one, other))
}

interface Relation {
  readonly neighbour: BlankNode
  /** As it is hashed, but for the neighbour's name. */
  readonly relation: string
}

/** @see RDF Dataset Canonicalization 1.0 #hash-related-blank-node */
function relationsOf(node: BlankNode): readonly Relation[] {
  const found: Relation[] = []
  for (const statement of node.statements) addRelations(found, node, statement)
  for (const statement of node.mentions) {
    const { subject, predicate } = statement
    if (isBlank(subject)) {
      found.push({ neighbour: subject, relation: `s${predicate.text.trimEnd()}` })
    }
    addRelations(found, node, statement)
  }
  return found
}

function addRelations(
  found: Relation[],
  node: BlankNode,
  { predicate, object, graph }: Statement,
): void {
  if (typeof object !== 'string' && object !== node) {
    found.push({ neighbour: object, relation: `o${predicate.text.trimEnd()}` })
  }
  if (graph !== undefined && graph !== node) found.push({ neighbour: graph, relation: 'g' })
}
