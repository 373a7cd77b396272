/**
 * - `short_list`: fewer entries than the 131,072 that herd privacy asks for
 * - `id_mismatch`: the list's `id` is not the URL it was found at
 * - `index_number`: `statusListIndex` is a JSON number, the specification wants a string
 * - `entry_id`: the entry's `id` is the URL of the list, or no URL
 * - `messages`: `statusMessage` does not describe every value once
 * - `encoding`: `encodedList` is encoded in another way than the specification's
 */
export type DeviationCode =
  'short_list' | 'id_mismatch' | 'index_number' | 'entry_id' | 'messages' | 'encoding'

/** Something the specification forbids and that leaves the status unambiguous. */
export interface Deviation {
  readonly code: DeviationCode
  /** For people. */
  readonly message: string
}
