import {
  asList,
  isJsonObject,
  parseCredential,
  whatCame,
  type Credential,
  type JsonObject,
} from '@openboat/model'
import { readStatusEntry, setStatus, type StatusEntry } from '@openboat/status'
import { assertConforms } from './assert-conforms.ts'
import { issuerIdOf } from './complete-credential.ts'
import { IssueError } from './issue-error.ts'
import {
  issuingFrom,
  type CredentialFormat,
  type IssueOptions,
  type Issuing,
} from './issue-options.ts'
import { issuerKeyOf, type IssuerKey } from './issuer-key.ts'
import { withoutClaims } from './jwt-claims.ts'
import { secureCredential, type IssuedCredential } from './secure-credential.ts'

/**
 * The status list with the credential's bit set, signed anew; publish it at the same URL. The
 * credential's status entry must name this list. `validFrom` stays, so that a verification for an
 * earlier moment still finds a list that was valid then. Revoking twice changes nothing, and nothing
 * takes it back. Without `options.format` the list keeps the format it has.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistentry
 * @param credential  the issued credential, as an object or as text (JSON or JWT)
 * @param list  the current list in the same forms. It is not verified: take it from your own store
 * @throws {IssueError} `wrong_list` if the credential has no revocation entry in this list;
 *   `bad_argument` if one of them is no credential; and as `issueBadge` for the key
 * @throws {StatusError} `range` if the entry lies outside of the list; `malformed_list`
 * @example const { text } = await revoke(credential, list, { signer, now: new Date('2026-07-01T00:00:00Z') })
 */
export async function revoke(
  credential: JsonObject | string,
  list: JsonObject | string,
  options: IssueOptions,
): Promise<IssuedCredential> {
  return await changeStatus({ purpose: 'revocation', value: true, credential, list, options })
}

/**
 * As `revoke`, in a list of purpose `suspension`: the credential does not count until `reinstate`.
 *
 * @see Bitstring Status List 1.0 #statuspurpose
 * @throws {IssueError} as `revoke`
 * @example const { text } = await suspend(credential, list, { signer, now: new Date('2026-07-01T00:00:00Z') })
 */
export async function suspend(
  credential: JsonObject | string,
  list: JsonObject | string,
  options: IssueOptions,
): Promise<IssuedCredential> {
  return await changeStatus({ purpose: 'suspension', value: true, credential, list, options })
}

/**
 * The suspension list without the credential: it counts again.
 *
 * @see Bitstring Status List 1.0 #statuspurpose
 * @throws {IssueError} as `revoke`
 * @example const { text } = await reinstate(credential, list, { signer, now: new Date('2026-08-01T00:00:00Z') })
 */
export async function reinstate(
  credential: JsonObject | string,
  list: JsonObject | string,
  options: IssueOptions,
): Promise<IssuedCredential> {
  return await changeStatus({ purpose: 'suspension', value: false, credential, list, options })
}

interface Change {
  readonly purpose: 'revocation' | 'suspension'
  readonly value: boolean
  readonly credential: JsonObject | string
  readonly list: JsonObject | string
  readonly options: IssueOptions
}

async function changeStatus(change: Change): Promise<IssuedCredential> {
  const list = opened(change.list, 'list')
  const credential = opened(change.credential, 'credential')
  const issuing = issuingFrom(change.options, list.format)
  requireList(list, credential)
  const { index } = entryIn(list.document, credential, change.purpose)
  const key = keyOfList(issuing, issuerIdOf(list.document))
  const changed = await setStatus(list.document, index, change.value, {
    purpose: change.purpose,
  })
  assertConforms(changed, 'status-list')
  return await secureCredential(changed, key, issuing)
}

function requireList(list: Opened, credential: Opened): void {
  if (list.kind === 'status-list') return
  const mend =
    credential.kind === 'status-list'
      ? 'the two are the wrong way round: first the badge, then the list'
      : 'pass the list that createStatusList made, as it is published now'
  throw new IssueError('wrong_list', {
    message: `Expected a status list as the second argument, and this is a ${list.kind}: ${mend}.`,
  })
}

/** A list keeps its issuer: what a new badge may change to suit the key is no advice here. */
function keyOfList(issuing: Issuing, issuer: string | undefined): IssuerKey {
  try {
    return issuerKeyOf(issuing, issuer)
  } catch (cause) {
    if (!(cause instanceof IssueError) || cause.code !== 'key_not_of_issuer') throw cause
    throw new IssueError('key_not_of_issuer', {
      message: `The list is issued by ${issuer}, and this is not its key. Use the key that signed the list.`,
      cause,
    })
  }
}

interface Opened {
  readonly kind: Credential['kind']
  readonly version: Credential['version']
  readonly document: JsonObject
  readonly format: CredentialFormat
}

function opened(input: JsonObject | string, name: string): Opened {
  const parsed = parseCredential(input)
  if (!parsed.ok) {
    const reasons =
      typeof input === 'string'
        ? parsed.issues.map((issue) => issue.message).join(' ')
        : `Expected its text, or the credential as an object, got ${whatCame(input)}.`
    throw new IssueError('bad_argument', { message: `The ${name} cannot be read. ${reasons}` })
  }
  const { document, envelope, kind, version } = parsed.credential
  if (envelope === 'json') return { kind, version, document, format: 'data-integrity' }
  return { kind, version, document: withoutClaims(document), format: 'jwt' }
}

function entryIn(
  list: JsonObject,
  { document: credential, version }: Opened,
  purpose: string,
): StatusEntry & { readonly index: number } {
  if (credential['credentialStatus'] === undefined) throw withoutStatus(version)
  const entries = asList(credential['credentialStatus'])
    .filter(isJsonObject)
    .map(readStatusEntry)
    .flatMap((answer) => (answer.ok ? [answer.entry] : []))
  for (const { index, ...entry } of entries) {
    const isOneBit = entry.size === undefined || entry.size === 1
    const isHere = entry.listUrl === list['id'] && entry.purpose === purpose && isOneBit
    if (isHere && index !== undefined) return { ...entry, index }
  }
  const named = entries.map((entry) => `${entry.purpose} in ${entry.listUrl}`).join(', ')
  throw new IssueError('wrong_list', {
    message:
      `The credential has no ${purpose} entry in ${JSON.stringify(list['id'])}; ` +
      (named === '' ? 'it names no status list that can be written' : `it has ${named}`),
  })
}

function withoutStatus(version: Credential['version']): IssueError {
  const message = version.startsWith('3')
    ? 'The credential was issued without "status", so no list can revoke it: issue it again with a place in a list, as statusEntry makes one.'
    : `A badge of Open Badges ${version} has no place in a status list: a signed one goes into its RevocationList (revokeSignedAssertion), a hosted one is taken away (revokeHostedAssertion).`
  return new IssueError('wrong_list', { message })
}
