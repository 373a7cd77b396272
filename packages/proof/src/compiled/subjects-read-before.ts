import type { JsonObject } from '@openboat/model'
import type { ActiveContext } from './active-context.ts'
import type { Dataset, Subject } from './dataset.ts'

/**
 * What nodes say that several documents have in common. It becomes part of several datasets, and
 * canonicalising writes into it, so that these have to be canonicalised one after the other.
 */
export interface SubjectsReadBefore {
  /**
   * The subject of a shared node, with all that the node says added to the dataset; `undefined` for
   * any other node.
   *
   * @throws {BeyondSubset} where the document says more about a subject of the node: then nothing of
   *   it can be shared
   */
  subjectOf(node: JsonObject, place: SharedPlace, read: ReadAlone): Subject | undefined
}

/** Where a node is read. */
export interface SharedPlace {
  readonly active: ActiveContext
  /** Of the property it is a value of. */
  readonly name: string
  readonly dataset: Dataset
}

export type ReadAlone = (dataset: Dataset) => Subject
