import { asList, isJsonObject, stringsOf, type JsonObject } from '@openboat/model'
import { bitstringOf, isPosition, type Bitstring } from './bitstring.ts'
import type { Deviation } from './deviation.ts'
import {
  DEFAULT_MAX_BYTES,
  readEncodedList,
  type EncodedListAnswer,
  type ListEncoding,
} from './encoded-list.ts'
import type { StatusEntry } from './entry.ts'
import { listIdDeviations } from './list-id.ts'
import type { ListNames } from './list-names.ts'
import { MINIMUM_LENGTH } from './minimum-length.ts'
import type { ReadStatusOptions, StatusAnswer, StatusProblem } from './status-answer.ts'

/**
 * Reads one entry of a list of bits, in the order of the specification.
 *
 * @see Bitstring Status List 1.0 #validate-algorithm
 */
export async function readIndexedList(
  entry: StatusEntry,
  list: JsonObject,
  options: ListNames & ReadStatusOptions,
): Promise<StatusAnswer> {
  if (!stringsOf(list['type']).includes(options.credential)) {
    return no('wrong_list_type', `the list is not a ${options.credential}`)
  }
  const subject = subjectOf(list)
  if (subject === undefined) return no('malformed_list', 'the list needs one credentialSubject')
  if (!stringsOf(subject['type']).includes(options.subject)) {
    return no('wrong_list_type', `the credentialSubject of the list is not a ${options.subject}`)
  }
  const purposes = stringsOf(subject['statusPurpose'])
  if (purposes.length === 0) return no('malformed_list', 'the list has no statusPurpose')
  if (!purposes.includes(entry.purpose)) {
    return no(
      'purpose_mismatch',
      `the list is about ${purposes.join(', ')}, the entry about ${entry.purpose}`,
    )
  }
  const { encodedList } = subject
  if (typeof encodedList !== 'string') return no('malformed_list', 'the list has no encodedList')
  const { encoding, maxBytes = DEFAULT_MAX_BYTES } = options
  const decoded = await decodedOnce(subject, { encodedList, encoding, maxBytes })
  if (!decoded.ok) return decoded
  const deviations = [...listIdDeviations(entry, list), ...decoded.deviations]
  return readEntryIn(bitstringOf(decoded.bytes), entry, deviations)
}

interface Encoded {
  readonly encodedList: string
  readonly encoding: ListEncoding
  readonly maxBytes: number
}

/** What was inflated stays with the list it was in, for as long as somebody holds that. */
const decodedLists = new WeakMap<JsonObject, Encoded & { readonly answer: EncodedListAnswer }>()

async function decodedOnce(subject: JsonObject, encoded: Encoded): Promise<EncodedListAnswer> {
  const { encodedList, encoding, maxBytes } = encoded
  const known = decodedLists.get(subject)
  // A list that was changed since is another one.
  if (
    known?.encodedList === encodedList &&
    known.encoding === encoding &&
    known.maxBytes === maxBytes
  ) {
    return known.answer
  }
  const answer = await readEncodedList(encodedList, encoding, maxBytes)
  decodedLists.set(subject, { ...encoded, answer })
  return answer
}

function subjectOf(list: JsonObject): JsonObject | undefined {
  const [subject, ...others] = asList(list['credentialSubject'])
  return isJsonObject(subject) && others.length === 0 ? subject : undefined
}

function readEntryIn(
  bits: Bitstring,
  entry: StatusEntry,
  deviations: readonly Deviation[],
): StatusAnswer {
  const { index = -1, size = 1, messages } = entry
  if (!isPosition(index, size, bits.length)) {
    const entries = Math.floor(bits.length / size)
    return no('range', `the entry has index ${index}, and the list has ${entries} entries`)
  }
  const value = bits.read(index, size)
  const message = messages?.find((candidate) => candidate.value === value)?.message
  return {
    ok: true,
    set: value !== 0,
    value,
    ...(message === undefined ? {} : { message }),
    deviations: [...deviations, ...lengthDeviations(bits.length / size)],
  }
}

function lengthDeviations(entries: number): readonly Deviation[] {
  if (entries >= MINIMUM_LENGTH) return []
  const message = `the list has ${Math.floor(entries)} entries, the specification asks for ${MINIMUM_LENGTH}`
  return [{ code: 'short_list', message }]
}

function no(problem: StatusProblem, message: string): StatusAnswer {
  return { ok: false, problem, message }
}
