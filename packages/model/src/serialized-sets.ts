import { isJsonObject, type JsonValue } from './json.ts'

/**
 * Whether one value stands where OB 3.0 writes a list, even of one.
 *
 * @see OB 3.0 #serialization
 */
export function isScalarForSet(name: string, value: JsonValue): boolean {
  // A Result has the id of one description, an Achievement the descriptions themselves.
  return SETS.has(name)
    ? !Array.isArray(value)
    : name === 'resultDescription' && isJsonObject(value)
}

// `type`, `proof`, `credentialSchema` and `termsOfUse` may be scalar in the compacted form.
// prettier-ignore
const SETS: ReadonlySet<string> = new Set([
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

/** Whether a property is a set, whatever its value. */
export function isSet(name: string): boolean {
  return SETS.has(name)
}
