import { hexDigest } from '#digest'
import type { CanonicalizationHash } from '../canonicalize-quads.ts'
import { isBlank, type BlankNode, type Statement } from './dataset.ts'

/** Names given so far, `_:b0` or `_:c14n0`, in the order in which they were given. */
export type Names = ReadonlyMap<BlankNode, string>

export interface NamingState {
  readonly hash: CanonicalizationHash
  /** Of the statements that each node stands in. */
  readonly firstDegree: ReadonlyMap<BlankNode, string>
  readonly canonical: Names
  /** How many more nodes may be looked at. */
  remaining: number
}

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
 * @see RDF Dataset Canonicalization 1.0 #hash-n-degree-quads
 */
export async function hashNDegree(
  node: BlankNode,
  names: Names,
  state: NamingState,
  depth = 0,
): Promise<NodeHash | undefined> {
  state.remaining -= 1
  if (state.remaining < 0 || depth > MAX_DEPTH) return undefined
  const neighbours = await neighboursOf(node, names, state)
  if (neighbours === undefined) return undefined
  let [text, known] = ['', names]
  for (const [hash, neighbour] of neighbours) {
    const name = state.canonical.get(neighbour) ?? known.get(neighbour)
    text += hash
    if (name === undefined) {
      const own = nextName(known)
      const around = await hashNDegree(neighbour, named(known, neighbour), state, depth + 1)
      if (around === undefined) return undefined
      text += `${own}${own}<${around.hash}>`
      known = around.names
    } else text += name
  }
  return { hash: await hexDigest(state.hash, text), names: known }
}

export function named(names: Names, node: BlankNode): Names {
  return new Map(names).set(node, nextName(names))
}

function nextName(names: Names): string {
  return `_:b${names.size}`
}

/** Each with the hash of its relation to the node, in the order of these hashes. */
async function neighboursOf(
  node: BlankNode,
  names: Names,
  state: NamingState,
): Promise<(readonly [hash: string, neighbour: BlankNode])[] | undefined> {
  const found = new Map<string, BlankNode>()
  for (const statement of node.mentions) {
    for (const [position, neighbour] of blankNodesOf(statement)) {
      if (neighbour === node) continue
      const name =
        state.canonical.get(neighbour) ??
        names.get(neighbour) ??
        state.firstDegree.get(neighbour) ??
        ''
      const predicate = position === 'g' ? '' : statement.predicate.trimEnd()
      const hash = await hexDigest(state.hash, position + predicate + name)
      if (found.has(hash)) return undefined
      found.set(hash, neighbour)
    }
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1))
}

function blankNodesOf({ subject, object, graph }: Statement) {
  const found: ['s' | 'o' | 'g', BlankNode][] = []
  if (isBlank(subject)) found.push(['s', subject])
  if (typeof object !== 'string') found.push(['o', object])
  if (graph !== undefined) found.push(['g', graph])
  return found
}
