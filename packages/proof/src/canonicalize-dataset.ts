import { canonicalizeQuads, requireHash, type CanonicalizationHash } from './canonicalize-quads.ts'
import { parseNQuads } from './parse-n-quads.ts'

export interface CanonicalizeDatasetOptions {
  /** @default 'sha256' */
  readonly hash?: CanonicalizationHash
}

/**
 * The canonical form of an RDF dataset given as N-Quads.
 *
 * @see RDF Dataset Canonicalization 1.0 #canonicalization
 * @throws {ProofError} `bad_argument` for text that is not N-Quads, with line and column, and for another hash;
 *   `data_loss` for half a character (a lone surrogate); `limit_exceeded` when its
 *   blank nodes are so much alike that telling them apart would take too long
 * @example const nquads = await canonicalizeDataset('_:x <urn:p> _:y .\n')
 */
export async function canonicalizeDataset(
  nquads: string,
  { hash }: CanonicalizeDatasetOptions = {},
): Promise<string> {
  requireHash(hash)
  return await canonicalizeQuads(parseNQuads(nquads), hash)
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
  requireHash(hash)
  const labels = new Map<string, string>()
  await canonicalizeQuads(parseNQuads(nquads), hash, labels)
  return labels
}
