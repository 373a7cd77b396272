import type { Badge } from './badge.ts'
import { badgeFromOpenBadge2, type LinkedDocuments } from './badge-from-open-badge-2.ts'
import { badgeFromOpenBadge3 } from './badge-from-open-badge-3.ts'
import type { Credential } from './credential.ts'
import type { JsonObject } from './json.ts'
import { openBadge2Form } from './open-badge-2-form.ts'
import { upgradeAssertion } from './upgrade-assertion.ts'
import { withTranslations } from './with-translations.ts'

/**
 * The neutral view of a credential of any generation, for people, pages and graphs. Made from
 * whatever is there: a badge with faults gives a view with gaps, and nothing is thrown.
 *
 * @see OB 3.0 #data-models; OB 2.0 #data-models
 * @param linked What an OB 2.0 (or earlier) badge links to; default: the copies embedded in it. And
 *   of any version, the achievement in other languages.
 * @example
 * const result = parseCredential(text)
 * if (result.ok) console.log(toBadge(result.credential).achievement?.name)
 */
export function toBadge(credential: Credential, linked: LinkedDocuments = {}): Badge {
  const badge = badgeOf(credential, linked)
  return linked.translations === undefined ? badge : withTranslations(badge, linked.translations)
}

function badgeOf(credential: Credential, linked: LinkedDocuments): Badge {
  switch (credential.version) {
    case '0.5':
    case '1.0':
    case '1.1':
      return badgeFromEarly(credential, credential.version, linked)
    case '2.0':
      return badgeFromLinkedData(credential, linked)
    default:
      return badgeFromOpenBadge3(credential)
  }
}

function badgeFromEarly(
  credential: Credential,
  version: '0.5' | '1.0' | '1.1',
  linked: LinkedDocuments,
): Badge {
  const upgraded = (document: JsonObject): JsonObject => upgradeAssertion(document, { version })
  // Nothing of OB 0.5 was ever linked.
  return badgeFromLinkedData(
    { ...credential, document: upgraded(credential.document) },
    version === '0.5' ? {} : eachLinked(linked, upgraded),
  )
}

function badgeFromLinkedData(credential: Credential, linked: LinkedDocuments): Badge {
  const document = openBadge2Form(credential.document)
  return badgeFromOpenBadge2({ ...credential, document }, eachLinked(linked, openBadge2Form))
}

function eachLinked(
  { badgeClass, issuer }: LinkedDocuments,
  convert: (document: JsonObject) => JsonObject,
): LinkedDocuments {
  return {
    ...(badgeClass === undefined ? {} : { badgeClass: convert(badgeClass) }),
    ...(issuer === undefined ? {} : { issuer: convert(issuer) }),
  }
}
