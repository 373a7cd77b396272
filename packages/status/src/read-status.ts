import type { JsonObject } from '@openboat/model'
import type { StatusEntry } from './entry.ts'
import type { ReadStatusOptions, StatusAnswer } from './status-answer.ts'
import { statusTypes } from './status-types.ts'
import { StatusError } from './status-error.ts'

/**
 * What a list says about one credential. The list is the document itself, without an envelope;
 * when `entry.signedList`, its proof, its issuer and its period are for the caller to check first.
 *
 * @see Bitstring Status List 1.0 #validate-algorithm; OB 3.0 #verification step 4
 * @param options  `credentialId` is needed for lists that name credentials by id; `maxBytes`
 *   (default 1 MiB) bounds the inflated list.
 * @throws {StatusError} `bad_argument` for an entry that `readStatusEntry` did not make
 * @example
 * const answer = await readStatus(entry, list, { credentialId: credential.id })
 * if (answer.ok && answer.set) console.log(entry.purpose, answer.reason)
 */
export async function readStatus(
  entry: StatusEntry,
  list: JsonObject,
  options: ReadStatusOptions = {},
): Promise<StatusAnswer> {
  const found = statusTypes.find(({ type }) => type === entry.type)
  if (found !== undefined) return found.readList(entry, list, options)
  throw new StatusError('bad_argument', {
    message: `Expected an entry from readStatusEntry, got one of type ${entry.type}.`,
  })
}
