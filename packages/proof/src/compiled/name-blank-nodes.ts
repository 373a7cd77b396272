import { UNNAMED, isBlank, type BlankNode, type Dataset, type Statement } from './dataset.ts'
import { hashNDegree, type NamingState, type NodeHash } from './hash-n-degree.ts'
import type { Hashing } from './hashing.ts'
import { compareText } from './predicate.ts'

/** Looking at more nodes than this is left to rdf-canonize, which has a limit of its own. */
const MAX_NODES = 5_000

/**
 * Gives every blank node of a settled dataset its canonical name, as its label.
 *
 * @returns Whether they could all be told apart.
 * @see RDF Dataset Canonicalization 1.0 #canon-algo-algo
 */
export function* nameBlankNodes({ blankNodes }: Dataset): Hashing<boolean> {
  const canonical = new Map<BlankNode, string>()
  const name = (node: BlankNode) => {
    if (!canonical.has(node)) canonical.set(node, `_:c14n${canonical.size}`)
  }
  const [only] = blankNodes
  if (only !== undefined && blankNodes.length === 1) name(only)
  else if (!(yield* tellApart(blankNodes, canonical, name))) return false
  for (const [node, given] of canonical) node.label = `${given} `
  return true
}

function* tellApart(
  blankNodes: readonly BlankNode[],
  canonical: ReadonlyMap<BlankNode, string>,
  name: (node: BlankNode) => void,
): Hashing<boolean> {
  const firstDegree = new Map<BlankNode, string>()
  for (const node of blankNodes) firstDegree.set(node, yield statementsOf(node))
  const groups = groupsOf(firstDegree)
  for (const [node, ...others] of groups) {
    if (node !== undefined && others.length === 0) name(node)
  }
  const state: NamingState = { firstDegree, canonical, remaining: MAX_NODES }
  for (const nodes of groups) {
    if (nodes.length === 1) continue
    const order = yield* orderOf(nodes, state)
    if (order === undefined) return false
    for (const names of order) for (const node of names.keys()) name(node)
  }
  return true
}

/** The nodes with the same hash, in the order of the hashes. */
function groupsOf(hashes: ReadonlyMap<BlankNode, string>): (readonly BlankNode[])[] {
  const sorted = [...hashes].toSorted(([, one], [, other]) => compareText(one, other))
  const groups: BlankNode[][] = []
  let last: string | undefined
  for (const [node, hash] of sorted) {
    if (hash === last) groups.at(-1)?.push(node)
    else groups.push([node])
    last = hash
  }
  return groups
}

/** The names that each node's surroundings were given, in the order of the hashes over them. */
function* orderOf(
  nodes: readonly BlankNode[],
  state: NamingState,
): Hashing<readonly NodeHash['names'][] | undefined> {
  const found: NodeHash[] = []
  for (const node of nodes) {
    if (state.canonical.has(node)) continue
    const answer = yield* hashNDegree(node, new Map([[node, '_:b0']]), state)
    if (answer === undefined) return undefined
    found.push(answer)
  }
  found.sort((one, other) => compareText(one.hash, other.hash))
  const isClear = found.every(({ hash }, index) => hash !== found[index - 1]?.hash)
  return isClear ? found.map(({ names }) => names) : undefined
}

/** RDF Dataset Canonicalization 1.0 #hash-1d-quads: the node itself is `_:a`, others are `_:z`. */
function statementsOf(node: BlankNode): string {
  const own = node.statements.map((statement) => mention(statement, node))
  const others = node.mentions.map((statement) => mention(statement, node))
  const [other, ...more] = others
  // Its own are in order already, and nodes that several statements mention are rare.
  const isLoop = node.statements.some(({ object, graph }) => object === node || graph === node)
  if (isLoop || more.length > 0) return [...own, ...others].toSorted().join('')
  if (other === undefined) return own.join('')
  // `<iri> ` comes before `_:a `, and `_:z ` behind it.
  return other.startsWith('<') ? other + own.join('') : own.join('') + other
}

function mention({ subject, predicate, object, graph, written }: Statement, node: BlankNode) {
  const start = subject === node ? OWN : isBlank(subject) ? UNNAMED : subject.label
  const line = start + predicate.text + (object === node ? OWN : written)
  if (graph === undefined) return `${line}.\n`
  return `${line}${graph === node ? OWN : UNNAMED}.\n`
}

const OWN = '_:a '
