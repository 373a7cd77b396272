import type { JsonObject } from '@openboat/model'
import type { KnownHashes } from './compiled/hashing.ts'
import type { SubjectsReadBefore } from './compiled/subjects-read-before.ts'

/**
 * What is worked out for one document and true for the next: for signing many documents that have
 * much in common.
 */
export interface BulkMemory {
  readonly shared: SubjectsReadBefore
  /** Of the texts that tell blank nodes apart. */
  readonly hashes: KnownHashes
  /** The hash of proof options, remembered or worked out. */
  proofHash(proofOptions: JsonObject, hashOf: () => Promise<Uint8Array>): Promise<Uint8Array>
}
