import type { JsonObject } from '@openboat/model'
import { badArgument, expectUrl } from './bad-argument.ts'
import { expectPurpose, type StatusPurpose } from './status-purpose.ts'

interface Place {
  readonly list: string
  readonly index: number
  readonly purpose: StatusPurpose
}

/** What entries with a position in a list have in common. */
export function createIndexedEntry(type: string, { list, index, purpose }: Place): JsonObject {
  expectUrl('list', list)
  expectPurpose(purpose)
  if (!Number.isSafeInteger(index) || index < 0) {
    throw badArgument(`Expected index to be a whole number from 0, got ${JSON.stringify(index)}.`)
  }
  return {
    id: `${list}#${index}`,
    type,
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: list,
  }
}
