import type { JsonObject } from '@openboat/model'
import type { ActiveContext } from './active-context.ts'
import { BeyondSubset } from './beyond-subset.ts'
import { linesOf } from './canonical-dataset.ts'
import { emptyDataset, isBlank, type Dataset, type Subject } from './dataset.ts'
import type { ReadAlone, SharedPlace, SubjectsReadBefore } from './subjects-read-before.ts'
import { settle } from './statement-order.ts'

/** Nodes that several documents have in common, each read once for all of them. */
export interface NodesReadOnce extends SubjectsReadBefore {
  /** @param node  Frozen, so that what is read of it stays true. */
  share(node: JsonObject): void
}

interface Reading {
  readonly root: Subject
  readonly dataset: Dataset
}

/** What a node says depends on the context around it and on the property it is a value of. */
type Readings = WeakMap<ActiveContext, Map<string, Reading>>

export function nodesReadOnce(): NodesReadOnce {
  const nodes = new WeakMap<JsonObject, Readings>()
  return {
    share: (node) => void nodes.set(node, new WeakMap()),
    subjectOf: (node, place, read) => {
      const readings = nodes.get(node)
      if (readings === undefined) return undefined
      const reading = knownReading(readings, place) ?? readOnce(readings, place, read)
      if (reading !== undefined) return add(reading, place.dataset)
      // What others say of a blank node is part of what tells it apart.
      nodes.delete(node)
      return undefined
    },
  }
}

function knownReading(readings: Readings, { active, name }: SharedPlace): Reading | undefined {
  return readings.get(active)?.get(name)
}

/** `undefined` for a node without an IRI, or with blank nodes that have a name. */
function readOnce(
  readings: Readings,
  { active, name }: SharedPlace,
  read: ReadAlone,
): Reading | undefined {
  const dataset = emptyDataset()
  const root = read(dataset)
  // A name of a blank node means the same node in the whole document.
  if (isBlank(root) || dataset.labelled.size > 0) return undefined
  settle(dataset)
  for (const subject of dataset.named.values())
    if (isLasting(subject)) subject.text = linesOf(subject)
  const reading = { root, dataset }
  const byName = readings.get(active) ?? new Map<string, Reading>()
  readings.set(active, byName.set(name, reading))
  return reading
}

/** Whether nothing in its lines depends on the names that blank nodes get. */
function isLasting({ statements }: Subject): boolean {
  return statements.every(({ object, graph }) => typeof object === 'string' && graph === undefined)
}

function add({ root, dataset: { named, blankNodes } }: Reading, dataset: Dataset): Subject {
  const foreign = (dataset.foreign ??= new Set())
  for (const [label, subject] of named) {
    if (dataset.named.has(label)) throw new BeyondSubset('a shared node that is not alone')
    dataset.named.set(label, subject)
    foreign.add(subject)
  }
  for (const node of blankNodes) {
    node.label = `_:b${dataset.blankNodes.length} `
    dataset.blankNodes.push(node)
    foreign.add(node)
  }
  return root
}
