import { UNNAMED, isBlank, type BlankNode, type Dataset, type Statement } from './dataset.ts'
import { hashNDegree, type NodeHash } from './hash-n-degree.ts'
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
export function* nameBlankNodes({ blankNodes, foreign }: Dataset): Hashing<boolean> {
  for (const node of blankNodes) node.name = undefined
  let count = 0
  const name = (node: BlankNode) => {
    if (node.name === undefined) node.name = `_:c14n${count++}`
  }
  const [only] = blankNodes
  if (only !== undefined && blankNodes.length === 1) name(only)
  else {
    const fresh = blankNodes.filter((node) => node.hash === '' || foreign?.has(node) !== true)
    for (const node of fresh) node.hash = yield statementsOf(node)
    if (!(yield* tellApart(blankNodes, name))) return false
  }
  for (const node of blankNodes) node.label = `${node.name} `
  return true
}

function* tellApart(
  blankNodes: readonly BlankNode[],
  name: (node: BlankNode) => void,
): Hashing<boolean> {
  const sorted = blankNodes.toSorted((one, other) => compareText(one.hash, other.hash))
  const alike: BlankNode[][] = []
  for (const [index, node] of sorted.entries()) {
    const isLikeLast = node.hash === sorted[index - 1]?.hash
    if (isLikeLast) alike.at(-1)?.push(node)
    else if (node.hash === sorted[index + 1]?.hash) alike.push([node])
    else name(node)
  }
  const work = { remaining: MAX_NODES }
  for (const nodes of alike) {
    const order = yield* orderOf(nodes, work)
    if (order === undefined) return false
    for (const names of order) for (const node of names.keys()) name(node)
  }
  return true
}

/** The names that each node's surroundings were given, in the order of the hashes over them. */
function* orderOf(
  nodes: readonly BlankNode[],
  work: { remaining: number },
): Hashing<readonly NodeHash['names'][] | undefined> {
  const found: NodeHash[] = []
  for (const node of nodes) {
    if (node.name !== undefined) continue
    const answer = yield* hashNDegree(node, new Map([[node, '_:b0']]), work)
    if (answer === undefined) return undefined
    found.push(answer)
  }
  found.sort((one, other) => compareText(one.hash, other.hash))
  const isClear = found.every(({ hash }, index) => hash !== found[index - 1]?.hash)
  return isClear ? found.map(({ names }) => names) : undefined
}

/** RDF Dataset Canonicalization 1.0 #hash-1d-quads: the node itself is `_:a`, others are `_:z`. */
function statementsOf(node: BlankNode): string {
  const { statements, mentions } = node
  let [before, own, after] = ['', '', '']
  for (const statement of statements) own += mention(statement, node)
  for (const statement of mentions) {
    // `<iri> ` comes before `_:a `, and `_:z ` behind it.
    if (isBlank(statement.subject)) after += mention(statement, node)
    else before += mention(statement, node)
  }
  const text = before + own + after
  // Its own are in order already, unless it speaks of itself; more than one other is rare.
  const isLoop = statements.some(({ object, graph }) => object === node || graph === node)
  return isLoop || mentions.length > 1 ? inOrder(text) : text
}

function inOrder(lines: string): string {
  return lines
    .split(/(?<=\n)/)
    .toSorted()
    .join('')
}

function mention({ subject, predicate, object, graph }: Statement, node: BlankNode) {
  const start = subject === node ? OWN : isBlank(subject) ? UNNAMED : subject.label
  const end = typeof object === 'string' ? object : object === node ? OWN : UNNAMED
  const line = start + predicate.text + end
  if (graph === undefined) return `${line}.\n`
  return `${line}${graph === node ? OWN : UNNAMED}.\n`
}

const OWN = '_:a '
