import { contextFamilyOf, OB_2 } from './context-urls.ts'
import { isHttpIri } from './iri.ts'
import { parseInstant } from './instant.ts'
import { asList, isJsonObject, stringAt, type JsonObject, type JsonValue } from './json.ts'

/** Where a document of an early generation comes from. */
export interface UpgradeSource {
  readonly version: '0.5' | '1.0' | '1.1'
  /** The URL the document was fetched from, which is its id where it states none. */
  readonly url?: string
}

/**
 * An OB 0.5, 1.0 or 1.1 document (Assertion, BadgeClass or Issuer) in the shape of OB 2.0: a new
 * object, with the documents embedded in it upgraded too. What cannot be converted stays as it is,
 * for `checkCredential` to name.
 *
 * @see OB 2.0 #appendix-b (differences to 1.1); the 1.1 and 0.5 specifications
 * @param source.url Default: the id is `verify.url` of a hosted assertion, or `urn:uid:` and its uid.
 */
export function upgradeAssertion(document: JsonObject, source: UpgradeSource): JsonObject {
  const upgraded = source.version === '0.5' ? fromOldest(document) : upgradeNode(document)
  const id = stringAt(upgraded, 'id') ?? source.url ?? ownIdOf(document)
  return {
    ...upgraded,
    ...(id === undefined ? {} : { id }),
    '@context': upgradeContext(document['@context']),
  }
}

function upgradeNode(node: JsonObject): JsonObject {
  const type = typeOf(node)
  if (type === 'Assertion') return upgradeAward(node)
  if (type === 'BadgeClass') return upgradeBadgeClass(node)
  return { type, ...node }
}

// A document of OB 1.0 has no type; each class has a property that no other class has.
function typeOf(node: JsonObject): 'Assertion' | 'BadgeClass' | 'Issuer' {
  if ('recipient' in node || 'verify' in node) return 'Assertion'
  return 'criteria' in node || 'issuer' in node ? 'BadgeClass' : 'Issuer'
}

function upgradeAward(node: JsonObject): JsonObject {
  const { verify, ...rest } = node
  return {
    type: 'Assertion',
    ...rest,
    ...upgradedMember(node, 'badge'),
    ...dateMember('issuedOn', node['issuedOn']),
    ...dateMember('expires', node['expires']),
    verification: upgradeVerification(node['verification'] ?? verify),
  }
}

/** `verify.url` is the assertion's own URL when hosted, and its public key when signed. */
function upgradeVerification(verify: JsonValue | undefined): JsonValue {
  if (!isJsonObject(verify)) return verify ?? { type: 'HostedBadge' }
  const { url, ...rest } = verify
  const type = stringAt(verify, 'type')
  if (type !== 'signed' && type !== 'SignedBadge')
    return { ...rest, type: type === 'hosted' ? 'HostedBadge' : (verify['type'] ?? 'HostedBadge') }
  return { ...rest, type: 'SignedBadge', ...(url === undefined ? {} : { creator: url }) }
}

function upgradeBadgeClass(node: JsonObject): JsonObject {
  const alignment = asList(node['alignment']).map(upgradeAlignment)
  return {
    type: 'BadgeClass',
    ...node,
    ...upgradedMember(node, 'issuer'),
    ...(alignment.length === 0 ? {} : { alignment }),
  }
}

function upgradeAlignment(alignment: JsonValue): JsonValue {
  if (!isJsonObject(alignment)) return alignment
  const { name, url, description, ...rest } = alignment
  return {
    ...(name === undefined ? {} : { targetName: name }),
    ...(url === undefined ? {} : { targetUrl: url }),
    ...(description === undefined ? {} : { targetDescription: description }),
    ...rest,
  }
}

function upgradedMember(node: JsonObject, name: string): JsonObject {
  const member = node[name]
  return isJsonObject(member) ? { [name]: upgradeNode(member) } : {}
}

/** OB 0.5: one document that embeds everything; addresses may be relative to the issuer's origin. */
function fromOldest(document: JsonObject): JsonObject {
  const { recipient, salt, issued_on: issuedOn, badge, evidence, ...rest } = document
  const badgeClass = isJsonObject(badge) ? badge : {}
  const issuer = isJsonObject(badgeClass['issuer']) ? badgeClass['issuer'] : {}
  const origin = stringAt(issuer, 'origin')
  return {
    ...rest,
    type: 'Assertion',
    recipient: oldestRecipient(recipient, salt),
    ...(evidence === undefined ? {} : { evidence: absolute(evidence, origin) }),
    ...dateMember('issuedOn', issuedOn ?? document['issuedOn']),
    ...dateMember('expires', document['expires']),
    verification: { type: 'HostedBadge' },
    badge: isJsonObject(badge) ? oldestBadgeClass(badge, issuer, origin) : (badge ?? null),
  }
}

function oldestRecipient(recipient: JsonValue | undefined, salt: JsonValue | undefined): JsonValue {
  if (typeof recipient !== 'string') return recipient ?? null
  const hashed = /^(sha1|sha256|md5)\$/.test(recipient)
  return {
    type: 'email',
    hashed,
    identity: recipient,
    ...(typeof salt === 'string' ? { salt } : {}),
  }
}

function oldestBadgeClass(
  badge: JsonObject,
  issuer: JsonObject,
  origin: string | undefined,
): JsonObject {
  const { origin: url, contact, ...issuerRest } = issuer
  return {
    ...badge,
    type: 'BadgeClass',
    ...('image' in badge ? { image: absolute(badge['image'], origin) } : {}),
    ...('criteria' in badge ? { criteria: absolute(badge['criteria'], origin) } : {}),
    issuer: {
      ...issuerRest,
      type: 'Issuer',
      ...(url === undefined ? {} : { url }),
      ...(contact === undefined ? {} : { email: contact }),
    },
  }
}

function absolute(reference: JsonValue | undefined, origin: string | undefined): JsonValue {
  if (typeof reference !== 'string') return reference ?? null
  if (origin === undefined || !isHttpIri(origin) || !URL.canParse(reference, origin))
    return reference
  return /^[a-z][a-z0-9+.-]*:/i.test(reference) ? reference : new URL(reference, origin).href
}

function dateMember(name: string, value: JsonValue | undefined): JsonObject {
  return value === undefined ? {} : { [name]: upgradeDate(value) }
}

/** Early dates may lack a zone or be unix seconds; OB 2.0 wants ISO 8601 with a zone. */
function upgradeDate(value: JsonValue): JsonValue {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || parseInstant(text, 'iso8601') !== undefined) return value
  const instant = parseInstant(text, 'legacy')
  if (instant === undefined) return value
  const seconds = new Date(instant.epochSeconds * 1000).toISOString().slice(0, 19)
  return `${seconds}${instant.fraction === '' ? '' : `.${instant.fraction}`}Z`
}

function ownIdOf(document: JsonObject): string | undefined {
  const { verify, uid } = document
  const isSigned = isJsonObject(verify) && verify['type'] === 'signed'
  if (isJsonObject(verify) && !isSigned) return stringAt(verify, 'url')
  return typeof uid === 'string' && uid !== '' ? `urn:uid:${encodeURIComponent(uid)}` : undefined
}

function upgradeContext(context: JsonValue | undefined): JsonValue {
  const others = asList(context).filter(
    (entry) => typeof entry !== 'string' || contextFamilyOf(entry) !== 'ob-1.1',
  )
  return others.length === 0 ? OB_2 : [OB_2, ...others]
}
