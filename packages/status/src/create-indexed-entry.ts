import { whatCame, type JsonObject } from '@openboat/model'
import { badArgument, expectUrl } from './bad-argument.ts'
import { MINIMUM_LENGTH } from './minimum-length.ts'
import { expectPurpose, type StatusPurpose } from './status-purpose.ts'

interface Place {
  readonly list: string
  readonly index: number
  readonly length?: number
  readonly purpose: StatusPurpose
}

/** What entries with a position in a list have in common. */
export function createIndexedEntry(type: string, place: Place): JsonObject {
  const { list, index, purpose, length = MINIMUM_LENGTH } = place
  expectUrl('list', list)
  expectPurpose(purpose)
  if (!Number.isSafeInteger(index) || index < 0) {
    throw badArgument(`Expected index to be a whole number from 0, got ${whatCame(index)}.`)
  }
  if (!(index < length)) {
    throw badArgument(
      `Expected index to be below ${length}, the entries of the list, got ${index}. Of a longer list, say its length here, too.`,
    )
  }
  return {
    id: `${list}#${index}`,
    type,
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: list,
  }
}
