import { checkCredential, parseCredential, type JsonObject, type Kind } from '@openboat/model'
import { badDraft, IssueError } from './issue-error.ts'

interface ConformsOptions {
  /** Codes of findings that the author has chosen to live with. */
  readonly except?: readonly string[]
}

/**
 * Throws unless a strict check would find nothing to fail in this document.
 *
 * @throws {IssueError} `bad_draft` if it cannot be read as a credential at all; `does_not_conform`
 *   with the failed findings, or if it is of another kind than its author meant
 */
export function assertConforms(
  document: JsonObject,
  kind: Kind,
  { except = [] }: ConformsOptions = {},
): void {
  const parsed = parseCredential(document)
  if (!parsed.ok) throw badDraft(parsed.issues)
  if (parsed.credential.kind !== kind) {
    throw new IssueError('does_not_conform', {
      message: `Expected a ${kind}, and the draft's type makes it a ${parsed.credential.kind}.`,
    })
  }
  const failed = checkCredential(parsed.credential, { profile: 'strict' }).filter(
    ({ outcome, details }) =>
      outcome === 'failed' && !except.some((code) => code === details?.['code']),
  )
  if (failed.length === 0) return
  const lines = failed.map(({ path = '', message }) =>
    path === '' ? message : `${path}: ${message}`,
  )
  throw new IssueError('does_not_conform', {
    message: `What would be issued does not conform:\n${lines.join('\n')}`,
    findings: failed,
  })
}
