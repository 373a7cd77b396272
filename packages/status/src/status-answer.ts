import type { Deviation } from './deviation.ts'

export interface ReadStatusOptions {
  /** The `id` of the credential whose status is asked; lists of the 1EdTech kind name it. */
  readonly credentialId?: string
  /** Bytes of the list when inflated. @default 1 MiB */
  readonly maxBytes?: number
}

/**
 * - `malformed_list`: the document cannot be read as a list of the entry's kind
 * - `wrong_list_type`: it is a list, or a credential, of another kind
 * - `purpose_mismatch`: it is not about the entry's purpose
 * - `range`: it has no such position
 * - `too_large`: it inflates to more than allowed
 * - `no_credential_id`: it names credentials by id, and the credential has none
 */
export type StatusProblem =
  | 'malformed_list'
  | 'wrong_list_type'
  | 'purpose_mismatch'
  | 'range'
  | 'too_large'
  | 'no_credential_id'

export type StatusAnswer =
  | {
      readonly ok: true
      /** Whether the credential is revoked, suspended, or whatever the purpose is. */
      readonly set: boolean
      /** The entry's bits as a number; 0 means nothing is set. */
      readonly value: number
      /** What the issuer says that value means. */
      readonly message?: string
      /** Why, as the list gives it. */
      readonly reason?: string
      readonly deviations: readonly Deviation[]
    }
  | { readonly ok: false; readonly problem: StatusProblem; readonly message: string }
