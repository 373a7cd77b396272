import { documentationOf, type Documentation } from './documentation.fixture.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import { AchievementSubject } from './ob3/achievement-subject.ts'
import { Achievement } from './ob3/achievement.ts'
import { Alignment } from './ob3/alignment.ts'
import { Criteria } from './ob3/criteria.ts'
import { Evidence } from './ob3/evidence.ts'
import { IdentityObject } from './ob3/identity-object.ts'
import { Image } from './ob3/image.ts'
import { OpenBadgeCredential } from './ob3/open-badge-credential.ts'
import { Profile } from './ob3/profile.ts'
import { upgrade } from './upgrade.ts'

// Where each property of OB 2.0 goes: an assertion with a mark at every property is upgraded, and
// each mark is looked for in what comes out.

const url = (mark: string) => `https://bees.example/${mark}`
const node = (path: string, more: JsonObject): JsonObject => ({ id: url(`${path}.id`), ...more })

const issuer = node('Issuer', {
  type: 'Issuer',
  name: 'Issuer.name',
  url: url('Issuer.url'),
  email: 'Issuer.email@bees.example',
  telephone: 'Issuer.telephone',
  description: 'Issuer.description',
  image: url('Issuer.image'),
  publicKey: url('Issuer.publicKey'),
  verification: { allowedOrigins: 'Issuer.verification' },
  revocationList: url('Issuer.revocationList'),
  '@language': 'x-Issuer.language',
  related: { id: url('Issuer.related') },
  version: 'Issuer.version',
  endorsement: url('Issuer.endorsement'),
})
const badge = node('BadgeClass', {
  type: 'BadgeClass',
  name: 'BadgeClass.name',
  description: 'BadgeClass.description',
  image: node('Image', { caption: 'Image.caption', author: url('Image.author') }),
  criteria: node('Criteria', { narrative: 'Criteria.narrative' }),
  issuer,
  tags: ['BadgeClass.tags'],
  alignment: {
    targetName: 'AlignmentObject.targetName',
    targetUrl: url('AlignmentObject.targetUrl'),
    targetDescription: 'AlignmentObject.targetDescription',
    targetFramework: 'AlignmentObject.targetFramework',
    targetCode: 'AlignmentObject.targetCode',
  },
  '@language': 'fr',
  related: { id: url('BadgeClass.related') },
  version: 'BadgeClass.version',
  endorsement: url('BadgeClass.endorsement'),
})
const assertion = node('Assertion', {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  recipient: {
    type: 'email',
    hashed: true,
    identity: `sha256$${'ab'.repeat(32)}`,
    salt: 'IdentityObject.salt',
  },
  badge,
  verification: { type: 'HostedBadge', creator: url('Assertion.verification') },
  issuedOn: '2019-05-01T00:00:00Z',
  expires: '2031-05-01T00:00:00Z',
  image: url('Assertion.image'),
  evidence: node('Evidence', {
    narrative: 'Evidence.narrative',
    name: 'Evidence.name',
    description: 'Evidence.description',
    genre: 'Evidence.genre',
    audience: 'Evidence.audience',
  }),
  narrative: 'Assertion.narrative',
  '@language': 'x-Assertion.language',
  related: { id: url('Assertion.related') },
  version: 'Assertion.version',
  endorsement: url('Assertion.endorsement'),
})

/** What has no room for a mark is known by its value, or by the properties it is made of. */
const VALUES: Readonly<Record<string, JsonValue>> = {
  'Assertion.issuedOn': '2019-05-01T00:00:00Z',
  'Assertion.expires': '2031-05-01T00:00:00Z',
  'BadgeClass.@language': 'fr',
  'Assertion.@language': 'x-Assertion.language',
  'Issuer.@language': 'x-Issuer.language',
  'IdentityObject.identity': `sha256$${'ab'.repeat(32)}`,
  'IdentityObject.hashed': true,
  'IdentityObject.type': 'emailAddress',
}
const PARTS: Readonly<Record<string, string>> = {
  'Assertion.recipient': 'see IdentityObject',
  'Assertion.badge': 'see BadgeClass',
  'Assertion.evidence': 'see Evidence',
  'BadgeClass.issuer': 'see Issuer',
  'BadgeClass.image': 'see Image',
  'BadgeClass.criteria': 'see Criteria',
  'BadgeClass.alignment': 'see AlignmentObject',
}
const CLASSES_OF_2: readonly (readonly [name: string, place: string])[] = [
  ['Assertion', ''],
  ['IdentityObject', '/recipient'],
  ['Evidence', '/evidence'],
  ['BadgeClass', '/badge'],
  ['Image', '/badge/image'],
  ['Criteria', '/badge/criteria'],
  ['AlignmentObject', '/badge/alignment'],
  ['Issuer', '/badge/issuer'],
]
/** Said by the class that stands there, or not at all while the badge holds. */
const WITHOUT_PLACE = new Set(['@context', 'type', 'revoked', 'revocationReason'])

