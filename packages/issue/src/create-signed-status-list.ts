import { createStatusList } from '@openboat/status'
import { assertConforms } from './assert-conforms.ts'
import { issuingFrom, type IssueOptions } from './issue-options.ts'
import { issuerKeyOf } from './issuer-key.ts'
import { secureCredential, type IssuedCredential } from './secure-credential.ts'

export interface StatusListDraft {
  /** The URL at which the list will be served, and which status entries name. */
  readonly id: string
  readonly purpose: 'revocation' | 'suspension'
  /** @default the signing key's own DID; give the badges' issuer id if they have one of their own */
  readonly issuer?: string
  /** How many credentials fit. @default 131072, the least that hides one among many */
  readonly length?: number
}

/**
 * A new, signed BitstringStatusListCredential in which nothing is revoked.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistcredential
 * @throws {IssueError} as `issueBadge`
 * @throws {StatusError} `bad_argument` for an id that is no URL, or a length below 131072
 * @example
 * const list = await createSignedStatusList({ id: 'https://school.example/status/1', purpose: 'revocation' }, { signer, now: new Date('2026-07-01T00:00:00Z') })
 */
export async function createSignedStatusList(
  draft: StatusListDraft,
  options: IssueOptions,
): Promise<IssuedCredential> {
  const issuing = issuingFrom(options)
  const key = issuerKeyOf(issuing, draft.issuer)
  const { id, length, purpose } = draft
  const list = await createStatusList({
    id,
    issuer: key.issuerId,
    purpose,
    validFrom: issuing.now,
    ...(length === undefined ? {} : { length }),
  })
  assertConforms(list, 'status-list')
  return await secureCredential(list, key, issuing)
}
