import { OB_2 } from './context-urls.ts'
import {
  convertNode,
  elsewhere,
  lose,
  type Form,
  type Home,
  type Homes,
  type Loss,
} from './conversion.ts'
import {
  context,
  listOf,
  moment,
  oneOf,
  sameString,
  sameText,
  string,
  text,
  typed,
  typeless,
} from './converted-values.ts'
import {
  asList,
  isJsonObject,
  objectAt,
  stringAt,
  type JsonObject,
  type JsonValue,
} from './json.ts'
import { OB_2_BADGE_CLASS } from './open-badge-3-from-2.ts'
import { recipientFromSubject } from './recipient-from-subject.ts'
import { typesOf } from './recognize.ts'

// OB 3.0 to OB 2.0, class by class: the way of `open-badge-3-from-2.ts` back.

const ACHIEVEMENT_CLASS = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement'
const REPLACED = 'The new badge is verified in the way of Open Badges 2.0.'
const ENDORSER = 'An endorsement needs a new signature of the endorser.'

/** The unsigned OB 2.0 assertion that says what an OB 3.0 credential says. */
export function openBadge2From3(
  credential: JsonObject,
  { newId, losses }: { readonly newId: (of: string) => string; readonly losses: Loss[] },
): JsonObject {
  const path = ['credentialSubject']
  const subject = nodeOf(only(credential['credentialSubject'], path, losses))
  const shown = convertNode(subject, { homes: SUBJECT, path, losses })
  // The picture of this award; one of the credential takes its place only where there is none.
  const { image, ...own } = convertNode(credential, { homes: CREDENTIAL, path: [], losses })
  if (image !== undefined && shown['image'] !== undefined)
    lose(losses, ['image'], 'An assertion has one picture: that of the subject came along.')
  const old = stringAt(credential, 'id')
  const id = newId(old ?? JSON.stringify(credential))
  return {
    '@context': OB_2,
    id,
    type: 'Assertion',
    ...(image === undefined ? {} : { image }),
    ...own,
    ...issuedOn(credential, losses),
    ...recipientFromSubject(subject, losses),
    ...shown,
    badge: badgeClassFrom(credential, { newId, losses }),
    verification: { type: id.startsWith('https:') ? 'HostedBadge' : 'SignedBadge' },
    ...(old === undefined ? {} : { related: [{ id: old, version: 'Open Badges v3p0' }] }),
  }
}

const only = oneOf((value) => value)

function nodeOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {}
}

/** Of the dates that 3.0 tells apart, 2.0 has one: the day of the award. */
export function issuedOn(credential: JsonObject, losses: Loss[]): JsonObject {
  const names = ['awardedDate', 'validFrom', 'issuanceDate'].filter((name) => name in credential)
  const [name] = names
  if (name === undefined) return {}
  for (const other of names.slice(1)) {
    if (credential[other] !== credential[name])
      lose(losses, [other], 'Open Badges 2.0 has one date: the day of the award came along.')
  }
  const date = moment(credential[name] ?? null, [name], losses)
  return date === undefined ? {} : { issuedOn: date }
}

function badgeClassFrom(
  credential: JsonObject,
  { newId, losses }: { readonly newId: (of: string) => string; readonly losses: Loss[] },
): JsonObject {
  const path = ['credentialSubject', 'achievement']
  const subject = objectAt(credential, 'credentialSubject')
  const achievement = nodeOf(only(subject?.['achievement'], path, losses))
  const id = stringAt(achievement, 'id')
  // An achievement that was made of a BadgeClass goes back to being that one.
  const ancestor = asList(achievement['related']).find(isBadgeClass)
  const related = asList(achievement['related']).filter((item) => item !== ancestor)
  const converted = convertNode({ ...achievement, related }, { homes: ACHIEVEMENT, path, losses })
  const link = { id: id ?? '', type: ACHIEVEMENT_CLASS, version: 'Open Badges v3p0' }
  return {
    type: 'BadgeClass',
    ...converted,
    id: ancestor?.id ?? newId(id ?? JSON.stringify(achievement)),
    ...(id === undefined ? {} : { related: [...asList(converted['related']), link] }),
    issuer: issuerFrom(credential['issuer'], losses),
  }
}

function isBadgeClass(value: JsonValue): value is JsonObject & { id: string } {
  return (
    isJsonObject(value) &&
    typeof value['id'] === 'string' &&
    typesOf(value).includes(OB_2_BADGE_CLASS)
  )
}

export function issuerFrom(value: JsonValue | undefined, losses: Loss[]): JsonValue {
  const path = ['issuer']
  if (!isJsonObject(value)) return value ?? null
  const { otherIdentifier, ...profile } = value
  asList(otherIdentifier).forEach((entry, index) => {
    if (isJsonObject(entry) && entry['identifier'] === value['id']) return
    lose(losses, [...path, 'otherIdentifier', index], 'A Profile of 2.0 has no other identifiers.')
  })
  return { type: 'Issuer', ...convertNode(profile, { homes: PROFILE, path, losses }) }
}

