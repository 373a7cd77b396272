import { OpenBoatError } from '../openboat-error.ts'
import { readText } from './files.ts'
import { readCredentialText } from './read-credential.ts'
import type { Terminal } from './terminal.ts'

const kinds = {
  badge: 'a badge',
  endorsement: 'an endorsement',
  clr: 'a learner record',
  presentation: 'a presentation',
  credential: 'another credential',
} as const

/**
 * The text of a status list, or of an Open Badges 2.0 RevocationList.
 *
 * @throws {OpenBoatError} `bad_argument` for a credential of another kind
 */
export async function readStatusList(terminal: Terminal, path: string): Promise<string> {
  const text = await readText(terminal, path)
  const { parseCredential } = await import('@openboat/model')
  const parsed = parseCredential(text)
  const kind = parsed.ok ? parsed.credential.kind : 'document'
  if (kind === 'status-list' || kind === 'document') return text
  throw new OpenBoatError('bad_argument', {
    message: `${path} is ${kinds[kind]}, not a status list: --list is the list as it is published now.`,
  })
}

/**
 * The text of a credential that names its place in a list.
 *
 * @throws {IssueError} `wrong_list` if it was issued without one
 * @throws {OpenBoatError} as `readCredentialText`
 */
export async function readListed(terminal: Terminal, path: string): Promise<string> {
  const text = await readCredentialText(terminal, path)
  const [{ parseCredential }, { IssueError }] = await Promise.all([
    import('@openboat/model'),
    import('@openboat/issue'),
  ])
  const parsed = parseCredential(text)
  if (!parsed.ok || parsed.credential.document['credentialStatus'] !== undefined) return text
  throw new IssueError('wrong_list', {
    message: `${path} was issued without "status", so no list can revoke it: issue it again with a place in a list.`,
  })
}
