import type { Deviation } from './deviation.ts'

/** What a `credentialStatus` object asks, whichever kind it is. */
export interface StatusEntry {
  readonly type: 'BitstringStatusListEntry' | 'StatusList2021Entry' | '1EdTechRevocationList'
  /** `revocation`, `suspension`, `refresh`, `message`, or an issuer's own word. */
  readonly purpose: string
  /** Where the list is. */
  readonly listUrl: string
  /** Position in the list, counted in entries. Absent when the list names credentials by id. */
  readonly index?: number
  /** Bits per entry. */
  readonly size?: number
  /** Whether the list is a credential itself, whose proof must be checked before its answer counts. */
  readonly signedList: boolean
  /** What each value means, when an entry has more than one bit. */
  readonly messages?: readonly StatusMessage[]
}

/** What one value of a list with messages means. */
export interface StatusMessage {
  readonly value: number
  readonly message: string
}

export type StatusEntryAnswer =
  | { readonly ok: true; readonly entry: StatusEntry; readonly deviations: readonly Deviation[] }
  | {
      readonly ok: false
      readonly problem: 'unsupported_type' | 'malformed_entry'
      readonly message: string
      /** JSON Pointer into the entry. */
      readonly path?: string
    }
