import type { DataModelCode } from './data-model-check.ts'
import { deviation, type Deviation } from './deviation.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'

/**
 * The document without what means nothing: members that are null or an empty list. Only for
 * checking: proofs run over the document as it came.
 */
export function withoutEmpty(document: JsonObject): JsonObject {
  return holdsEmpty(document) ? cleanedObject(document) : document
}

function cleanedObject(document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document)
      // A list that revokes nothing yet is a statement (OB 2.0 #RevocationList: 0..*).
      // Contexts say null on purpose: it removes a term, or all of them.
      .filter(([name, member]) => KEPT.has(name) || !isEmpty(member))
      .map(([name, member]) => [name, name === '@context' ? member : cleaned(member)]),
  )
}

const KEPT = new Set(['@context', 'revokedAssertions'])

function cleaned(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(cleaned)
  return isJsonObject(value) ? cleanedObject(value) : value
}

/** Looking takes less than copying, and most documents hold nothing empty. */
function holdsEmpty(value: JsonValue): boolean {
  if (isEmpty(value)) return true
  if (Array.isArray(value)) return value.some(holdsEmpty)
  return isJsonObject(value) && Object.values(value).some(holdsEmpty)
}

function isEmpty(value: JsonValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/**
 * Where a badge is not written as OB 3.0 writes JSON: sets as arrays, nothing null, nothing empty.
 * None of it changes what the badge says.
 *
 * @see OB 3.0 #serialization
 */
export function serializationDeviations(document: JsonObject): Deviation[] {
  return inObject(document, [])
}

// `type`, `proof`, `credentialSchema` and `termsOfUse` may be scalar in the compacted form.
// prettier-ignore
const SETS = new Set([
  'alignment',
  'allowedValue',
  'endorsement',
  'endorsementJwt',
  'evidence',
  'identifier',
  'otherIdentifier',
  'related',
  'result',
  'rubricCriterionLevel',
  'tag',
  'verifiableCredential',
])

function inObject(node: JsonObject, path: readonly (string | number)[]): Deviation[] {
  return Object.entries(node).flatMap(([name, member]) => {
    if (name === '@context' && path.length > 0) return []
    if (name === '@context' || name === 'proof') return emptiness(member, [...path, name])
    if (NESTED_DOCUMENTS.has(name))
      return [
        ...emptiness(member, [...path, name]),
        ...scalars(node, name, member, [...path, name]),
      ]
    // Most members are text, which is a fault only in place of a set.
    if (typeof member !== 'object' && !SETS.has(name)) return []
    return [
      ...emptiness(member, [...path, name]),
      ...scalars(node, name, member, [...path, name]),
      ...inMember(member, [...path, name]),
    ]
  })
}

// Documents with proofs of their own are judged in reports of their own.
const NESTED_DOCUMENTS = new Set(['endorsement', 'verifiableCredential'])

function inMember(value: JsonValue, path: readonly (string | number)[]): Deviation[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => inMember(item, [...path, index]))
  return isJsonObject(value) ? inObject(value, path) : []
}

function emptiness(value: JsonValue, path: readonly (string | number)[]): Deviation[] {
  if (!isEmpty(value)) return []
  return [fault(path, value === null ? 'null' : 'empty_array', 'the property left out', value)]
}

function scalars(
  node: JsonObject,
  name: string,
  member: JsonValue,
  path: readonly (string | number)[],
): Deviation[] {
  if (member === null || Array.isArray(member)) return []
  // Two classes use the name of a set for a single value.
  const isIdentifierEntry = name === 'identifier' && 'identifierType' in node
  const isSet = SETS.has(name) || (name === 'resultDescription' && isJsonObject(member))
  if (!isSet || isIdentifierEntry) return []
  return [fault(path, 'scalar_for_set', 'a list, even of one', member)]
}

function fault(
  path: readonly (string | number)[],
  code: DataModelCode,
  expected: string,
  got: JsonValue,
): Deviation {
  const facts = { check: 'model.serialization', spec: 'OB 3.0 #serialization' } as const
  return deviation({ ...facts, path, code, expected, got, harmless: true })
}
