import type { JsonObject } from '@openboat/model'
import { askedOnce } from './asked-once.ts'
import { canonicalizeInParts } from './canonicalize.ts'
import type { CanonicalizationHash } from './canonicalize-quads.ts'
import { canonicalParts } from './compiled/canonical-dataset.ts'
import type { Dataset } from './compiled/dataset.ts'
import { readUnsecured } from './compiled/read-compiled.ts'
import type { ContextLoader } from './context-loader.ts'
import type { DataLoss } from './data-loss.ts'
import type { DocumentLimits } from './document-limits.ts'
import { checkDocumentLimits } from './document-limits.ts'
import { findDataLoss } from './find-data-loss.ts'

/**
 * A document that has been read as linked data once, for all that is asked about it: what no
 * signature over it covers, and whether each of its proofs holds.
 */
export interface LinkedDocument {
  readonly document: JsonObject
  /** What its terms were looked up in. */
  readonly contexts: ContextLoader
  /** As `findDataLoss` finds them, in the document and its proofs. */
  readonly losses: readonly DataLoss[]
}

/**
 * Reads a document, so that `verifyDataIntegrity` need not read it again for each proof.
 *
 * @see VC Data Integrity 1.0 #securing-data-losslessly
 * @param document  Not to be changed while the answer is in use.
 * @throws Nothing for what the document contains.
 * @example
 * const linked = await linkDocument(credential, { contexts })
 * const answer = await verifyDataIntegrity(credential, proof, { key, contexts, linked })
 */
export async function linkDocument(
  document: JsonObject,
  options: { readonly contexts: ContextLoader; readonly limits?: DocumentLimits },
): Promise<LinkedDocument> {
  const { contexts, limits } = options
  const dataset = isWithin(document, limits)
    ? await readUnsecured(document, askedOnce(contexts))
    : undefined
  const losses = dataset === undefined ? await findDataLoss(document, options) : []
  const linked: ReadBefore = { document, contexts, losses }
  const read: Reading = { dataset, text: undefined }
  // Not enumerable: a copy of it with another document must not have it.
  return Object.defineProperty(linked, reading, { value: read })
}

// A member, because what a `WeakMap` holds outlives the garbage collector's short rounds.
const reading = Symbol('reading')

interface ReadBefore extends LinkedDocument {
  readonly [reading]?: Reading
}

interface Reading {
  readonly dataset: Dataset | undefined
  text:
    { readonly hash: CanonicalizationHash; readonly parts: Promise<readonly string[]> } | undefined
}

/**
 * The canonical form of the document without its proofs, in parts.
 *
 * @param unsecured  The document without its proofs, in case it has to be read again.
 * @throws {ProofError} as `canonicalize`
 */
export async function canonicalUnsecured(
  { [reading]: read }: ReadBefore,
  unsecured: JsonObject,
  options: {
    readonly contexts: ContextLoader
    readonly hash: CanonicalizationHash
    readonly limits?: DocumentLimits
  },
): Promise<readonly string[]> {
  if (read?.text?.hash === options.hash) return await read.text.parts
  // Canonicalising writes into the dataset: two hashes at a time would write over each other.
  if (read?.dataset === undefined || read.text !== undefined)
    return await canonicalizeInParts(unsecured, options)
  const parts = canonicalParts(read.dataset, options.hash)
  read.text = { hash: options.hash, parts }
  return await parts
}

function isWithin(document: JsonObject, limits?: DocumentLimits): boolean {
  try {
    checkDocumentLimits(document, limits)
    return true
  } catch {
    return false
  }
}
