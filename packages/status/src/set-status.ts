import { isJsonObject, stringsOf, type JsonObject } from '@openboat/model'
import { badArgument } from './bad-argument.ts'
import { bitstringOf, expectSize, isSize, MAX_SIZE } from './bitstring.ts'
import { encodeBytes } from './encode-bytes.ts'
import { OWN_MAX_BYTES, readEncodedList } from './encoded-list.ts'
import { bitstringNames, names2021, type ListNames } from './list-names.ts'
import { StatusError } from './status-error.ts'
import { isFinal } from './status-purpose.ts'
import { writeValue } from './write-value.ts'

export interface SetStatusOptions {
  /** What the entry is for, in a list of several purposes. @default all that the list is about */
  readonly purpose?: string
  /** Bits per entry. @default what the list says in `statusSize`, else 1 */
  readonly size?: number
}

/**
 * The list with one entry changed, as a new document without `proof`: sign it again. The list given
 * stays as it is.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistcredential, #statuspurpose
 * @param list  A BitstringStatusListCredential or StatusList2021Credential.
 * @param index  Position of the entry.
 * @param value  Whether it is set; in a list of several bits per entry, the value as a number.
 * @throws {StatusError} `malformed_list` or `too_large` when `list` cannot be read as such a list;
 *   `range` for an index outside; `bad_argument` for a value that does not fit in the entry, or a
 *   purpose or size that are not the list's; `irreversible` when a revocation or a refresh would be
 *   taken back
 * @example const revoked = await setStatus(list, 94567, true)
 */
export async function setStatus(
  list: JsonObject,
  index: number,
  value: boolean | number,
  options: SetStatusOptions = {},
): Promise<JsonObject> {
  const names = namesOf(list)
  const subject = subjectOf(list, names)
  const size = sizeIn(subject, options)
  const purposes = purposesIn(subject, options)
  const bytes = await bytesIn(subject, names)
  const number = numberFrom(value, size)
  const before = bitstringOf(bytes).read(index, size)
  if (before !== 0 && number === 0) refuseIfFinal(index, purposes)
  writeValue(bytes, index, number, size)
  const changed: JsonObject = {
    ...list,
    credentialSubject: { ...subject, encodedList: await encodeBytes(bytes, names.encoding) },
  }
  // It was made over the old bits.
  delete changed['proof']
  return changed
}

function namesOf(list: JsonObject): ListNames {
  const types = stringsOf(list['type'])
  return types.includes(names2021.credential) ? names2021 : bitstringNames
}

function subjectOf(list: JsonObject, { credential, subject }: ListNames): JsonObject {
  const { credentialSubject } = list
  const isList =
    stringsOf(list['type']).includes(credential) &&
    isJsonObject(credentialSubject) &&
    stringsOf(credentialSubject['type']).includes(subject)
  if (isList) return credentialSubject
  throw malformed(
    'Expected a BitstringStatusListCredential or StatusList2021Credential with one credentialSubject.',
  )
}

function sizeIn({ statusSize }: JsonObject, options: SetStatusOptions): number {
  if (statusSize !== undefined && !isSize(statusSize)) {
    throw malformed(`The list has a statusSize that is no whole number from 1 to ${MAX_SIZE}.`)
  }
  const { size = statusSize ?? 1 } = options
  expectSize(size)
  if (statusSize === undefined || statusSize === size) return size
  throw badArgument(`The list has ${statusSize} bit(s) per entry, and options.size is ${size}.`)
}

function purposesIn(subject: JsonObject, { purpose }: SetStatusOptions): readonly string[] {
  const purposes = stringsOf(subject['statusPurpose'])
  if (purpose === undefined) return purposes
  if (purposes.includes(purpose)) return [purpose]
  throw badArgument(`The list is about ${purposes.join(', ')}, not about ${purpose}.`)
}

function numberFrom(value: boolean | number, size: number): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean' && (size === 1 || !value)) return value ? 1 : 0
  throw badArgument(
    `Expected a value from 0 to ${2 ** size - 1}, because entries have ${size} bit(s), got ${String(value)}.`,
  )
}

function refuseIfFinal(index: number, purposes: readonly string[]): void {
  const final = purposes.find(isFinal)
  if (final === undefined) return
  const mend =
    purposes.length === 1
      ? 'issue a new credential, or use a list of purpose suspension for what can be undone'
      : `if this entry is for something else, name it in options.purpose (${purposes.join(', ')})`
  throw new StatusError('irreversible', {
    message: `Entry ${index} is set, and a ${final} is final: ${mend}.`,
  })
}

async function bytesIn({ encodedList }: JsonObject, { encoding }: ListNames): Promise<Uint8Array> {
  if (typeof encodedList !== 'string') throw malformed('The list has no encodedList.')
  const answer = await readEncodedList(encodedList, encoding, OWN_MAX_BYTES)
  if (answer.ok) return answer.bytes
  throw new StatusError(answer.problem, { message: `Cannot change the list: ${answer.message}.` })
}

function malformed(message: string): StatusError {
  return new StatusError('malformed_list', { message })
}
