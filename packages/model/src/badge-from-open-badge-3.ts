import type { AchievementView, Badge, Period, Recipient, RecipientIdentifier } from './badge.ts'
import type { Credential } from './credential.ts'
import { asList, isJsonObject, objectAt, stringAt, stringsOf, type JsonObject } from './json.ts'
import { resultsOf } from './result-view.ts'
import {
  alignmentView,
  criteriaOf,
  profileView,
  evidenceOf,
  idOf,
  languageOf,
  pictureOf,
  plainText,
  textOf,
  translationsOf,
  viewOf,
} from './view.ts'

/** The view of an OB 3.0 credential, and of every other verifiable credential or presentation. */
export function badgeFromOpenBadge3(credential: Credential): Badge {
  const { document, kind, version } = credential
  const subject = objectAt(document, 'credentialSubject')
  // A CLR's subject lists many achievements; none of them is "the" achievement.
  const achievement = kind === 'badge' ? objectAt(subject, 'achievement') : undefined
  const issuer = asList(document['issuer'] ?? document['holder'])[0]
  const carriers = [document, achievement, isJsonObject(issuer) ? issuer : undefined]
  return viewOf<Badge>({
    version,
    kind,
    id: idOf(document),
    name: textOf(document['name'], languageOf(document)),
    description: textOf(document['description'], languageOf(document)),
    image: pictureOf(document['image'] ?? subject?.['image']),
    achievement: achievement === undefined ? undefined : achievementView(achievement),
    issuer: profileView(issuer),
    recipient: kind === 'badge' || kind === 'clr' ? recipientOf(subject) : { identifiers: [] },
    endorses: kind === 'endorsement' ? endorsed(subject) : undefined,
    period: viewOf<Period>({
      validFrom: stringAt(document, 'validFrom') ?? stringAt(document, 'issuanceDate'),
      validUntil: stringAt(document, 'validUntil') ?? stringAt(document, 'expirationDate'),
      awardedDate: stringAt(document, 'awardedDate'),
    }),
    narrative: plainText(subject?.['narrative']),
    evidence: evidenceOf(document['evidence']),
    results: kind === 'badge' ? resultsOf(subject) : undefined,
    endorsementCount: carriers.reduce((count, carrier) => count + endorsementsIn(carrier), 0),
  })
}

function achievementView(achievement: JsonObject): AchievementView {
  const language = languageOf(achievement)
  return viewOf<AchievementView>({
    id: idOf(achievement),
    name: textOf(achievement['name'], language),
    description: textOf(achievement['description'], language),
    criteria: criteriaOf(achievement['criteria']),
    image: pictureOf(achievement['image']),
    achievementType: stringAt(achievement, 'achievementType'),
    tags: stringsOf(achievement['tag']),
    alignments: asList(achievement['alignment']).filter(isJsonObject).map(alignmentView),
    language,
    translations: translationsOf(achievement),
  })
}

function recipientOf(subject: JsonObject | undefined): Recipient {
  return viewOf<Recipient>({
    id: stringAt(subject, 'id'),
    identifiers: asList(subject?.['identifier']).filter(isJsonObject).flatMap(identifierView),
  })
}

function identifierView(identity: JsonObject): RecipientIdentifier[] {
  const value = stringAt(identity, 'identityHash')
  if (value === undefined) return []
  return [
    viewOf<RecipientIdentifier>({
      type: stringAt(identity, 'identityType') ?? 'identifier',
      // Some issuers write the strings "true" and "false".
      hashed: identity['hashed'] === true || identity['hashed'] === 'true',
      value,
      salt: stringAt(identity, 'salt'),
    }),
  ]
}

function endorsed(subject: JsonObject | undefined): NonNullable<Badge['endorses']> {
  return viewOf<NonNullable<Badge['endorses']>>({
    id: idOf(subject),
    comment: plainText(subject?.['endorsementComment']),
  })
}

function endorsementsIn(carrier: JsonObject | undefined): number {
  return asList(carrier?.['endorsement']).length + asList(carrier?.['endorsementJwt']).length
}
