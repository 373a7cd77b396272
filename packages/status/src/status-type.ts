import type { JsonObject } from '@openboat/model'
import type { StatusEntry, StatusEntryAnswer } from './entry.ts'
import type { ReadStatusOptions, StatusAnswer } from './status-answer.ts'

/** One kind of status: how its entry and its list are read. */
export interface StatusType {
  readonly type: StatusEntry['type']
  readEntry(entry: JsonObject): StatusEntryAnswer
  readList(entry: StatusEntry, list: JsonObject, options: ReadStatusOptions): Promise<StatusAnswer>
}
