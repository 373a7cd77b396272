import type { BadgeDraft } from '@openboat/issue'
import type { Credential, JsonObject, JsonValue } from '@openboat/model'
import { OpenBoatError } from '../openboat-error.ts'
import { readCredentialText } from './read-credential.ts'
import type { Terminal } from './terminal.ts'

/**
 * The draft with the signed endorsements in these files. Who verifies the badge counts only those that
 * endorse its id, so that any other is refused here.
 *
 * @see OB 3.0 #endorsementsubject
 * @throws {OpenBoatError} `bad_argument`, `not_a_credential`
 */
export async function carryEndorsements(
  draft: BadgeDraft,
  files: readonly string[],
  terminal: Terminal,
): Promise<BadgeDraft> {
  if (files.length === 0) return draft
  const endorsements: (JsonObject | string)[] = []
  for (const file of files) {
    const endorsement = await readEndorsement(terminal, file)
    assertTarget(endorsement, { file, id: draft.id })
    const { envelope, document, original } = endorsement
    endorsements.push(
      typeof original === 'string' && envelope === 'jwt' ? original.trim() : document,
    )
  }
  if (!('credentialSubject' in draft)) {
    return { ...draft, endorsements: [...(draft.endorsements ?? []), ...endorsements] }
  }
  const { asList } = await import('@openboat/model')
  const added = (name: string, form: 'string' | 'object'): JsonObject => {
    const all: JsonValue[] = [
      ...asList(draft[name]),
      ...endorsements.filter((each) => typeof each === form),
    ]
    return all.length === 0 ? {} : { [name]: all }
  }
  return { ...draft, ...added('endorsement', 'object'), ...added('endorsementJwt', 'string') }
}

async function readEndorsement(terminal: Terminal, file: string): Promise<Credential> {
  const { parseCredential } = await import('@openboat/model')
  const parsed = parseCredential(await readCredentialText(terminal, file))
  if (!parsed.ok || parsed.credential.kind !== 'endorsement') {
    const found = parsed.ok ? `but a ${parsed.credential.kind}` : 'and nothing that is signed'
    throw refused(`${file} holds no endorsement, ${found}: "boat endorse" makes one.`)
  }
  const { envelope, document } = parsed.credential
  if (envelope === 'jwt' || typeof document['proof'] === 'object') return parsed.credential
  throw refused(`${file} holds an endorsement that nobody signed: "boat endorse" makes one.`)
}

function assertTarget(
  { document }: Credential,
  { file, id }: { readonly file: string; readonly id: unknown },
): void {
  const { id: target } = Object(document['credentialSubject']) as JsonObject
  if (typeof id === 'string' && target === id) return
  const badge = typeof id === 'string' ? `the badge is ${id}` : 'the draft has no id yet'
  throw refused(
    `${file} endorses ${typeof target === 'string' ? target : 'nothing by its id'}, and ${badge}: an endorsement counts for the id that it names. ` +
      'Give the draft an "id" of your own, such as a URL or urn:uuid:…, have that endorsed ' +
      '("boat endorse --target DRAFT"), and issue the badge then.',
  )
}

function refused(message: string): OpenBoatError {
  return new OpenBoatError('bad_argument', { message })
}
