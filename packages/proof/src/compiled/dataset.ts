/** An RDF dataset, its terms written as N-Quads write them. */
export interface Dataset {
  readonly named: Map<string, Subject>
  readonly blankNodes: BlankNode[]
}

export interface Subject {
  /** `<iri> ` or `_:c14n0 `, as at the start of a line. */
  label: string
  readonly statements: Statement[]
}

export interface BlankNode extends Subject {
  /** Every statement it stands in: as subject, as object, or as name of the graph. */
  readonly mentions: Statement[]
}

export interface Statement {
  readonly subject: Subject
  /** `<iri> ` */
  readonly predicate: string
  /** An IRI or literal is text with a space behind it, as blank node labels have. */
  readonly object: string | BlankNode
  readonly graph: BlankNode | undefined
}

export function emptyDataset(): Dataset {
  return { named: new Map(), blankNodes: [] }
}

export function namedSubject({ named }: Dataset, iri: string): Subject {
  const found = named.get(iri)
  if (found !== undefined) return found
  const made: Subject = { label: `<${iri}> `, statements: [] }
  named.set(iri, made)
  return made
}

export function blankNode({ blankNodes }: Dataset): BlankNode {
  const made: BlankNode = { label: '', statements: [], mentions: [] }
  blankNodes.push(made)
  return made
}

export function isBlank(node: Subject): node is BlankNode {
  return 'mentions' in node
}

export function state(statement: Statement): void {
  const { subject, object, graph } = statement
  subject.statements.push(statement)
  if (isBlank(subject)) subject.mentions.push(statement)
  if (typeof object !== 'string') object.mentions.push(statement)
  if (graph !== undefined) graph.mentions.push(statement)
}
