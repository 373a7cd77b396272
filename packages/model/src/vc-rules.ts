import type { Credential } from './credential.ts'
import type { DataModelCheck, DataModelCode } from './data-model-check.ts'
import { deviation, type Deviation } from './deviation.ts'
import { isAbsoluteIri } from './iri.ts'
import { asList, isJsonObject, stringsOf, type JsonObject, type JsonValue } from './json.ts'
import { isLanguageText } from './language-value.ts'
import { pathTo, type Place } from './place.ts'

/**
 * What every verifiable credential must be, badge or not. None of it is harmless: whoever leaves it
 * out leaves open who says what, or whether it still holds.
 *
 * @see VCDM 2.0 #basic-concepts and #advanced-concepts; VCDM 1.1 likewise
 */
export function credentialDeviations({ document }: Credential): Deviation[] {
  return [
    ...typeDeviations(document, ['VerifiableCredential']),
    ...optionalIri(document, ['id'], 'model.id'),
    ...issuerDeviations(document['issuer']),
    ...subjectDeviations(document['credentialSubject']),
    ...textDeviations(document, []),
    ...MEMBERS.flatMap(([name, needs]) =>
      document[name] === undefined ? [] : memberDeviations(document, name, needs),
    ),
    ...relatedResourceDeviations(document['relatedResource']),
  ]
}

type Path = readonly (string | number)[]

/** `type` names each of `wanted`; of an inner list, one of its names. */
export function typeDeviations(
  document: JsonObject,
  wanted: readonly (string | readonly string[])[],
): Deviation[] {
  const got = document['type'] ?? document['@type']
  const types = stringsOf(got)
  if (asList(got).length !== types.length)
    return [fault('model.type', ['type'], ['malformed', 'types as strings'], got)]
  return wanted.flatMap((entry) => {
    const names = typeof entry === 'string' ? [entry] : entry
    if (names.some((name) => types.includes(name))) return []
    const code = types.length === 0 ? 'missing' : 'wrong_type'
    return [fault('model.type', ['type'], [code, `the type ${names.join(' or ')}`], got)]
  })
}

/** A property that, if present, is one absolute URI. */
export function optionalIri(
  node: JsonObject,
  path: readonly [...Path, string],
  check: DataModelCheck,
): Deviation[] {
  const name = path.at(-1) as string
  return node[name] === undefined ? [] : requiredIri(node[name], path, check)
}

export function requiredIri(
  value: JsonValue | undefined,
  path: Path,
  check: DataModelCheck,
): Deviation[] {
  if (typeof value === 'string' && isAbsoluteIri(value)) return []
  const code = value === undefined ? 'missing' : 'malformed'
  return [fault(check, path, [code, 'one absolute URI'], value)]
}

/** An `id`, wherever it stands, is one string: JSON-LD refuses null and lists. */
export function idDeviations(document: JsonObject): Deviation[] {
  const found: Deviation[] = []
  addIdFaults(document, undefined, found)
  return found
}

function addIdFaults(node: JsonObject, within: Place | undefined, found: Deviation[]): void {
  for (const step in node) {
    const member = node[step]
    if (typeof member === 'string' || step === '@context') continue
    const place = { within, step }
    if (step === 'id') {
      const wanted = ['malformed', 'one absolute URI'] as const
      found.push(fault('model.properties', pathTo(place), wanted, member))
    } else if (isJsonObject(member)) addIdFaults(member, place, found)
    else if (Array.isArray(member)) addIdFaultsOfItems(member, place, found)
  }
}

function addIdFaultsOfItems(items: JsonValue[], within: Place, found: Deviation[]): void {
  for (const [step, item] of items.entries()) {
    if (isJsonObject(item)) addIdFaults(item, { within, step }, found)
  }
}

