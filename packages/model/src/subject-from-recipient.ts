import { convertNode, elsewhere, lose, type Homes, type Loss } from './conversion.ts'
import { listOf, sameString, string, truth } from './converted-values.ts'
import { isAbsoluteIri } from './iri.ts'
import { asList, isJsonObject, stringsOf, type JsonObject, type JsonValue } from './json.ts'

/**
 * Who an OB 2.0 recipient is, as an OB 3.0 subject: every identity becomes an identifier, its hash
 * and salt unchanged; one of the type `id` becomes the subject's id.
 *
 * @see OB 2.0 #IdentityObject; OB 3.0 #identityobject
 */
export function subjectFromRecipient(value: JsonValue | undefined, losses: Loss[]): JsonObject {
  const identities = asList(value).flatMap((item, index) => {
    const path = Array.isArray(value) ? ['recipient', index] : ['recipient']
    if (isJsonObject(item)) {
      convertNode(item, { homes: RECIPIENT, path, losses })
      return identitiesOf(item)
    }
    lose(losses, path, 'This is no identity.')
    return []
  })
  const id = identities.find(isSubjectId)
  const identifier = identities.filter((identity) => identity !== id).map(identityObject)
  return {
    ...(id === undefined ? {} : { id: id.identity }),
    type: ['AchievementSubject'],
    ...(identifier.length === 0 ? {} : { identifier }),
  }
}

/** What is read below; anything else is a loss. */
const RECIPIENT: Homes = {
  type: elsewhere,
  identity: { name: 'identity', form: listOf(string) },
  hashed: truth,
  salt: sameString('salt'),
}

interface Identity {
  /** The Profile property that the identity is a value of. */
  readonly property: string
  readonly identity: string
  readonly hashed: boolean
  readonly salt: JsonValue | undefined
}

function identitiesOf(recipient: JsonObject): Identity[] {
  const [type = 'email'] = stringsOf(recipient['type'])
  const property = type.replace(/^(https?:\/\/schema\.org\/|schema:|@)/, '')
  // Some issuers write the strings "true" and "false"; and what is missing is false.
  const hashed = recipient['hashed'] === true || recipient['hashed'] === 'true'
  const salt = recipient['salt']
  return stringsOf(recipient['identity']).map((identity) => ({ property, identity, hashed, salt }))
}

function isSubjectId({ property, identity, hashed }: Identity): boolean {
  return property === 'id' && !hashed && isAbsoluteIri(identity)
}

function identityObject({ property, identity, hashed, salt }: Identity): JsonObject {
  return {
    type: 'IdentityObject',
    hashed,
    identityHash: identity,
    identityType: property === 'email' ? 'emailAddress' : `ext:${property}`,
    ...(typeof salt === 'string' ? { salt } : {}),
  }
}
