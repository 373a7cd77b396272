import { BeyondSubset } from './beyond-subset.ts'
import type { Predicate } from './predicate.ts'

/** An RDF dataset, its terms written as N-Quads write them. */
export interface Dataset {
  readonly named: Map<string, Subject>
  readonly blankNodes: BlankNode[]
  /** Those that the document names itself, by the name it gives them. */
  readonly labelled: Map<string, BlankNode>
  /** Subjects that other datasets have too, settled: nothing may be said about them here. */
  foreign?: Set<Subject>
}

export interface Subject {
  /** `<iri> ` or `_:c14n0 `, as at the start of a line; blank nodes begin as `_:b0 `. */
  label: string
  /** In any order, and with duplicates, until they are settled. */
  statements: Statement[]
  /** Their lines, where they are the same in every dataset. */
  text?: string
}

export interface BlankNode extends Subject {
  /** Once settled, every statement about another subject that it stands in. */
  readonly mentions: Statement[]
  /** Over the statements it stands in, once they are hashed. */
  hash: string
  /** `_:c14n0`, once it has been given. */
  name: string | undefined
}

export interface Statement {
  readonly subject: Subject
  readonly predicate: Predicate
  /** An IRI or literal is text with a space behind it, as blank node labels have. */
  readonly object: string | BlankNode
  readonly graph: BlankNode | undefined
  /** The object as it is written at the moment; blank nodes get their names late. */
  written: string
}

export function emptyDataset(): Dataset {
  return { named: new Map(), blankNodes: [], labelled: new Map() }
}

/**
 * @param label  Its IRI as at the start of a line.
 * @throws {BeyondSubset} for a subject that another dataset has too
 */
export function namedSubject({ named, foreign }: Dataset, label: string): Subject {
  const found = named.get(label)
  if (found !== undefined) {
    if (foreign?.has(found) === true) throw new BeyondSubset('more about a shared subject')
    return found
  }
  const made: Subject = { label, statements: [] }
  named.set(label, made)
  return made
}

/** The counterpart of another dataset's subject. */
export function sameSubject(dataset: Dataset, subject: Subject): Subject {
  return isBlank(subject) ? blankNode(dataset) : namedSubject(dataset, subject.label)
}

export function blankNode({ blankNodes }: Dataset): BlankNode {
  const label = `_:b${blankNodes.length} `
  const made = { label, statements: [], mentions: [], hash: '', name: undefined }
  blankNodes.push(made)
  return made
}

/** @throws {BeyondSubset} for a name with anything but letters and digits */
export function labelledBlankNode(dataset: Dataset, name: string): BlankNode {
  const found = dataset.labelled.get(name)
  if (found !== undefined) return found
  if (!/^_:\w+$/.test(name)) throw new BeyondSubset('an unusual name of a blank node')
  const made = blankNode(dataset)
  dataset.labelled.set(name, made)
  return made
}

export function isBlank(node: Subject): node is BlankNode {
  return 'mentions' in node
}

/** RDF Dataset Canonicalization 1.0 #hash-1d-quads: any blank node but the one looked at. */
export const UNNAMED = '_:z '

export function state(
  subject: Subject,
  predicate: Predicate,
  object: string | BlankNode,
  graph: BlankNode | undefined,
): void {
  const written = typeof object === 'string' ? object : UNNAMED
  subject.statements.push({ subject, predicate, object, graph, written })
}