function issuerDeviations(issuer: JsonValue | undefined): Deviation[] {
  if (!isJsonObject(issuer)) return requiredIri(issuer, ['issuer'], 'model.issuer')
  return [
    ...requiredIri(issuer['id'], ['issuer', 'id'], 'model.issuer'),
    ...textDeviations(issuer, ['issuer']),
  ]
}

function subjectDeviations(value: JsonValue | undefined): Deviation[] {
  const check = 'model.subject-identified'
  const path = ['credentialSubject']
  if (asList(value).length === 0) return [fault(check, path, ['missing', 'a subject'], value)]
  return asList(value).flatMap((subject, index) => {
    const at = Array.isArray(value) ? [...path, index] : path
    if (!isJsonObject(subject) || Object.keys(subject).length === 0)
      return [fault(check, at, ['malformed', 'a subject with an id or claims'], subject)]
    return optionalIri(subject, [...at, 'id'], check)
  })
}

function textDeviations(node: JsonObject, path: Path): Deviation[] {
  return ['name', 'description'].flatMap((name) => {
    const value = node[name]
    if (value === undefined || isLanguageText(value)) return []
    const expected = 'text, or objects of @value, @language and @direction'
    return [fault('model.properties', [...path, name], ['malformed', expected], value)]
  })
}

/** What each object in a property needs: `type` always; `id` where it says so. */
const MEMBERS = Object.entries<'type' | 'id and type'>({
  credentialStatus: 'type',
  credentialSchema: 'id and type',
  evidence: 'type',
  refreshService: 'type',
  termsOfUse: 'type',
  proof: 'type',
})

function memberDeviations(
  document: JsonObject,
  name: string,
  needs: 'type' | 'id and type',
): Deviation[] {
  const value = document[name]
  return asList(value).flatMap((member, index) => {
    const path: Path = Array.isArray(value) ? [name, index] : [name]
    if (!isJsonObject(member))
      return [fault('model.properties', path, ['malformed', 'an object'], member)]
    const types = stringsOf(member['type'])
    const hasType = types.length > 0 && types.length === asList(member['type']).length
    return [
      ...(hasType
        ? []
        : [fault('model.properties', [...path, 'type'], ['missing', 'a type'], member['type'])]),
      ...(needs === 'type'
        ? optionalIri(member, [...path, 'id'], 'model.properties')
        : requiredIri(member['id'], [...path, 'id'], 'model.properties')),
    ]
  })
}

function relatedResourceDeviations(value: JsonValue | undefined): Deviation[] {
  const ids = new Set<string>()
  return asList(value).flatMap((resource, index) => {
    const path: Path = Array.isArray(value) ? ['relatedResource', index] : ['relatedResource']
    const node = isJsonObject(resource) ? resource : {}
    const id = stringsOf(node['id'])[0] ?? ''
    const isRepeated = ids.has(id)
    ids.add(id)
    const digest = stringsOf(node['digestSRI'] ?? node['digestMultibase'])
    return [
      ...requiredIri(node['id'], [...path, 'id'], 'model.properties'),
      ...(isRepeated
        ? [fault('model.properties', [...path, 'id'], ['not_single', 'each resource once'], id)]
        : []),
      ...(digest.length === 1
        ? []
        : [fault('model.properties', path, ['missing', 'digestSRI or digestMultibase'], resource)]),
    ]
  })
}

function fault(
  check: DataModelCheck,
  path: Path,
  [code, expected]: readonly [DataModelCode, string],
  got: JsonValue | undefined,
): Deviation {
  return deviation({ check, path, code, expected, got, spec: SPECS[check] ?? 'VCDM 2.0' })
}

const SPECS: Partial<Record<DataModelCheck, string>> = {
  'model.type': 'VCDM 2.0 #types',
  'model.id': 'VCDM 2.0 #identifiers',
  'model.issuer': 'VCDM 2.0 #issuer',
  'model.subject-identified': 'VCDM 2.0 #credential-subject',
  'model.properties': 'VCDM 2.0 #data-model',
}
