import { canonicalizeQuads, type CanonicalizationHash } from '../canonicalize-quads.ts'
import type { Dataset, Statement, Subject } from './dataset.ts'
import { runHashing } from './hashing.ts'
import { nameBlankNodes } from './name-blank-nodes.ts'
import { compareText } from './predicate.ts'
import { settle, sortStatements } from './statement-order.ts'

/**
 * The canonical N-Quads of a dataset. Blank nodes that take long to tell apart are left to
 * rdf-canonize.
 *
 * @see RDF Dataset Canonicalization 1.0 #canon-algo-algo
 * @throws {ProofError} `limit_exceeded`
 */
export async function canonicalDataset(
  dataset: Dataset,
  hash: CanonicalizationHash = 'sha256',
): Promise<string> {
  settle(dataset)
  const areNamed = await runHashing(nameBlankNodes(dataset), hash)
  const nquads = textOf(dataset)
  return areNamed ? nquads : await canonicalizeAmbiguous(nquads, hash)
}

async function canonicalizeAmbiguous(nquads: string, hash: CanonicalizationHash) {
  const { default: rdfCanonize } = await import('rdf-canonize')
  return await canonicalizeQuads(rdfCanonize.NQuads.parse(nquads), hash)
}

/** Sorted subject by subject: the order is that of whole lines, by UTF-16 code unit. */
function textOf({ named, blankNodes }: Dataset): string {
  const subjects: Subject[] = [...named.values(), ...blankNodes]
  subjects.sort((one, other) => compareText(one.label, other.label))
  let text = ''
  for (const { label, statements } of subjects) {
    for (const statement of namedObjects(statements)) text += label + restOfLine(statement)
  }
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
