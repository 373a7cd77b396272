import { badArgument } from './graph-error.ts'
import { readMoment } from './moment.ts'
import { edgeKinds, type RecognitionEdge } from './recognition-edge.ts'
import { nodeKinds, type RecognitionNode } from './recognition-node.ts'

/** @throws {GraphError} `bad_argument`, naming the edge and the member */
export function assertEdge(edge: RecognitionEdge): void {
  assertId(edge.id, 'An edge')
  const name = `Edge ${edge.id}`
  assertId(edge.from, `${name}, from:`)
  assertId(edge.to, `${name}, to:`)
  assertOneOf(edge.kind, edgeKinds, `${name}, kind`)
  const { weight, verified } = edge
  if (weight !== undefined && !(weight > 0 && weight <= 1)) {
    throw badArgument(`${name}: weight is a number above 0 to 1, not ${String(weight)}.`)
  }
  if (verified !== true && typeof verified !== 'string') {
    throw badArgument(
      `${name}: verified is true, or the reason why it is not; it is ${String(verified)}.`,
    )
  }
  assertPeriod(edge, name)
}

/** @throws {GraphError} `bad_argument`, naming the node and the member */
export function assertNode(node: RecognitionNode): void {
  assertId(node.id, 'A node')
  assertOneOf(node.kind, nodeKinds, `Node ${node.id}, kind`)
  assertPeriod(node, `Node ${node.id}`)
}

function assertPeriod(part: RecognitionEdge | RecognitionNode, name: string): void {
  for (const member of ['validFrom', 'validUntil', 'revokedAt'] as const) {
    const moment = part[member]
    if (moment !== undefined) readMoment(moment, `${name}: ${member}`)
  }
  const { visibleTo } = part
  if (visibleTo !== undefined && !Array.isArray(visibleTo)) {
    throw badArgument(`${name}: visibleTo is a list of ids; leave it out for everybody.`)
  }
}

function assertId(id: unknown, name: string): void {
  if (typeof id === 'string' && id !== '') return
  throw badArgument(`${name} needs an id, a text that is not empty; it is ${JSON.stringify(id)}.`)
}

function assertOneOf(value: string, allowed: readonly string[], name: string): void {
  if (allowed.includes(value)) return
  throw badArgument(`${name} is one of ${allowed.join(', ')}; it is ${JSON.stringify(value)}.`)
}
