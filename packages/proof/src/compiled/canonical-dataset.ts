import { canonicalizeQuads, type CanonicalizationHash } from '../canonicalize-quads.ts'
import { parseNQuads } from '../parse-n-quads.ts'
import type { Dataset, Statement, Subject } from './dataset.ts'
import { runHashing, type KnownHashes } from './hashing.ts'
import { nameBlankNodes } from './name-blank-nodes.ts'
import { compareText } from './predicate.ts'
import { settle, sortStatements } from './statement-order.ts'

/**
 * The canonical N-Quads of a dataset, subject by subject. Blank nodes that take long to tell apart
 * are left to rdf-canonize.
 *
 * @param known  Hashes that were worked out before, by their texts: it grows.
 * @see RDF Dataset Canonicalization 1.0 #canon-algo-algo
 * @throws {ProofError} `limit_exceeded`
 */
export async function canonicalParts(
  dataset: Dataset,
  hash: CanonicalizationHash = 'sha256',
  known?: KnownHashes,
): Promise<readonly string[]> {
  settle(dataset)
  const areNamed = await runHashing(nameBlankNodes(dataset), hash, known)
  const parts = partsOf(dataset)
  return areNamed ? parts : [await canonicalizeQuads(parseNQuads(parts.join('')), hash)]
}

/** Sorted subject by subject: the order is that of whole lines, by UTF-16 code unit. */
function partsOf({ named, blankNodes }: Dataset): string[] {
  const subjects: Subject[] = [...named.values(), ...blankNodes]
  subjects.sort((one, other) => compareText(one.label, other.label))
  return subjects.map((subject) => subject.text ?? linesOf(subject))
}

/** The lines of a settled subject whose blank nodes have their names. */
export function linesOf({ label, statements }: Subject): string {
  let text = ''
  for (const statement of namedObjects(statements)) text += label + restOfLine(statement)
  return text
}

/** The statements in their order once blank nodes have names. */
function namedObjects(statements: Statement[]): readonly Statement[] {
  let isOrdered = true
  for (const statement of statements) {
    const { object, graph } = statement
    if (graph !== undefined) isOrdered = false
    if (typeof object === 'string') continue
    statement.written = object.label
    isOrdered = false
  }
  return isOrdered ? statements : sortStatements(statements)
}

function restOfLine({ predicate, written, graph }: Statement): string {
  const start = predicate.text + written
  return graph === undefined ? `${start}.\n` : `${start}${graph.label}.\n`
}
