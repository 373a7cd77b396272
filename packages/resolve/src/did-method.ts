import type { DocumentAnswer, Lookup } from './lookup.ts'

/** One DID method: from a DID to its document. */
export interface DidMethod {
  readonly name: string
  /** @param did  Without path, query and fragment. */
  resolve(did: string, lookup: Lookup): Promise<DocumentAnswer>
}
