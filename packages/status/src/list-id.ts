import type { JsonObject } from '@openboat/model'
import type { Deviation } from './deviation.ts'
import type { StatusEntry } from './entry.ts'

/** A list that calls itself something else than the URL it was found at. */
export function listIdDeviations(entry: StatusEntry, list: JsonObject): readonly Deviation[] {
  const { id } = list
  if (id === undefined || id === entry.listUrl) return []
  return [{ code: 'id_mismatch', message: 'the id of the list is not the URL the entry names' }]
}
