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

/** Each with the hash of its relation to the node, in the order of these hashes. */
function* neighboursOf(
  node: BlankNode,
  names: Names,
): Hashing<(readonly [hash: string, neighbour: BlankNode])[] | undefined> {
  const found = new Map<string, BlankNode>()
  for (const statement of [...node.statements, ...node.mentions]) {
    for (const [position, neighbour] of blankNodesOf(statement)) {
      if (neighbour === node) continue
      const name = neighbour.name ?? names.get(neighbour) ?? neighbour.hash
      const predicate = position === 'g' ? '' : statement.predicate.text.trimEnd()
      const hash = yield position + predicate + name
      if (found.has(hash)) return undefined
      found.set(hash, neighbour)
    }
  }
  return [...found].toSorted(([one], [other]) => compareText(one, other))
}

function blankNodesOf({ subject, object, graph }: Statement) {
  const found: ['s' | 'o' | 'g', BlankNode][] = []
  if (isBlank(subject)) found.push(['s', subject])
  if (typeof object !== 'string') found.push(['o', object])
  if (graph !== undefined) found.push(['g', graph])
  return found
}