/** The table, as Markdown: property, its home in OB 2.0, and in OB 3.0. */
export function propertyTable(): string {
  const documentation = documentationOf(['ob2', 'ob3'])
  const { value, losses } = upgrade(assertion)
  const leaves = leavesOf(value, '')
  const homes = new Set<string>()
  const rows = CLASSES_OF_2.flatMap(([name, place]) =>
    propertiesOf(documentation, `ob2/${name}`)
      .filter((property) => !WITHOUT_PLACE.has(property) || isMarked(name, property))
      .map((property) => {
        const home = homeOf(`${name}.${property}`, leaves)
        for (const each of home) homes.add(each)
        const at = place + (property === '@language' ? '/@language' : `/${property}`)
        const loss = losses.find(({ path }) => `${at}/`.startsWith(`${path.replace(/\/0$/, '')}/`))
        const goes = home.length > 0 ? home.map(shown).join(', ') : loss?.reason
        return row([`\`${property}\``, name, goes ?? missing(`${name}.${property}`)])
      }),
  )
  return [...HEAD, ...rows, '', ...onlyIn3(documentation, homes), ''].join('\n')
}

const HEAD = [
  '# Every property, from Open Badges 2.0 to 3.0',
  '',
  'Made from the schemas and from what `upgrade` does; a test keeps it so. Of a property that has no',
  'home in 3.0 it says why. Paths begin at the credential.',
  '',
  '| property | OB 2.0 | OB 3.0 |',
  '| --- | --- | --- |',
]

function shown(home: string): string {
  return home.startsWith('see ') ? home : `\`${home}\``
}

function isMarked(name: string, property: string): boolean {
  return `${name}.${property}` in VALUES
}

function homeOf(mark: string, leaves: readonly (readonly [string, JsonValue])[]): string[] {
  const parts = PARTS[mark]
  if (parts !== undefined) return [parts]
  const wanted = VALUES[mark]
  const found = leaves.filter(([, leaf]) =>
    wanted === undefined ? isMarkedBy(leaf, mark) : leaf === wanted,
  )
  return [...new Set(found.map(([path]) => path))]
}

function isMarkedBy(leaf: JsonValue, mark: string): boolean {
  return typeof leaf === 'string' && leaf.split(/[/@]/).includes(mark)
}

/** The leaves of a document with their paths, in which a list is `[]`. */
function leavesOf(value: JsonValue, path: string): (readonly [string, JsonValue])[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, `${path}[]`))
  if (!isJsonObject(value)) return [[path, value]]
  return Object.entries(value).flatMap(([name, member]) =>
    leavesOf(member, path === '' ? name : `${path}.${name}`),
  )
}

const CLASSES_OF_3 = [
  ['OpenBadgeCredential', OpenBadgeCredential, ''],
  ['AchievementSubject', AchievementSubject, 'credentialSubject.'],
  ['IdentityObject', IdentityObject, 'credentialSubject.identifier[].'],
  ['Achievement', Achievement, 'credentialSubject.achievement.'],
  ['Criteria', Criteria, 'credentialSubject.achievement.criteria.'],
  ['Alignment', Alignment, 'credentialSubject.achievement.alignment[].'],
  ['Image', Image, 'credentialSubject.achievement.image.'],
  ['Evidence', Evidence, 'evidence[].'],
  ['Profile', Profile, 'issuer.'],
] as const

/** What OB 3.0 says that no property of OB 2.0 goes to. */
function onlyIn3(
  documentation: ReadonlyMap<string, Documentation>,
  homes: ReadonlySet<string>,
): string[] {
  const rows = CLASSES_OF_3.flatMap(([name, schema, place]) =>
    Object.keys(schema.shape)
      .filter((property) => property !== '@context' && property !== 'type')
      .filter((property) => ![...homes].some((home) => isWithin(home, place + property)))
      .map((property) => {
        const text = documentation.get(`ob3/${name}`)?.properties.get(property)?.text
        return row([`\`${property}\``, name, text ?? missing(`${name}.${property}`)])
      }),
  )
  const head = ['| property | OB 3.0 | what it is |', '| --- | --- | --- |']
  return ['## Only in 3.0', '', ...head, ...rows]
}

function isWithin(home: string, place: string): boolean {
  return home === place || home.startsWith(`${place}.`) || home.startsWith(`${place}[]`)
}

function propertiesOf(documentation: ReadonlyMap<string, Documentation>, name: string): string[] {
  return [...(documentation.get(name)?.properties.keys() ?? missing(name))]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function missing(what: string): never {
  throw new Error(`${what} has neither a place in OB 3.0 nor a loss`)
}
