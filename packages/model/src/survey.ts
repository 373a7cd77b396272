import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import { isScalarForSet } from './serialized-sets.ts'

/**
 * What one walk over a whole document tells. It says what there may be; where, and whether it matters
 * there, is for the rules, which need no walk of their own over the many documents that have none.
 */
export interface Survey {
  /** A member or an item that is null or an empty list. */
  readonly holdsEmpty: boolean
  /** A member `id` that is no text. */
  readonly holdsOddId: boolean
  /** One value where OB 3.0 writes a list. */
  readonly holdsScalarSet: boolean
  /** A context below the top of the document. */
  readonly holdsInnerContext: boolean
  /** Every text among the types of all nodes. */
  readonly types: ReadonlySet<string>
}

export function surveyOf(document: JsonObject): Survey {
  const survey = {
    holdsEmpty: false,
    holdsOddId: false,
    holdsScalarSet: false,
    holdsInnerContext: false,
    types: new Set<string>(),
  }
  for (const name in document) lookAt(name, document[name] ?? null, survey)
  return survey
}

type Draft = { -readonly [Name in keyof Survey]: Survey[Name] } & { readonly types: Set<string> }

function lookAt(name: string, value: JsonValue, survey: Draft): void {
  if (name === 'type' || name === '@type') addTypes(value, survey)
  else if (name === 'id' && typeof value !== 'string') survey.holdsOddId = true
  else if (isScalarForSet(name, value)) survey.holdsScalarSet = true
  if (typeof value === 'object') lookInto(value, survey)
}

function lookInto(value: JsonValue[] | JsonObject | null, survey: Draft): void {
  if (isJsonObject(value)) {
    for (const name in value) {
      if (name === '@context') survey.holdsInnerContext = true
      lookAt(name, value[name] ?? null, survey)
    }
  } else if (value === null || value.length === 0) survey.holdsEmpty = true
  else for (const item of value) if (typeof item === 'object') lookInto(item, survey)
}

function addTypes(value: JsonValue, { types }: Draft): void {
  if (typeof value === 'string') types.add(value)
  else if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'string') types.add(item)
  }
}
