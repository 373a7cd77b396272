import { convertNode, elsewhere, lose, type Homes, type Loss } from './conversion.ts'
import { sameString, truth, typeless } from './converted-values.ts'
import { asList, isJsonObject, stringAt, type JsonObject, type JsonValue } from './json.ts'

/**
 * Who an OB 3.0 subject is, as an OB 2.0 recipient: 2.0 names one identity, so an e-mail address
 * comes before the subject's id, and that before what else is there.
 *
 * @see OB 3.0 #identityobject; OB 2.0 #IdentityObject
 */
export function recipientFromSubject(subject: JsonObject, losses: Loss[]): JsonObject {
  const candidates = [...identifiersOf(subject), ...subjectIdOf(subject)]
  const chosen = ORDER.map((type) =>
    candidates.find(({ recipient }) => recipient?.['type'] === type),
  ).find((candidate) => candidate !== undefined)
  for (const { path, recipient, node } of candidates) {
    if (node !== undefined && path === chosen?.path)
      convertNode(node, { homes: READ, path, losses })
    if (recipient === undefined)
      lose(losses, path, 'A Profile of Open Badges 2.0 has no such property to identify people by.')
    else if (path !== chosen?.path)
      lose(losses, path, 'A recipient of Open Badges 2.0 has one identity: another one came along.')
  }
  return chosen?.recipient === undefined ? {} : { recipient: chosen.recipient }
}

const ORDER = ['email', 'id', 'url', 'telephone']

/** What is read of an IdentityObject; anything else is a loss. */
const READ: Homes = {
  type: typeless(['IdentityObject']),
  hashed: truth,
  identityHash: elsewhere,
  identityType: elsewhere,
  salt: sameString('salt'),
}

interface Candidate {
  readonly path: readonly (string | number)[]
  readonly recipient: JsonObject | undefined
  readonly node: JsonObject | undefined
}

function subjectIdOf(subject: JsonObject): Candidate[] {
  const id = stringAt(subject, 'id')
  if (id === undefined) return []
  const recipient = { type: 'id', hashed: false, identity: id }
  return [{ path: ['credentialSubject', 'id'], recipient, node: undefined }]
}

function identifiersOf({ identifier }: JsonObject): Candidate[] {
  return asList(identifier).map((entry, index) => ({
    path: ['credentialSubject', 'identifier', ...(Array.isArray(identifier) ? [index] : [])],
    recipient: recipientOf(entry),
    node: isJsonObject(entry) ? entry : undefined,
  }))
}

function recipientOf(entry: JsonValue): JsonObject | undefined {
  if (!isJsonObject(entry)) return undefined
  const type = PROPERTIES.get(stringAt(entry, 'identityType') ?? '')
  const identity = stringAt(entry, 'identityHash')
  if (type === undefined || identity === undefined) return undefined
  const salt = stringAt(entry, 'salt')
  const hashed = entry['hashed'] === true || entry['hashed'] === 'true'
  return { type, hashed, identity, ...(salt === undefined ? {} : { salt }) }
}

const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['emailAddress', 'email'],
  ['ext:id', 'id'],
  ['ext:url', 'url'],
  ['ext:telephone', 'telephone'],
])
