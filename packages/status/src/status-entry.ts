import { isAbsoluteIri, type JsonObject } from '@openboat/model'
import { StatusError } from './status-error.ts'

export interface StatusEntryOptions {
  /** The `id` of the list, which is its URL. */
  readonly list: string
  /** Position in the list. Give each credential one of its own, in random order. */
  readonly index: number
  readonly purpose: 'revocation' | 'suspension'
}

/**
 * The `credentialStatus` of a credential that has the given place in a list.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistentry
 * @throws {StatusError} `bad_argument` when the list is no URL or the index no whole number
 * @example
 * statusEntry({ list: 'https://example.edu/status/1', index: 94567, purpose: 'revocation' })
 */
export function statusEntry(options: StatusEntryOptions): JsonObject {
  const { list, index, purpose } = options
  if (!isAbsoluteIri(list) || !Number.isSafeInteger(index) || index < 0) {
    throw new StatusError('bad_argument', {
      message: `Expected the URL of a list and an index from 0, got ${JSON.stringify({ list, index })}.`,
    })
  }
  return {
    id: `${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: list,
  }
}
