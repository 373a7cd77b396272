import { UNNAMED, type BlankNode, type Dataset, type Statement, type Subject } from './dataset.ts'
import { comparePredicates, compareText, rankPredicates } from './predicate.ts'

/**
 * Brings the statements of each subject into an order, drops those that say the same again, and
 * notes which blank nodes are mentioned where.
 */
export function settle({ named, blankNodes, foreign }: Dataset): void {
  rankPredicates()
  for (const node of blankNodes) if (foreign?.has(node) !== true) node.mentions.length = 0
  for (const subjects of [named.values(), blankNodes]) {
    for (const subject of subjects) if (foreign?.has(subject) !== true) settleSubject(subject)
  }
}

function settleSubject(subject: Subject): void {
  for (const statement of subject.statements) {
    if (typeof statement.object !== 'string') statement.written = UNNAMED
  }
  const statements = sortStatements(subject.statements)
  let count = 0
  let last: Statement | undefined
  for (const statement of statements) {
    if (isSame(statement, last)) continue
    last = statement
    // In place: there is hardly ever anything to drop.
    statements[count++] = statement
    const { object, graph } = statement
    if (typeof object !== 'string' && object !== subject) object.mentions.push(statement)
    if (graph !== undefined && graph !== subject) graph.mentions.push(statement)
  }
  if (count < statements.length) statements.length = count
  subject.statements = statements
}

/** Two blank nodes are never the same, however they are written at the moment. */
function isSame(one: Statement, other: Statement | undefined): boolean {
  return (
    other !== undefined &&
    one.object === other.object &&
    one.graph === other.graph &&
    comparePredicates(one.predicate, other.predicate) === 0
  )
}

/**
 * The statements of one subject, sorted, in place if they are few. The order is that of their lines, because no term
 * is the beginning of another: each ends in a space that it holds nowhere else.
 */
export function sortStatements(statements: Statement[]): Statement[] {
  if (statements.length > FEW) return statements.toSorted(compareStatements)
  // Nearly in order the second time, and there are few: faster than the general way.
  for (let next = 1; next < statements.length; next += 1) {
    const moving = statements[next]
    if (moving === undefined) break
    let place = next
    for (; place > 0; place -= 1) {
      const before = statements[place - 1]
      if (before === undefined || compareStatements(before, moving) <= 0) break
      statements[place] = before
    }
    statements[place] = moving
  }
  return statements
}

const FEW = 32

function compareStatements(one: Statement, other: Statement): number {
  return (
    comparePredicates(one.predicate, other.predicate) ||
    compareText(one.written, other.written) ||
    compareText(graphLabel(one.graph), graphLabel(other.graph)) ||
    compareText(objectLabel(one.object), objectLabel(other.object))
  )
}

/** For blank nodes that are written alike: the same one twice must stand side by side, to be dropped. */
function objectLabel(object: Statement['object']): string {
  return typeof object === 'string' ? '' : object.label
}

/** The default graph comes first: its lines end in a dot. */
function graphLabel(graph: BlankNode | undefined): string {
  return graph === undefined ? '' : graph.label
}
