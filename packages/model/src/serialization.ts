import type { DataModelCode } from './data-model-check.ts'
import { deviation, type Deviation } from './deviation.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import { pathTo, type Place } from './place.ts'
import { isScalarForSet, isSet } from './serialized-sets.ts'

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
  if (!isJsonObject(value)) return false
  for (const name in value) if (holdsEmpty(value[name] ?? null)) return true
  return false
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
  const found: Deviation[] = []
  inObject(document, undefined, found)
  return found
}

function inObject(node: JsonObject, within: Place | undefined, found: Deviation[]): void {
  for (const step in node) {
    const member = node[step] ?? null
    // Most members are text, which is a fault only in place of a set.
    if (typeof member !== 'object' && !isSet(step)) continue
    if (step === '@context' && within !== undefined) continue
    const place = { within, step }
    if (isEmpty(member)) found.push(empty(place, member))
    if (step === '@context' || step === 'proof') continue
    if (isUnlisted(node, step, member)) {
      found.push(fault(place, 'scalar_for_set', 'a list, even of one', member))
    }
    if (!NESTED_DOCUMENTS.has(step)) inMember(member, place, found)
  }
}

// Documents with proofs of their own are judged in reports of their own.
const NESTED_DOCUMENTS = new Set(['endorsement', 'verifiableCredential'])

function inMember(value: JsonValue, within: Place, found: Deviation[]): void {
  if (Array.isArray(value)) {
    for (let step = 0; step < value.length; step += 1) {
      const item = value[step] ?? null
      if (typeof item === 'object') inMember(item, { within, step }, found)
    }
  } else if (isJsonObject(value)) inObject(value, within, found)
}

function isUnlisted(node: JsonObject, name: string, member: JsonValue): boolean {
  // Two classes use the name of a set for a single value.
  const isSingle = name === 'identifier' && 'identifierType' in node
  return member !== null && !isSingle && isScalarForSet(name, member)
}

function empty(place: Place, value: JsonValue): Deviation {
  return fault(place, value === null ? 'null' : 'empty_array', 'the property left out', value)
}

function fault(place: Place, code: DataModelCode, expected: string, got: JsonValue): Deviation {
  const facts = { check: 'model.serialization', spec: 'OB 3.0 #serialization' } as const
  return deviation({ ...facts, path: pathTo(place), code, expected, got, harmless: true })
}
