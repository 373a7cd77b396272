import type { JsonObject } from '@openboat/model'
import type { BulkMemory } from './bulk-memory.ts'
import { canonicalizeQuads, requireHash, type CanonicalizationHash } from './canonicalize-quads.ts'
import { canonicalParts } from './compiled/canonical-dataset.ts'
import { createContextLoader, type ContextLoader } from './context-loader.ts'
import type { DataLoss } from './data-loss.ts'
import type { DocumentLimits } from './document-limits.ts'
import { readLinkedData } from './linked-data.ts'
import { ProofError, type ProofErrorCode } from './proof-error.ts'

export interface CanonicalizeOptions {
  /** @default a loader of the bundled contexts */
  readonly contexts?: ContextLoader
  /** @default 'sha256' */
  readonly hash?: CanonicalizationHash
  readonly limits?: DocumentLimits
}

/**
 * The one canonical form of a JSON-LD document: RDFC-1.0 N-Quads. JSON-LD is read in safe mode,
 * with no base IRI: whatever would be dropped is an error, because it would not be signed.
 *
 * @see RDF Dataset Canonicalization 1.0; VC Data Integrity 1.0 #securing-data-losslessly
 * @throws {ProofError} `data_loss` (its `path` and message name the first loss, `details` lists
 *   all), `context_unavailable`, `context_invalid`, `limit_exceeded`, or `bad_argument` for another hash
 * @example const nquads = await canonicalize(credential)
 */
export async function canonicalize(
  document: JsonObject,
  options: CanonicalizeOptions = {},
): Promise<string> {
  requireHash(options.hash)
  return (await canonicalizeInParts(document, options)).join('')
}

/** The same in as many parts as come up: to be hashed they need not be put together. */
export async function canonicalizeInParts(
  document: JsonObject,
  { contexts = createContextLoader(), hash, ...how }: CanonicalizeOptions & Remembering,
): Promise<readonly string[]> {
  const read = await readLinkedData(document, contexts, how)
  if ('dataset' in read) return await canonicalParts(read.dataset, hash, how.memory?.hashes)
  if ('quads' in read) return [await canonicalizeQuads(read.quads, hash)]
  throw errorOf(read.losses)
}

interface Remembering {
  /** What is known from documents before this one. */
  readonly memory?: BulkMemory
}

const codeOf: Readonly<Record<DataLoss['code'], ProofErrorCode>> = {
  undefined_term: 'data_loss',
  undefined_type: 'data_loss',
  relative_iri: 'data_loss',
  dropped_value: 'data_loss',
  invalid_document: 'data_loss',
  context_unavailable: 'context_unavailable',
  context_invalid: 'context_invalid',
  limit_exceeded: 'limit_exceeded',
}

function errorOf(losses: readonly [DataLoss, ...DataLoss[]]): ProofError {
  // Without its contexts nothing can be said about a document, so that comes first.
  const first = losses.find((loss) => codeOf[loss.code] !== 'data_loss') ?? losses[0]
  const others = losses.length > 1 ? `, and ${losses.length - 1} more` : ''
  return new ProofError(codeOf[first.code], {
    message: `${first.message} (at ${JSON.stringify(first.path)}${others})`,
    path: first.path,
    details: { losses: losses.map(({ code, term, path }) => ({ code, term, path })) },
  })
}
