import { isAbsoluteIri, type JsonObject, type JsonValue } from '@openboat/model'
import { isSize, MAX_SIZE } from './bitstring.ts'
import type { Deviation } from './deviation.ts'
import type { StatusEntry, StatusEntryAnswer } from './entry.ts'

type Malformed = Extract<StatusEntryAnswer, { ok: false }>
type Index = { index: number; deviations: readonly Deviation[] }

/** Reads the members that entries with a position in a list of bits have in common. */
export function readIndexedEntry(
  entry: JsonObject,
  type: Exclude<StatusEntry['type'], '1EdTechRevocationList'>,
): StatusEntryAnswer {
  const { statusPurpose, statusListCredential } = entry
  if (typeof statusPurpose !== 'string' || statusPurpose === '') {
    return malformed('/statusPurpose', 'a text such as revocation', statusPurpose)
  }
  if (typeof statusListCredential !== 'string' || !isAbsoluteIri(statusListCredential)) {
    return malformed('/statusListCredential', 'the URL of the list', statusListCredential)
  }
  const index = readIndex(entry['statusListIndex'])
  if (!('index' in index)) return index
  return {
    ok: true,
    entry: {
      type,
      purpose: statusPurpose,
      listUrl: statusListCredential,
      index: index.index,
      size: 1,
      signedList: true,
    },
    deviations: [...index.deviations, ...idDeviations(entry['id'], statusListCredential)],
  }
}

/** Bits per entry. More than 32 are refused: they would take four thousand million messages. */
export function readSize(size: JsonValue | undefined): number | Malformed {
  if (size === undefined) return 1
  if (isSize(size)) return size
  return malformed('/statusSize', `a whole number from 1 to ${MAX_SIZE}`, size)
}

export function malformed(path: string, expected: string, found: JsonValue | undefined): Malformed {
  const shown = found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 100)
  return {
    ok: false,
    problem: 'malformed_entry',
    message: `expected ${expected}, found ${shown}`,
    path,
  }
}

const BASE_10 = /^(?:0|[1-9]\d*)$/

function readIndex(value: JsonValue | undefined): Index | Malformed {
  const index = typeof value === 'string' && BASE_10.test(value) ? Number(value) : value
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) {
    return malformed('/statusListIndex', 'a whole number in base 10, as a string', value)
  }
  const message = 'statusListIndex is a number, it has to be a string'
  return {
    index,
    deviations: typeof value === 'number' ? [{ code: 'index_number', message }] : [],
  }
}

function idDeviations(id: JsonValue | undefined, listUrl: string): readonly Deviation[] {
  if (id === undefined) return []
  if (typeof id !== 'string' || !isAbsoluteIri(id)) {
    return [{ code: 'entry_id', message: 'the id of the entry is not a URL' }]
  }
  if (id !== listUrl) return []
  return [{ code: 'entry_id', message: 'the id of the entry is the URL of the list' }]
}
