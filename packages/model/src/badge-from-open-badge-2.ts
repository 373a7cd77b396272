import type { AchievementView, Badge, Period, Recipient } from './badge.ts'
import type { Credential } from './credential.ts'
import { asList, isJsonObject, objectAt, stringAt, stringsOf } from './json.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { typesOf } from './recognize.ts'
import {
  alignmentView,
  criteriaOf,
  evidenceOf,
  idOf,
  languageOf,
  pictureOf,
  plainText,
  profileView,
  textOf,
  translationsOf,
  viewOf,
} from './view.ts'

/** Documents that an OB 2.0 badge links to, as they were fetched; they win over embedded copies. */
export interface LinkedDocuments {
  readonly badgeClass?: JsonObject
  readonly issuer?: JsonObject
  /** The achievement in other languages: what its `related` links to. */
  readonly translations?: readonly JsonObject[]
}

/** The view of an OB 2.0 document: an Assertion, an Endorsement, or a BadgeClass or Profile alone. */
export function badgeFromOpenBadge2(credential: Credential, linked: LinkedDocuments): Badge {
  const { document, kind, version } = credential
  const badgeClass = badgeClassOf(document, linked)
  const issuer = linked.issuer ?? issuerOf(document, badgeClass)
  return viewOf<Badge>({
    version,
    kind,
    id: idOf(document),
    name: textOf(document['name'], languageOf(document)),
    description: textOf(document['description'], languageOf(document)),
    image: pictureOf(document['image']),
    achievement: badgeClass === undefined ? undefined : achievementView(badgeClass),
    issuer: profileView(issuer),
    recipient: recipientOf(document['recipient']),
    endorses: kind === 'endorsement' ? endorsed(document) : undefined,
    period: viewOf<Period>({
      validFrom: stringAt(document, 'issuedOn'),
      validUntil: stringAt(document, 'expires'),
    }),
    narrative: plainText(document['narrative']),
    evidence: evidenceOf(document['evidence']),
    endorsementCount: [document, badgeClass, issuer].reduce<number>(
      (count, node) =>
        count + (isJsonObject(node) && node !== document ? asList(node['endorsement']).length : 0),
      asList(document['endorsement']).length,
    ),
  })
}

function badgeClassOf(document: JsonObject, linked: LinkedDocuments): JsonObject | undefined {
  if (typesOf(document).includes('BadgeClass')) return document
  if (linked.badgeClass !== undefined) return linked.badgeClass
  const [badge] = asList(document['badge'])
  if (isJsonObject(badge)) return badge
  return typeof badge === 'string' ? { id: badge } : undefined
}

function issuerOf(document: JsonObject, badgeClass: JsonObject | undefined): JsonValue | undefined {
  const isProfile = typesOf(document).some((type) => type === 'Issuer' || type === 'Profile')
  if (isProfile) return document
  return asList(document['issuer'] ?? badgeClass?.['issuer'])[0]
}

function achievementView(badgeClass: JsonObject): AchievementView {
  const language = languageOf(badgeClass)
  return viewOf<AchievementView>({
    id: idOf(badgeClass),
    name: textOf(badgeClass['name'], language),
    description: textOf(badgeClass['description'], language),
    criteria: criteriaOf(badgeClass['criteria']),
    image: pictureOf(badgeClass['image']),
    tags: stringsOf(badgeClass['tags']),
    alignments: asList(badgeClass['alignment']).filter(isJsonObject).map(alignmentView),
    language,
    translations: translationsOf(badgeClass),
  })
}

/** @see OB 2.0 #IdentityObject, whose `type` names a Profile property */
function recipientOf(value: JsonValue | undefined): Recipient {
  const identity = asList(value).find(isJsonObject)
  const claimed = stringAt(identity, 'identity')
  if (identity === undefined || claimed === undefined) return { identifiers: [] }
  const property = (stringAt(identity, 'type') ?? 'email').replace(
    /^(https?:\/\/schema\.org\/|schema:|@)/,
    '',
  )
  // Some issuers write the strings "true" and "false".
  const hashed = identity['hashed'] === true || identity['hashed'] === 'true'
  if (property === 'id' && !hashed) return { id: claimed, identifiers: [] }
  const type = property === 'email' ? 'emailAddress' : `ext:${property}`
  const salt = stringAt(identity, 'salt')
  return {
    identifiers: [{ type, hashed, value: claimed, ...(salt === undefined ? {} : { salt }) }],
  }
}

function endorsed(document: JsonObject): NonNullable<Badge['endorses']> {
  const claim = objectAt(document, 'claim')
  return viewOf<NonNullable<Badge['endorses']>>({
    id: idOf(claim) ?? stringAt(document, 'claim'),
    comment: plainText(claim?.['endorsementComment']),
  })
}
