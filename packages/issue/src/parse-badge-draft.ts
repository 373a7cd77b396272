import { isCredentialDraft, ShortBadgeDraft, type BadgeDraft } from './badge-draft.ts'
import { badDraft } from './issue-error.ts'
import { plainJson } from './plain-json.ts'
import { readDraft } from './read-draft.ts'

/**
 * The draft that a JSON text holds, in either form. A short form is checked at once; a whole
 * credential when it is issued.
 *
 * @throws {IssueError} `bad_draft` with all faults
 * @example const issued = await issueBadge(parseBadgeDraft(text), { signer, now })
 */
export function parseBadgeDraft(text: string): BadgeDraft {
  let draft: unknown
  try {
    draft = JSON.parse(text)
  } catch {
    throw badDraft([{ path: '', message: 'is not JSON' }])
  }
  const plain = plainJson(draft)
  return isCredentialDraft(plain) ? plain : readDraft(ShortBadgeDraft, plain)
}
