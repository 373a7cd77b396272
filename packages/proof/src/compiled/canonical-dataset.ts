import { canonicalizeQuads, type CanonicalizationHash } from '../canonicalize-quads.ts'
import type { Dataset, Statement, Subject } from './dataset.ts'
import { nameBlankNodes } from './name-blank-nodes.ts'

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
  const areNamed = await nameBlankNodes(dataset, hash)
  return areNamed ? serialize(dataset) : await canonicalizeAmbiguous(dataset, hash)
}

async function canonicalizeAmbiguous(dataset: Dataset, hash: CanonicalizationHash) {
  const { default: rdfCanonize } = await import('rdf-canonize')
  // It must not meet names that it is about to give.
  dataset.blankNodes.forEach((node, index) => void (node.label = `_:b${index} `))
  return await canonicalizeQuads(rdfCanonize.NQuads.parse(serialize(dataset)), hash)
}

/** Sorted subject by subject: the order is that of whole lines, by UTF-16 code unit. */
function serialize({ named, blankNodes }: Dataset): string {
  const subjects: Subject[] = [...named.values(), ...blankNodes]
  subjects.sort((one, other) => compare(one.label, other.label))
  let text = ''
  for (const { label, statements } of subjects) {
    const lines = statements.map(lineOf).toSorted()
    lines.forEach((line, index) => {
      if (line !== lines[index - 1]) text += label + line
    })
  }
  return text
}

function lineOf({ predicate, object, graph }: Statement): string {
  const start = predicate + (typeof object === 'string' ? object : object.label)
  return graph === undefined ? `${start}.\n` : `${start}${graph.label}.\n`
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
