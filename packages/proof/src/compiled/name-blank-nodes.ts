import { hexDigest } from '#digest'
import type { CanonicalizationHash } from '../canonicalize-quads.ts'
import { isBlank, type BlankNode, type Dataset, type Statement, type Subject } from './dataset.ts'
import { hashNDegree, named, type Names, type NamingState, type NodeHash } from './hash-n-degree.ts'

/** Looking at more nodes than this is left to rdf-canonize, which has a limit of its own. */
const MAX_NODES = 5_000

/**
 * Gives every blank node its canonical name, as its label.
 *
 * @returns Whether they could all be told apart.
 * @see RDF Dataset Canonicalization 1.0 #canon-algo-algo
 */
export async function nameBlankNodes(
  { blankNodes }: Dataset,
  hash: CanonicalizationHash,
): Promise<boolean> {
  const firstDegree = new Map<BlankNode, string>()
  const alike = new Map<string, BlankNode[]>()
  for (const node of blankNodes) {
    const digest = await hexDigest(hash, statementsOf(node))
    firstDegree.set(node, digest)
    const others = alike.get(digest)
    if (others === undefined) alike.set(digest, [node])
    else others.push(node)
  }
  const groups = [...alike].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const canonical = new Map<BlankNode, string>()
  const name = (node: BlankNode) => {
    if (!canonical.has(node)) canonical.set(node, `_:c14n${canonical.size}`)
  }
  for (const [, [node, ...others]] of groups) {
    if (node !== undefined && others.length === 0) name(node)
  }
  const state: NamingState = { hash, firstDegree, canonical, remaining: MAX_NODES }
  for (const [, nodes] of groups) {
    const order = nodes.length > 1 ? await orderOf(nodes, state) : []
    if (order === undefined) return false
    for (const names of order) for (const node of names.keys()) name(node)
  }
  for (const [node, given] of canonical) node.label = `${given} `
  return true
}

/** The names that each node's surroundings were given, in the order of the hashes over them. */
async function orderOf(
  nodes: readonly BlankNode[],
  state: NamingState,
): Promise<readonly Names[] | undefined> {
  const found: NodeHash[] = []
  for (const node of nodes) {
    if (state.canonical.has(node)) continue
    const answer = await hashNDegree(node, named(new Map(), node), state)
    if (answer === undefined) return undefined
    found.push(answer)
  }
  found.sort((one, other) => (one.hash < other.hash ? -1 : 1))
  const isClear = found.every(({ hash }, index) => hash !== found[index - 1]?.hash)
  return isClear ? found.map(({ names }) => names) : undefined
}

/** RDF Dataset Canonicalization 1.0 #hash-1d-quads: the node itself is `_:a`, others are `_:z`. */
function statementsOf(node: BlankNode): string {
  const lines = node.mentions.map((statement) => mention(statement, node)).toSorted()
  let text = ''
  lines.forEach((line, index) => {
    if (line !== lines[index - 1]) text += `${line}.\n`
  })
  return text
}

function mention({ subject, predicate, object, graph }: Statement, node: BlankNode): string {
  const name = (other: Subject) => {
    if (other === node) return '_:a '
    return isBlank(other) ? '_:z ' : other.label
  }
  const start = name(subject) + predicate + (typeof object === 'string' ? object : name(object))
  return graph === undefined ? start : start + name(graph)
}
