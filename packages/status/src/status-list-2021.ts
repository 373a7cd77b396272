import { readIndexedEntry } from './indexed-entry.ts'
import { readIndexedList } from './indexed-list.ts'
import { names2021 } from './list-names.ts'
import type { StatusType } from './status-type.ts'

/** The draft before Bitstring Status List, still found in credentials of VCDM 1.1. */
export const statusList2021: StatusType = {
  type: 'StatusList2021Entry',
  readEntry: (entry) => readIndexedEntry(entry, 'StatusList2021Entry'),
  readList: (entry, list, options) => readIndexedList(entry, list, { ...options, ...names2021 }),
}
