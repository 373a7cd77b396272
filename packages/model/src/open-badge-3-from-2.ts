import { OB_3, VC_2 } from './context-urls.ts'
import {
  convertNode,
  elsewhere,
  lose,
  type Form,
  type Home,
  type Homes,
  type Loss,
  type Path,
  type UnsignedCredential,
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
import { isAbsoluteIri, isHttpIri } from './iri.ts'
import { asList, isJsonObject, stringAt, type JsonObject, type JsonValue } from './json.ts'
import { subjectFromRecipient } from './subject-from-recipient.ts'

// OB 2.0 to OB 3.0, class by class: OB 3.0 implementation guide, "Migrating from Open Badges 2.0".

export interface NewIds {
  readonly credential: string
  readonly achievement: string
  readonly issuer: (issuer: JsonObject) => string
}

/** Where the original can be looked at: its URL, or a `data:` URL of the signed assertion. */
export interface Original {
  readonly id: string | undefined
  readonly badgeClass: JsonObject
  readonly issuer: JsonValue | undefined
}

const OB_2_ASSERTION = 'https://w3id.org/openbadges#Assertion'
export const OB_2_BADGE_CLASS = 'https://w3id.org/openbadges#BadgeClass'

const REPLACED = 'A proof and a credentialStatus of the new badge take its place.'
const ENDORSER = 'An endorsement needs a new signature of the endorser.'

/** The unsigned OB 3.0 credential that says what an OB 2.0 assertion says. */
export function openBadge3From2(
  assertion: JsonObject,
  original: Original,
  { ids, losses }: { readonly ids: NewIds; readonly losses: Loss[] },
): UnsignedCredential {
  const { narrative, image, type, ...rest } = convertNode(assertion, {
    homes: ASSERTION,
    path: [],
    losses,
  })
  const evidence = [...asList(rest['evidence']), ...linkTo(original.id)]
  return {
    '@context': [VC_2, OB_3],
    id: ids.credential,
    type: ['VerifiableCredential', ...asList(type ?? 'OpenBadgeCredential')],
    issuer: profileFrom(original.issuer, ids.issuer, { losses, path: ['badge', 'issuer'] }),
    ...datesOf(rest),
    credentialSubject: {
      ...subjectFromRecipient(assertion['recipient'], losses),
      ...(image === undefined ? {} : { image }),
      ...(narrative === undefined ? {} : { narrative }),
      achievement: achievementFrom(original.badgeClass, ids.achievement, {
        losses,
        path: ['badge'],
      }),
    },
    ...(evidence.length === 0 ? {} : { evidence }),
  }
}

// `awardedDate` keeps the day of the award when a later version of the credential moves `validFrom`.
function datesOf({ validFrom, validUntil }: JsonObject): JsonObject {
  return {
    ...(validFrom === undefined ? {} : { validFrom, awardedDate: validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  }
}

function linkTo(id: string | undefined): JsonObject[] {
  if (id === undefined) return []
  const type = ['Evidence', OB_2_ASSERTION]
  const description = 'The badge in Open Badges 2.0 or earlier that this credential was made from.'
  return [{ type, id, name: 'Original badge', description }]
}

export function achievementFrom(
  badgeClass: JsonObject,
  id: string,
  { losses, path }: { readonly losses: Loss[]; readonly path: Path },
): JsonObject {
  const { related, ...rest } = convertNode(badgeClass, { homes: BADGE_CLASS, path, losses })
  const old = stringAt(badgeClass, 'id')
  const link = { id: old ?? '', type: ['Related', OB_2_BADGE_CLASS], version: 'Open Badges v2p0' }
  const links = [...asList(related), ...(old === undefined ? [] : [link])]
  return {
    id,
    type: ['Achievement'],
    ...rest,
    ...(links.length === 0 ? {} : { related: links }),
  }
}

export function profileFrom(
  value: JsonValue | undefined,
  idFor: (issuer: JsonObject) => string,
  { losses, path }: { readonly losses: Loss[]; readonly path: Path },
): JsonObject {
  if (!isJsonObject(value)) {
    lose(losses, path, 'Only its id is known: pass the issuer as `linked.issuer`.')
    return profileFrom({ id: typeof value === 'string' ? value : '' }, idFor, { losses, path })
  }
  const old = stringAt(value, 'id')
  return {
    id: idFor(value),
    type: ['Profile'],
    ...convertNode(value, { homes: PROFILE, path, losses }),
    ...(old === undefined || old === '' ? {} : { otherIdentifier: [identifierEntry(old)] }),
  }
}

function identifierEntry(identifier: string): JsonObject {
  return { type: ['IdentifierEntry'], identifier, identifierType: 'identifier' }
}

const image: Form = oneOf((value, path, losses) => {
  if (typeof value === 'string') return { id: value, type: 'Image' }
  if (!isJsonObject(value)) return lose(losses, path, 'This is no image.')
  return { type: 'Image', ...convertNode(value, { homes: IMAGE, path, losses }) }
})

const criteria: Form = oneOf((value, path, losses) => {
  if (typeof value === 'string') return { id: value }
  if (!isJsonObject(value)) return lose(losses, path, 'These are no criteria.')
  return convertNode(value, { homes: CRITERIA, path, losses })
})

const evidence: Form = listOf((value, path, losses) => {
  if (typeof value === 'string') return { type: ['Evidence'], id: value }
  if (!isJsonObject(value)) return lose(losses, path, 'This is no evidence.')
  return { type: ['Evidence'], ...convertNode(value, { homes: EVIDENCE, path, losses }) }
})

const alignment: Form = listOf((value, path, losses) => {
  if (!isJsonObject(value)) return lose(losses, path, 'An alignment needs a name and a URL.')
  return { type: ['Alignment'], ...convertNode(value, { homes: ALIGNMENT, path, losses }) }
})

const related: Form = listOf((value, path, losses) => {
  const node = typeof value === 'string' ? { id: value } : value
  if (!isJsonObject(node) || !isAbsoluteIri(stringAt(node, 'id') ?? ''))
    return lose(losses, path, 'What is related needs an id.')
  return { type: ['Related'], ...convertNode(node, { homes: RELATED, path, losses }) }
})

const version: Form = (value, path, losses) =>
  typeof value === 'number' ? String(value) : string(value, path, losses)

const LANGUAGE: Home = { name: 'inLanguage', form: string }
const VERSION: Home = { name: 'version', form: version }
const gone = (reason: string): Home => ({ gone: reason })

const ASSERTION: Homes = {
  '@context': context,
  id: elsewhere,
  type: typed('OpenBadgeCredential', ['Assertion']),
  recipient: elsewhere,
  badge: elsewhere,
  issuedOn: { name: 'validFrom', form: moment },
  expires: { name: 'validUntil', form: moment },
  image: { name: 'image', form: image },
  evidence: { name: 'evidence', form: evidence },
  narrative: sameText('narrative'),
  verification: gone(REPLACED),
  revoked: gone(REPLACED),
  revocationReason: gone(REPLACED),
  endorsement: gone(ENDORSER),
}

const BADGE_CLASS: Homes = {
  '@context': context,
  id: elsewhere,
  type: typed('Achievement', ['BadgeClass']),
  issuer: elsewhere,
  name: sameText('name'),
  description: sameText('description'),
  criteria: { name: 'criteria', form: criteria },
  image: { name: 'image', form: image },
  tags: { name: 'tag', form: listOf(text) },
  alignment: { name: 'alignment', form: alignment },
  '@language': LANGUAGE,
  version: VERSION,
  related: { name: 'related', form: related },
  endorsement: gone(ENDORSER),
}

const PROFILE: Homes = {
  '@context': context,
  id: elsewhere,
  type: typed('Profile', ['Issuer']),
  name: sameText('name'),
  url: sameString('url'),
  email: sameString('email'),
  telephone: { name: 'phone', form: string },
  description: sameText('description'),
  image: { name: 'image', form: image },
  verification: gone(REPLACED),
  publicKey: gone('Keys are found from the issuer’s id (OB 3.0 #key-dereferencing).'),
  revocationList: gone(REPLACED),
  endorsement: gone(ENDORSER),
}

const IMAGE: Homes = {
  id: sameString('id'),
  type: typeless(['Image', 'schema:ImageObject', 'https://schema.org/ImageObject']),
  caption: sameText('caption'),
  author: gone('An Image has no author.'),
}

const CRITERIA: Homes = {
  id: sameString('id'),
  type: typeless(['Criteria']),
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
  type: typed('Alignment', ['AlignmentObject']),
  targetName: sameText('targetName'),
  targetUrl: sameString('targetUrl'),
  targetDescription: sameText('targetDescription'),
  targetFramework: sameText('targetFramework'),
  targetCode: sameString('targetCode'),
}

const RELATED: Homes = {
  id: sameString('id'),
  type: typed('Related', ['BadgeClass', 'Assertion', 'Achievement']),
  '@language': LANGUAGE,
  version: VERSION,
}

/** The issuer stays who it is; only one without an id gets one: its web address, or a new id. */
export function issuerIdOf(issuer: JsonObject, newId: (of: string) => string): string {
  const { id, url } = issuer
  if (typeof id === 'string' && isAbsoluteIri(id)) return id
  return typeof url === 'string' && isHttpIri(url) ? url : newId(JSON.stringify(issuer))
}