const image: Form = oneOf((value, path, losses) => {
  if (typeof value === 'string') return value
  if (!isJsonObject(value)) return lose(losses, path, 'This is no image.')
  return short(convertNode(value, { homes: IMAGE, path, losses }))
})

const criteria: Form = oneOf((value, path, losses) => {
  if (!isJsonObject(value)) return lose(losses, path, 'These are no criteria.')
  return short(convertNode(value, { homes: CRITERIA, path, losses }))
})

const evidence: Form = listOf((value, path, losses) => {
  if (!isJsonObject(value)) return lose(losses, path, 'This is no evidence.')
  const { type, ...rest } = convertNode(value, { homes: EVIDENCE, path, losses })
  return asList(type).length > 1 ? { type: type ?? null, ...rest } : short(rest)
})

const alignment: Form = listOf((value, path, losses) => {
  if (!isJsonObject(value)) return lose(losses, path, 'This is no alignment.')
  return convertNode(value, { homes: ALIGNMENT, path, losses })
})

const related: Form = listOf((value, path, losses) => {
  if (!isJsonObject(value)) return lose(losses, path, 'What is related needs an id.')
  return short(convertNode(value, { homes: RELATED, path, losses }))
})

/** In 2.0 an object that is only an id may be that id. */
function short(node: JsonObject): JsonValue {
  const { id, ...rest } = node
  return id !== undefined && Object.keys(rest).length === 0 ? id : node
}

const gone = (reason: string): Home => ({ gone: reason })
const ENDORSEMENTS: Homes = { endorsement: gone(ENDORSER), endorsementJwt: gone(ENDORSER) }

const CREDENTIAL: Homes = {
  '@context': context,
  id: elsewhere,
  type: typeless(['VerifiableCredential', 'OpenBadgeCredential', 'AchievementCredential']),
  issuer: elsewhere,
  validFrom: elsewhere,
  awardedDate: elsewhere,
  issuanceDate: elsewhere,
  validUntil: { name: 'expires', form: moment },
  expirationDate: { name: 'expires', form: moment },
  credentialSubject: elsewhere,
  image: { name: 'image', form: image },
  evidence: { name: 'evidence', form: evidence },
  ...ENDORSEMENTS,
  proof: gone('The signature covers the old document.'),
  credentialStatus: gone(REPLACED),
  refreshService: gone(REPLACED),
  credentialSchema: gone('The schema describes the old document.'),
}

const SUBJECT: Homes = {
  id: elsewhere,
  identifier: elsewhere,
  type: typeless(['AchievementSubject']),
  achievement: elsewhere,
  image: { name: 'image', form: image },
  narrative: sameText('narrative'),
}

const ACHIEVEMENT: Homes = {
  id: elsewhere,
  type: typeless(['Achievement']),
  name: sameText('name'),
  description: sameText('description'),
  criteria: { name: 'criteria', form: criteria },
  image: { name: 'image', form: image },
  tag: { name: 'tags', form: listOf(text) },
  alignment: { name: 'alignment', form: alignment },
  inLanguage: { name: '@language', form: string },
  version: sameString('version'),
  related: { name: 'related', form: related },
  ...ENDORSEMENTS,
}

const PROFILE: Homes = {
  id: sameString('id'),
  type: typeless(['Profile']),
  name: sameText('name'),
  url: sameString('url'),
  email: sameString('email'),
  phone: { name: 'telephone', form: string },
  description: sameText('description'),
  image: { name: 'image', form: image },
  ...ENDORSEMENTS,
}

const IMAGE: Homes = {
  id: sameString('id'),
  type: typeless(['Image']),
  caption: sameText('caption'),
}

const CRITERIA: Homes = {
  id: sameString('id'),
  type: typeless([]),
  narrative: sameText('narrative'),
}

const EVIDENCE: Homes = {
  id: sameString('id'),
  type: typed('Evidence', []),
  narrative: sameText('narrative'),
  name: sameText('name'),
  description: sameText('description'),
  genre: sameText('genre'),
  audience: sameText('audience'),
}

const ALIGNMENT: Homes = {
  type: typeless(['Alignment']),
  targetName: sameText('targetName'),
  targetUrl: sameString('targetUrl'),
  targetDescription: sameText('targetDescription'),
  targetFramework: sameText('targetFramework'),
  targetCode: sameString('targetCode'),
}

const RELATED: Homes = {
  id: sameString('id'),
  type: typeless(['Related', ACHIEVEMENT_CLASS]),
  inLanguage: { name: '@language', form: string },
  version: sameString('version'),
}
