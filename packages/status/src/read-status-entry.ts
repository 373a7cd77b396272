import { stringsOf, type JsonObject } from '@openboat/model'
import type { StatusEntryAnswer } from './entry.ts'
import { statusTypes } from './status-types.ts'

/**
 * What one `credentialStatus` object asks: which list to fetch, and where to look in it. A type
 * outside the table is `unsupported_type`, which says nothing about the credential's status.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistentry; OB 3.0 #credentialstatus
 * @example
 * const answer = readStatusEntry({
 *   type: 'BitstringStatusListEntry',
 *   statusPurpose: 'revocation',
 *   statusListIndex: '94567',
 *   statusListCredential: 'https://example.edu/status/3',
 * })
 */
export function readStatusEntry(entry: JsonObject): StatusEntryAnswer {
  const types = stringsOf(entry['type'])
  const found = statusTypes.find(({ type }) => types.includes(type))
  if (found !== undefined) return found.readEntry(entry)
  if (types.length > 0) return unsupported(types)
  return {
    ok: false,
    problem: 'malformed_entry',
    message: 'a credentialStatus needs a type, and this one has none',
    path: '/type',
  }
}

function unsupported(types: readonly string[]): StatusEntryAnswer {
  const known = statusTypes.map(({ type }) => type).join(', ')
  return {
    ok: false,
    problem: 'unsupported_type',
    message: `status type ${types.join(', ')} is not supported (${known} are)`,
    path: '/type',
  }
}
