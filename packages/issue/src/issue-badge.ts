import type { JsonObject } from '@openboat/model'
import { assertConforms } from './assert-conforms.ts'
import { isCredentialDraft, ShortBadgeDraft, type BadgeDraft } from './badge-draft.ts'
import { completeCredential, issuerIdOf } from './complete-credential.ts'
import { draftCredential } from './draft-credential.ts'
import { issuingFrom, type IssueOptions, type Issuing } from './issue-options.ts'
import { issuerKeyOf, type IssuerKey } from './issuer-key.ts'
import { plainJson } from './plain-json.ts'
import { readDraft } from './read-draft.ts'
import { secureCredential, type IssuedCredential } from './secure-credential.ts'

/**
 * A signed OB 3.0 badge (VCDM 2.0, context 3.0.3) made from a draft. It passes the strict check of
 * the data model, and JSON-LD's safe mode drops nothing of it.
 *
 * @see OB 3.0 #openbadgecredential, #jwt-proof, #lds-proof
 * @param draft  the short form, or a whole credential without proof, which is told by its
 *   `credentialSubject`
 * @throws {IssueError} `bad_draft` with all faults; `does_not_conform` with the findings; `data_loss`;
 *   `wrong_key`, `key_not_of_issuer`, `verification_method_needed`; `bad_argument`
 * @example
 * const { text } = await issueBadge(draft, { signer, now: new Date('2026-07-01T00:00:00Z') })
 */
export async function issueBadge(
  draft: BadgeDraft,
  options: IssueOptions,
): Promise<IssuedCredential> {
  const issuing = issuingFrom(options)
  const { credential, key } = unsignedBadge(draft, issuing)
  assertConforms(credential, 'badge')
  return await secureCredential(credential, key, issuing)
}

function unsignedBadge(
  draft: BadgeDraft,
  issuing: Issuing,
): { credential: JsonObject; key: IssuerKey } {
  const plain = plainJson(draft)
  if (isCredentialDraft(plain)) {
    const key = issuerKeyOf(issuing, issuerIdOf(plain))
    return { credential: completeCredential(plain, key.issuerId, issuing), key }
  }
  const checked = readDraft(ShortBadgeDraft, plain)
  const key = issuerKeyOf(issuing, checked.issuer.id)
  return { credential: draftCredential(checked, key.issuerId, issuing), key }
}
