import { assertChoice } from './assert-choice.ts'
import { assertWithin } from './assert-within.ts'
import { badArgument } from './graph-error.ts'
import { readMoment } from './moment.ts'
import { edgeKinds, unverifiedReasons, type RecognitionEdge } from './recognition-edge.ts'
import { nodeKinds, type RecognitionNode } from './recognition-node.ts'
import { shown } from './shown.ts'

// Parts come from files as often as from code that has types, so each member is looked at.

/** @throws {GraphError} `bad_argument`, naming the edge and the member */
export function assertEdge(edge: RecognitionEdge, index: number): void {
  assertObject(edge, `Edge number ${index + 1}`)
  assertId(edge.id, `Edge number ${index + 1}`)
  const name = `Edge ${edge.id}`
  assertId(edge.from, `${name}, from:`)
  assertId(edge.to, `${name}, to:`)
  assertChoice(edge.kind, edgeKinds, `${name}, kind`)
  const { weight, verified, provenance } = edge
  if (weight !== undefined) assertWithin({ [`${name}: weight`]: weight }, { above: 0, to: 1 })
  if (verified !== true && !unverifiedReasons.includes(verified)) {
    throw badArgument(
      `${name}: verified is true, or the reason why it is not, one of ${unverifiedReasons.join(', ')}; ` +
        `it is ${shown(verified)}.`,
    )
  }
  if (provenance !== undefined) assertProvenance(provenance, name)
  assertPeriod(edge, name)
}

/** @throws {GraphError} `bad_argument`, naming the node and the member */
export function assertNode(node: RecognitionNode, index: number): void {
  assertObject(node, `Node number ${index + 1}`)
  assertId(node.id, `Node number ${index + 1}`)
  const name = `Node ${node.id}`
  assertChoice(node.kind, nodeKinds, `${name}, kind`)
  const text: unknown = node.name
  const isText = isObject(text) && Object.values(text).every((each) => typeof each === 'string')
  if (text !== undefined && !isText) {
    throw badArgument(
      `${name}: name is an object of texts by language, such as {"en":"Welding"}, or {"und":"Welding"} ` +
        `where nobody knows which; it is ${shown(text)}.`,
    )
  }
  assertPeriod(node, name)
}

/** @throws {GraphError} `bad_argument` for something that holds no parts */
export function assertParts(parts: unknown): void {
  const { nodes, edges, sameAs } = Object(parts) as Record<string, unknown>
  assertList(edges, 'edges')
  if (nodes !== undefined) assertList(nodes, 'nodes')
  if (sameAs !== undefined) assertList(sameAs, 'sameAs')
}

function assertList(list: unknown, name: string): void {
  const isList = typeof list === 'object' && list !== null && Symbol.iterator in list
  if (!isList)
    throw badArgument(`A graph is made of parts, of which ${name} is a list, not ${shown(list)}.`)
}

/** @throws {GraphError} `bad_argument` for something else than a list of ids */
export function assertIds(ids: unknown, name: string): void {
  const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string' && id !== '')
  if (!isList) throw badArgument(`${name} is a list of ids, not ${shown(ids)}.`)
}

function assertProvenance(provenance: unknown, name: string): void {
  const { source, sha256 = '', verifiedAt = '' } = Object(provenance) as Record<string, unknown>
  if ([source, sha256, verifiedAt].every((each) => typeof each === 'string')) return
  throw badArgument(
    `${name}: provenance has the texts source and, if they are known, sha256 and verifiedAt; ` +
      `it is ${shown(provenance)}.`,
  )
}

function assertPeriod(part: RecognitionEdge | RecognitionNode, name: string): void {
  for (const member of ['validFrom', 'validUntil', 'revokedAt'] as const) {
    const moment = part[member]
    if (moment !== undefined) readMoment(moment, `${name}: ${member}`)
  }
  const { visibleTo } = part
  if (visibleTo !== undefined) assertIds(visibleTo, `${name}: visibleTo`)
}

function assertId(id: unknown, name: string): void {
  if (typeof id === 'string' && id !== '') return
  throw badArgument(`${name} needs an id, a text that is not empty; it is ${shown(id)}.`)
}

function assertObject(part: unknown, name: string): void {
  if (!isObject(part)) throw badArgument(`${name} is an object with an id, not ${shown(part)}.`)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
