import type { JsonObject } from '@openboat/model'
import { badArgument, expectUrl } from './bad-argument.ts'
import { expectSize } from './bitstring.ts'
import { createIndexedEntry } from './create-indexed-entry.ts'
import { statusMessages } from './status-messages.ts'
import type { StatusPurpose } from './status-purpose.ts'

export interface StatusEntryOptions {
  /** The `id` of the list, which is its URL. */
  readonly list: string
  /** Position in the list. Give each credential one of its own, in random order. */
  readonly index: number
  /** Entries of the list, as `createStatusList` was told: a place beyond them can never be read. @default 131072 */
  readonly length?: number
  readonly purpose: StatusPurpose
  /** Bits per entry, as in the list, 1 to 32. @default 1 */
  readonly size?: number
  /** What each value means, from 0 on, as many as there are values. Needed for more than one bit. */
  readonly messages?: readonly string[]
  /** Where the values are explained to people: one URL or several. */
  readonly reference?: string | readonly string[]
}

/**
 * The `credentialStatus` of a credential that has the given place in a list.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistentry
 * @throws {StatusError} `bad_argument` when the list or a reference is no URL, the index no whole
 *   number or outside of the list, the purpose unknown, the size not 1 to 32, or the messages not as many as the values
 * @example
 * statusEntry({ list: 'https://example.edu/status/1', index: 94567, purpose: 'revocation' })
 */
export function statusEntry(options: StatusEntryOptions): JsonObject {
  const { size = 1, messages, reference } = options
  expectSize(size)
  if (messages === undefined && size > 1) {
    throw badArgument(`Expected messages: what does each value of ${size} bits mean?`)
  }
  return {
    ...createIndexedEntry('BitstringStatusListEntry', options),
    ...(size === 1 ? {} : { statusSize: size }),
    ...(messages === undefined ? {} : { statusMessage: statusMessages(messages, size) }),
    ...(reference === undefined ? {} : { statusReference: referenceFrom(reference) }),
  }
}

function referenceFrom(reference: string | readonly string[]): string | string[] {
  const urls = typeof reference === 'string' ? [reference] : reference
  for (const url of urls) expectUrl('reference', url)
  return typeof reference === 'string' ? reference : [...reference]
}
