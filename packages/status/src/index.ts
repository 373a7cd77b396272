// What a credential says about its status, and what the list says about the credential.
export { readStatusEntry } from './read-status-entry.ts'
export { readStatus } from './read-status.ts'
export { readRevocationList, type RevocationAnswer } from './revocation-list.ts'
export type { StatusEntry, StatusEntryAnswer, StatusMessage } from './entry.ts'
export type { ReadStatusOptions, StatusAnswer, StatusProblem } from './status-answer.ts'
export type { Deviation, DeviationCode } from './deviation.ts'

// Keeping a list of bits.
export { createStatusList, type StatusListOptions } from './create-status-list.ts'
export { setStatus, type SetStatusOptions } from './set-status.ts'
export { statusEntry, type StatusEntryOptions } from './status-entry.ts'
export type { StatusPurpose } from './status-purpose.ts'

// The same in the form of 2021. Lists that name ids: `@openboat/status/revocation-lists`.
export {
  createStatusList2021,
  statusEntry2021,
  type StatusEntry2021Options,
  type StatusList2021Options,
} from './create-status-list-2021.ts'

// The bits alone.
export { decodeBitstring } from './decode-bitstring.ts'
export { encodeBitstring, type StatusValue } from './encode-bitstring.ts'
export type { Bitstring } from './bitstring.ts'

export { StatusError, type StatusErrorCode } from './status-error.ts'
