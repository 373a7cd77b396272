import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import type { Deviation } from './deviation.ts'
import type { StatusEntry, StatusEntryAnswer, StatusMessage } from './entry.ts'
import { readIndexedEntry, readSize } from './indexed-entry.ts'
import { readIndexedList } from './indexed-list.ts'
import { bitstringNames } from './list-names.ts'
import type { StatusType } from './status-type.ts'

/** @see Bitstring Status List 1.0 */
export const bitstringStatusList: StatusType = {
  type: 'BitstringStatusListEntry',
  readEntry,
  readList: (entry, list, options) =>
    readIndexedList(entry, list, { ...options, ...bitstringNames }),
}

function readEntry(entry: JsonObject): StatusEntryAnswer {
  const answer = readIndexedEntry(entry, 'BitstringStatusListEntry')
  if (!answer.ok) return answer
  const size = readSize(entry['statusSize'])
  if (typeof size !== 'number') return size
  const messages = readMessages(entry['statusMessage'])
  return {
    ok: true,
    entry: withMessages({ ...answer.entry, size }, messages),
    deviations: [...answer.deviations, ...messageDeviations(messages, size)],
  }
}

function withMessages(
  entry: StatusEntry,
  messages: readonly StatusMessage[] | undefined,
): StatusEntry {
  return messages === undefined ? entry : { ...entry, messages }
}

/** The messages that can be read, in the order of the entry. */
function readMessages(value: JsonValue | undefined): readonly StatusMessage[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.flatMap((item) => {
    if (!isJsonObject(item)) return []
    const { status, message } = item
    if (typeof status !== 'string' || typeof message !== 'string') return []
    return HEXADECIMAL.test(status) ? [{ value: Number(status), message }] : []
  })
}

const HEXADECIMAL = /^0x[0-9a-f]{1,8}$/i

function messageDeviations(
  messages: readonly StatusMessage[] | undefined,
  size: number,
): readonly Deviation[] {
  if (messages === undefined && size === 1) return []
  const values = new Set(messages?.map(({ value }) => value))
  const possible = 2 ** size
  const complete =
    values.size === possible &&
    messages?.length === possible &&
    [...values].every((value) => value < possible)
  if (complete) return []
  const message = `statusMessage has to hold one {status: "0x…", message} for each of ${possible} values`
  return [{ code: 'messages', message }]
}
