import { asList, isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { canonicalize, contextRevisions, type ContextLoader } from '@openboat/proof'
import { findingsOf, type Finding } from '../finding.ts'
import { readQuads, type Quads } from './read-quads.ts'

const lossless = findingsOf(
  'json-ld.lossless',
  'VCDM 2.0 #json-ld; VC Data Integrity #validating-contexts',
)

/**
 * A Data Integrity proof signs statements, and JSON-LD has many spellings for each: an alias from a
 * context of the document's own, a full IRI for a name, `@nest`, `@included`. Whoever holds a badge
 * could thus rewrite `credentialStatus` so that the signature holds and no reader finds it. What
 * decides over the verdict must therefore stand in the JSON as it stands among the statements.
 *
 * @throws {ProofError} where the document cannot be canonicalised
 */
export async function hiddenStatements(
  document: JsonObject,
  contexts: ContextLoader,
): Promise<Finding[]> {
  if (document['proof'] === undefined || isPlain(document)) return []
  const own = nodeOf(document)
  // A node without a name is named, so that its statements can be told from others'.
  const id = own === blank ? 'urn:openboat:this' : own
  const named = own === blank ? { ...document, id } : document
  const quads = readQuads(await canonicalize(named, { contexts }))
  return termsOf(document, id, quads)
    .filter(({ written, signed }) => !isSame(written, signed))
    .map(({ name }) =>
      lossless('failed', `What is signed as ${name} is not what the document shows as ${name}`, {
        path: `/${name}`,
        details: { code: 'hidden_statement', term: name },
      }),
    )
}

interface Term {
  readonly name: string
  /** Its values as the JSON has them, and as the signed statements have them. */
  readonly written: readonly string[]
  readonly signed: readonly string[]
}

const credentials = 'https://www.w3.org/2018/credentials#'
const dates = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate']
const parties = ['issuer', 'holder', 'credentialSubject']
const statusTerms = ['statusListCredential', 'statusListIndex', 'statusPurpose', 'statusSize']

function termsOf(document: JsonObject, id: string, quads: Quads): Term[] {
  const values = (name: string): JsonValue[] => asList(document[name]).filter((v) => v !== null)
  const objects = (name: string): readonly string[] => quads.objects(id, credentials + name)
  return [
    ...dates.map((name) => ({ name, written: values(name).map(textOf), signed: objects(name) })),
    ...parties.map((name) => ({
      name,
      written: values(name).map(nodeOf),
      signed: objects(name).map(blankAlike),
    })),
    {
      name: 'credentialStatus',
      written: values('credentialStatus').map(writtenStatus),
      signed: objects('credentialStatus').map((node) => signedStatus(node, quads)),
    },
    ...heldTerms(document, quads, id),
    {
      name: 'expires',
      written: membersOf(valuesBelow(document, 'proof'), 'expires').map(textOf),
      signed: quads.objectsAnywhere('https://w3id.org/security#expiration'),
    },
  ]
}

const clr = 'https://purl.imsglobal.org/spec/vc/clr/vocab.html#'

/** What a presentation holds are graphs without names, which are counted; a record's are nodes. */
function heldTerms(document: JsonObject, quads: Quads, id: string): Term[] {
  const name = 'verifiableCredential'
  const presented = quads.objects(id, credentials + name)
  const subjects = quads.objects(id, `${credentials}credentialSubject`)
  return [
    { name, written: [`${asList(document[name]).length}`], signed: [`${presented.length}`] },
    {
      name,
      written: membersOf(asList(document['credentialSubject']), name).map(nodeOf),
      signed: subjects.flatMap((node) => quads.objects(node, clr + name)).map(blankAlike),
    },
  ]
}

function membersOf(nodes: readonly JsonValue[], name: string): JsonValue[] {
  return nodes.filter(isJsonObject).flatMap((node) => asList(node[name]))
}

function writtenStatus(entry: JsonValue): string {
  const members = isJsonObject(entry) ? entry : {}
  const facts = statusTerms.map((name) => asList(members[name]).map(textOf).toSorted())
  return JSON.stringify([nodeOf(entry), ...facts])
}

// The vocabularies of status lists differ, their names do not.
function signedStatus(node: string, quads: Quads): string {
  const facts = statusTerms.map((name) => quads.objectsNamed(node, name).toSorted())
  return JSON.stringify([blankAlike(node), ...facts])
}

/** At any depth: proofs and embedded credentials are nodes of their own. */
function valuesBelow(value: JsonValue, name: string): JsonValue[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesBelow(item, name))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === '@context') return []
    return [...(key === name ? asList(member) : []), ...valuesBelow(member, name)]
  })
}

function nodeOf(value: JsonValue): string {
  const id = isJsonObject(value) ? (value['id'] ?? value['@id']) : value
  return typeof id === 'string' ? id : blank
}

const blank = '_:'

function blankAlike(node: string): string {
  return node.startsWith(blank) ? blank : node
}

function textOf(value: JsonValue): string {
  if (isJsonObject(value)) return nodeOf(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A set among statements: what is written twice is said once. */
function isSame(written: readonly string[], signed: readonly string[]): boolean {
  const [a, b] = [new Set(written), new Set(signed)]
  return a.size === b.size && [...a].every((each) => b.has(each))
}

/**
 * Only names that known contexts define, and no second place that says more of the credential itself
 * than a comment: then there is nothing to hide behind, and nothing to canonicalise once more.
 */
function isPlain(document: JsonObject): boolean {
  return isPlainNode(document, document['id'] ?? document['@id'])
}

function isPlainNode(node: JsonObject, rootId: JsonValue | undefined): boolean {
  for (const name in node) {
    const value = node[name] ?? null
    const isPlainMember =
      name === '@context'
        ? asList(value).every(isKnownContext)
        : plainName.test(name) && arePlainValues(value, rootId)
    if (!isPlainMember) return false
  }
  return true
}

function arePlainValues(value: JsonValue, rootId: JsonValue | undefined): boolean {
  return Array.isArray(value)
    ? value.every((item) => isPlainValue(item, rootId))
    : isPlainValue(value, rootId)
}

function isPlainValue(value: JsonValue, rootId: JsonValue | undefined): boolean {
  if (!isJsonObject(value)) return !Array.isArray(value)
  const id = value['id'] ?? value['@id']
  return id !== undefined && id === rootId ? isEndorsed(value) : isPlainNode(value, rootId)
}

/**
 * The subject of an endorsement of the badge within the badge: a second place that speaks of it, but
 * says nothing that decides over the verdict.
 */
function isEndorsed(node: JsonObject): boolean {
  for (const name in node) {
    const value = node[name] ?? null
    const isText = typeof value === 'string' && !halfCharacter.test(value)
    const areTypes = name === 'type' && asList(value).every((type) => typeof type === 'string')
    if (!areTypes && !(isText && textsOfEndorsed.has(name))) return false
  }
  return true
}

const textsOfEndorsed = new Set(['id', 'endorsementComment'])
const halfCharacter = /\p{Cs}/u

function isKnownContext(context: JsonValue): boolean {
  return typeof context === 'string' && contextRevisions(context) > 0
}

const plainName = /^(?:[A-Za-z]\w*|@(?:id|type|value|language|direction))$/
