import type { Quad } from 'rdf-canonize'
import { ProofError } from './proof-error.ts'

/** The hash inside RDFC-1.0 that tells blank nodes apart. */
export type CanonicalizationHash = 'sha256' | 'sha384'

const hashes: readonly unknown[] = ['sha256', 'sha384'] satisfies CanonicalizationHash[]

/** @throws {ProofError} `bad_argument` */
export function requireHash(hash: CanonicalizationHash | undefined): void {
  if (hash === undefined || hashes.includes(hash)) return
  const message = `option "hash" must be ${hashes.join(' or ')}, not ${JSON.stringify(hash)}`
  throw new ProofError('bad_argument', { message })
}

/**
 * How many hashes may be computed to tell blank nodes apart. Real badges need a few hundred;
 * graphs made to be ambiguous need any number.
 */
const MAX_HASHES = 50_000

/**
 * The canonical N-Quads of an RDF dataset.
 *
 * @param labels  Filled with the canonical name of every blank node, by its own; without `_:`.
 * @see RDF Dataset Canonicalization 1.0 #canon-algorithm, #dataset-poisoning
 * @throws {ProofError} `limit_exceeded`, or `data_loss` for text with a lone surrogate
 */
export async function canonicalizeQuads(
  quads: readonly Quad[],
  hash: CanonicalizationHash = 'sha256',
  labels: Map<string, string> = new Map(),
): Promise<string> {
  const [{ default: rdfCanonize }, { default: MessageDigest }] = await Promise.all([
    import('rdf-canonize'),
    import('rdf-canonize/lib/MessageDigest.js'),
  ])
  let remaining = MAX_HASHES
  const createMessageDigest = () => {
    remaining -= 1
    if (remaining < 0) throw tooAmbiguous()
    return new MessageDigest(hash)
  }
  const canonical = await rdfCanonize.canonize(quads, {
    algorithm: 'RDFC-1.0',
    createMessageDigest,
    canonicalIdMap: labels,
    // Its own limit counts rounds, which may be long or short.
    maxWorkFactor: Infinity,
  })
  // UTF-8 turns every lone surrogate into the same character: different texts, one signature.
  if (/\p{Surrogate}/u.test(canonical)) {
    throw new ProofError('data_loss', { message: 'text holds half a character (a lone surrogate)' })
  }
  return canonical
}

function tooAmbiguous(): ProofError {
  return new ProofError('limit_exceeded', {
    message: `blank nodes so much alike that ${MAX_HASHES} hashes do not tell them apart`,
  })
}
