import { isJsonObject, stringsOf, type JsonObject } from '@openboat/model'
import { bitstringOf } from './bitstring.ts'
import { readEncodedList } from './encoded-list.ts'
import { encodeBytes, setBit } from './encode-bitstring.ts'
import { StatusError } from './status-error.ts'

/**
 * The list with one entry changed, as a new document without `proof`: sign it again. The list given
 * stays as it is.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistcredential, #statuspurpose
 * @param index  Position of the entry, one bit each.
 * @throws {StatusError} `malformed_list` or `too_large` when `list` cannot be read as a
 *   BitstringStatusListCredential; `range` for an index outside; `irreversible` when a revocation
 *   would be taken back
 * @example const revoked = await setStatus(list, 94567, true)
 */
export async function setStatus(
  list: JsonObject,
  index: number,
  value: boolean,
): Promise<JsonObject> {
  const subject = subjectOf(list)
  const bytes = await bytesOf(subject)
  const isSet = bitstringOf(bytes).read(index) === 1
  if (isSet && !value && stringsOf(subject['statusPurpose']).includes('revocation')) {
    throw new StatusError('irreversible', {
      message: `Entry ${index} is revoked, and a revocation is final: issue a new credential, or use a list of purpose suspension for what can be undone.`,
    })
  }
  setBit(bytes, index, value)
  const changed: JsonObject = {
    ...list,
    credentialSubject: { ...subject, encodedList: await encodeBytes(bytes) },
  }
  // It was made over the old bits.
  delete changed['proof']
  return changed
}

function subjectOf(list: JsonObject): JsonObject {
  const { credentialSubject } = list
  const isList =
    stringsOf(list['type']).includes('BitstringStatusListCredential') &&
    isJsonObject(credentialSubject) &&
    stringsOf(credentialSubject['type']).includes('BitstringStatusList')
  if (isList) return credentialSubject
  throw malformed('Expected a BitstringStatusListCredential with one credentialSubject.')
}

/** More than of a stranger's: a list of one's own is no bomb. */
const OWN_MAX_BYTES = 16 * 1024 * 1024

async function bytesOf({ encodedList }: JsonObject): Promise<Uint8Array> {
  if (typeof encodedList !== 'string') throw malformed('The list has no encodedList.')
  const answer = await readEncodedList(encodedList, 'multibase', OWN_MAX_BYTES)
  if (answer.ok) return answer.bytes
  throw new StatusError(answer.problem, { message: `Cannot change the list: ${answer.message}.` })
}

function malformed(message: string): StatusError {
  return new StatusError('malformed_list', { message })
}
