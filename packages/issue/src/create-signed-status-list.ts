import { createStatusList, type StatusListOptions } from '@openboat/status'
import { assertConforms } from './assert-conforms.ts'
import { issuingFrom, type IssueOptions } from './issue-options.ts'
import { issuerKeyOf } from './issuer-key.ts'
import { requireOptions, type OptionNames } from './require-options.ts'
import { secureCredential, type IssuedCredential } from './secure-credential.ts'

export interface StatusListDraft extends Omit<StatusListOptions, 'issuer' | 'validFrom'> {
  /** @default the signing key's own DID; give the badges' issuer id if they have one of their own */
  readonly issuer?: string
}

const draftNames: OptionNames<StatusListDraft> = {
  id: true,
  issuer: true,
  purpose: true,
  length: true,
  size: true,
  messages: true,
  ttl: true,
  values: true,
}

/**
 * A new, signed BitstringStatusListCredential, in which nothing is revoked unless the draft says so.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistcredential
 * @throws {IssueError} as `issueBadge`
 * @throws {StatusError} as `createStatusList` of `@openboat/status`
 * @example
 * const list = await createSignedStatusList({ id: 'https://school.example/status/1', purpose: 'revocation' }, { signer, now: new Date('2026-07-01T00:00:00Z') })
 */
export async function createSignedStatusList(
  draft: StatusListDraft,
  options: IssueOptions,
): Promise<IssuedCredential> {
  const issuing = issuingFrom(options)
  requireOptions(draft, draftNames, 'the draft')
  const key = issuerKeyOf(issuing, draft.issuer)
  const list = await createStatusList({
    ...draft,
    issuer: key.issuerId,
    validFrom: issuing.now,
  })
  assertConforms(list, 'status-list')
  return await secureCredential(list, key, issuing)
}
