import type { Finding } from '@openboat/model'

/**
 * - `bad_draft`: the draft itself is wrong; `faults` says where, all at once
 * - `does_not_conform`: the finished document would fail a strict check; `findings` says why
 * - `data_loss`: JSON-LD would drop a term or a type, so that the signature would not cover it; or a
 *   context that would tell is not to be had
 * - `bad_argument`: an option is missing or of the wrong kind
 * - `wrong_key`: the format cannot be signed with a key of this type
 * - `key_not_of_issuer`: every verifier would see that the key is not the issuer's
 * - `verification_method_needed`: the issuer is not derived from the key, so its key must be named
 * - `wrong_list`: the list is not the one that the credential points to
 * - `not_found`: this issuer has nothing of that id
 * - `retired`: no more badges are issued for the achievement
 * - `wrong_state`: what was asked is not possible any more, or not yet
 * - `conflict`: an id or a key is taken, or somebody else was faster
 * - `no_active_key`: the issuer has no key that may sign this
 * - `store_locked`: another process uses the store, and only one may
 */
export type IssueErrorCode =
  | 'bad_draft'
  | 'does_not_conform'
  | 'data_loss'
  | 'bad_argument'
  | 'wrong_key'
  | 'key_not_of_issuer'
  | 'verification_method_needed'
  | 'wrong_list'
  | 'not_found'
  | 'retired'
  | 'wrong_state'
  | 'conflict'
  | 'no_active_key'
  | 'store_locked'

/** One thing that is wrong in a draft. */
export interface DraftFault {
  /** JSON Pointer (RFC 6901) into the draft; `''` is the draft itself. */
  readonly path: string
  readonly message: string
}

interface IssueErrorDetails {
  readonly message: string
  readonly faults?: readonly DraftFault[]
  readonly findings?: readonly Finding[]
  readonly cause?: unknown
}

/** The one error of this package. Programs branch on `code`; nothing in it comes from a private key. */
export class IssueError extends Error {
  readonly code: IssueErrorCode
  /** What is wrong in the draft; empty unless `code` is `bad_draft`. */
  readonly faults: readonly DraftFault[]
  /** The failed findings of the strict check; empty unless `code` is `does_not_conform`. */
  readonly findings: readonly Finding[]

  constructor(code: IssueErrorCode, details: IssueErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'IssueError'
    this.code = code
    this.faults = details.faults ?? []
    this.findings = details.findings ?? []
  }
}

/** A `bad_draft` error whose message lists every fault, one a line. */
export function badDraft(faults: readonly DraftFault[]): IssueError {
  const lines = faults.map(
    (fault) => `${fault.path === '' ? 'the draft' : fault.path} ${fault.message}`,
  )
  return new IssueError('bad_draft', {
    message: `The draft cannot be issued:\n${lines.join('\n')}`,
    faults,
  })
}
