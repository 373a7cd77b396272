import { canonicalizeQuads, type CanonicalizationHash } from '../canonicalize-quads.ts'
import { hexDigest } from '#digest'
import { isBlank, type BlankNode, type Dataset, type Statement, type Subject } from './dataset.ts'

/**
 * The canonical N-Quads of a dataset: blank nodes are named in the order of the hashes of the
 * statements they stand in. Where two hashes are alike, rdf-canonize looks further.
 *
 * @see RDF Dataset Canonicalization 1.0 #canon-algo-algo, #hash-1d-quads
 * @throws {ProofError} `limit_exceeded`
 */
export async function canonicalDataset(
  dataset: Dataset,
  hash: CanonicalizationHash = 'sha256',
): Promise<string> {
  const { blankNodes } = dataset
  const hashed = await Promise.all(
    blankNodes.map(async (node) => ({ node, hash: await hexDigest(hash, statementsOf(node)) })),
  )
  hashed.sort((one, other) => compare(one.hash, other.hash))
  hashed.forEach(({ node }, index) => void (node.label = `_:c14n${index} `))
  const isAmbiguous = hashed.some((each, index) => each.hash === hashed[index - 1]?.hash)
  return isAmbiguous ? await canonicalizeAmbiguous(dataset, hash) : serialize(dataset)
}

async function canonicalizeAmbiguous(dataset: Dataset, hash: CanonicalizationHash) {
  const { default: rdfCanonize } = await import('rdf-canonize')
  // It must not meet names that it is about to give.
  dataset.blankNodes.forEach((node, index) => void (node.label = `_:b${index} `))
  return await canonicalizeQuads(rdfCanonize.NQuads.parse(serialize(dataset)), hash)
}

/** RDF Dataset Canonicalization 1.0 #hash-1d-quads: the node itself is `_:a`, others are `_:z`. */
function statementsOf(node: BlankNode): string {
  const lines = node.mentions.map((statement) => mention(statement, node)).toSorted()
  let text = ''
  lines.forEach((line, index) => {
    if (line !== lines[index - 1]) text += `${line}.\n`
  })
  return text
}

function mention({ subject, predicate, object, graph }: Statement, node: BlankNode): string {
  const name = (other: Subject) => {
    if (other === node) return '_:a '
    return isBlank(other) ? '_:z ' : other.label
  }
  const start = name(subject) + predicate + (typeof object === 'string' ? object : name(object))
  return graph === undefined ? start : start + name(graph)
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
