import type { Text } from '@openboat/model'
import type { EdgeKind, RecognitionEdge } from './recognition-edge.ts'
import { nodeKinds, type NodeKind, type RecognitionNode } from './recognition-node.ts'
import { byCodeUnit } from './by-code-unit.ts'
import { stricterOf } from './stricter-of.ts'

/** One node per id, ordered by id. */
export function joinNodes(
  given: readonly RecognitionNode[],
  idOf: (alias: string) => string,
): readonly RecognitionNode[] {
  const nodes = new Map<string, RecognitionNode>()
  for (const node of given) {
    const renamed = { ...node, id: idOf(node.id) }
    const known = nodes.get(renamed.id)
    nodes.set(renamed.id, known === undefined ? renamed : joined(known, renamed))
  }
  return inOrderOfIds([...nodes.values()])
}

/** Those that are listed, and those that only these edges name. */
export function withImpliedNodes(
  listed: readonly RecognitionNode[],
  edges: readonly RecognitionEdge[],
): readonly RecognitionNode[] {
  const known = new Set(listed.map(({ id }) => id))
  // What is not verified says nothing of whom a verified edge names: else it could take a score away.
  const guessed = impliedBy(edges.filter(({ verified }) => verified !== true))
  const implied = new Map([
    ...guessed,
    ...impliedBy(edges.filter((edge) => edge.verified === true)),
  ])
  const unlisted = [...implied].filter(([id]) => !known.has(id))
  return inOrderOfIds([...listed, ...unlisted.map(([id, kind]) => ({ id, kind }))])
}

function impliedBy(edges: readonly RecognitionEdge[]): ReadonlyMap<string, NodeKind> {
  const implied = new Map<string, NodeKind>()
  for (const { kind, from, to } of edges) {
    const [fromKind, toKind] = impliedKinds[kind]
    implied.set(from, stronger(implied.get(from), fromKind))
    implied.set(to, stronger(implied.get(to), toKind))
  }
  return implied
}

function inOrderOfIds(nodes: readonly RecognitionNode[]): readonly RecognitionNode[] {
  return nodes.toSorted((a, b) => byCodeUnit(a.id, b.id))
}

/** What the ends of an edge are, where nobody says so. */
const impliedKinds: Readonly<Record<EdgeKind, readonly [NodeKind, NodeKind]>> = {
  endorses: ['organization', 'organization'],
  supports: ['endorsement', 'assertion'],
  issues: ['organization', 'achievement'],
  awards: ['organization', 'assertion'],
  of: ['assertion', 'achievement'],
  holds: ['person', 'assertion'],
  alignsTo: ['achievement', 'skill'],
  locatedIn: ['organization', 'place'],
  memberOf: ['organization', 'community'],
  requires: ['pathway', 'achievement'],
}

/** Two edges may imply two kinds; the more telling one holds, `organization` being the vaguest guess. */
function stronger(known: NodeKind | undefined, implied: NodeKind): NodeKind {
  if (known === undefined || known === 'organization') return implied
  return implied === 'organization' ? known : inOrder(known, implied)
}

/** A person first, so that a doubt ends with the stricter rules on privacy. */
function inOrder(a: NodeKind, b: NodeKind): NodeKind {
  return nodeKinds.indexOf(a) <= nodeKinds.indexOf(b) ? a : b
}

function joined(a: RecognitionNode, b: RecognitionNode): RecognitionNode {
  const name = joinedName(a.name, b.name)
  return {
    id: a.id,
    kind: inOrder(a.kind, b.kind),
    ...(name !== undefined && { name }),
    ...stricterOf(a, b),
  }
}

/** All languages of both; where both name it in one language, the first of the two names. */
function joinedName(a: Text | undefined, b: Text | undefined): Text | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const languages = [...Object.keys(a), ...Object.keys(b)].toSorted(byCodeUnit)
  return Object.fromEntries(
    languages.map((language) => {
      const [name = ''] = [a[language], b[language]]
        .filter((each) => each !== undefined)
        .toSorted(byCodeUnit)
      return [language, name]
    }),
  )
}
