import type { Quad } from 'rdf-canonize'
import { canonicalizeQuads, type CanonicalizationHash } from './canonicalize-quads.ts'
import { ProofError } from './proof-error.ts'

export interface CanonicalizeDatasetOptions {
  /** @default 'sha256' */
  readonly hash?: CanonicalizationHash
}

/**
 * The canonical form of an RDF dataset given as N-Quads.
 *
 * @see RDF Dataset Canonicalization 1.0 #canonicalization
 * @throws {ProofError} `bad_argument` for text that is not N-Quads; `limit_exceeded` when its
 *   blank nodes are so much alike that telling them apart would take too long
 * @example const nquads = await canonicalizeDataset('_:x <urn:p> _:y .\n')
 */
export async function canonicalizeDataset(
  nquads: string,
  { hash }: CanonicalizeDatasetOptions = {},
): Promise<string> {
  return await canonicalizeQuads(await parse(nquads), hash)
}

/**
 * The canonical name of every blank node of a dataset, by the name it has there; both without `_:`.
 *
 * @see RDF Dataset Canonicalization 1.0 #dfn-issued-identifiers-map
 * @throws {ProofError} as `canonicalizeDataset`
 * @example const labels = await canonicalLabels('_:x <urn:p> "y" .\n') // x -> c14n0
 */
export async function canonicalLabels(
  nquads: string,
  { hash }: CanonicalizeDatasetOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>()
  await canonicalizeQuads(await parse(nquads), hash, labels)
  return labels
}

async function parse(nquads: string): Promise<readonly Quad[]> {
  const { default: rdfCanonize } = await import('rdf-canonize')
  try {
    return rdfCanonize.NQuads.parse(nquads)
  } catch (cause) {
    throw new ProofError('bad_argument', { message: 'the text is not N-Quads', cause })
  }
}
