import * as z from 'zod/mini'
import type { DataModelCheck } from './data-model-check.ts'
import { deviation, type Deviation } from './deviation.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import { isLanguageText } from './language-value.ts'
import { withLists } from './schema-lists.ts'
import type { Meaning } from './schema-primitives.ts'

/** Places whose faults belong to a check of their own, by the path of the fault. */
export type Places = readonly (readonly [path: RegExp, check: DataModelCheck])[]

export interface SchemaRules {
  readonly schema: z.ZodMiniType
  readonly places: Places
  readonly spec: string
}

/**
 * The deviations of a document from a schema. A fault means what its schema says it means; at one
 * of the `places` it belongs to that place's check and is never harmless.
 */
export function schemaDeviations(document: JsonObject, rules: SchemaRules): Deviation[] {
  if (z.safeParse(rules.schema, document).success) return []
  // One value for a set has a check of its own; here it is looked at as the list it stands for.
  const result = z.safeParse(rules.schema, withLists(rules.schema, document))
  if (result.success) return []
  return result.error.issues
    .flatMap((issue) => leaves(issue, []))
    .map((found) => ({ ...found, path: pathIn(document, found.path) }))
    .map((fault) => {
      const got = valueAt(document, fault.path)
      const place = placeOf(fault, rules.places)
      // Text in several languages is unambiguous, even where the schema wants one string.
      const isTranslated = typeof got === 'object' && got !== null && isLanguageText(got)
      const harmless = fault.harmless && (place === undefined || isTranslated)
      const code = got === undefined ? 'missing' : fault.code
      return deviation({
        ...fault,
        check: place ?? fault.check,
        code,
        got,
        spec: rules.spec,
        harmless,
      })
    })
}

interface Fault extends Meaning {
  readonly path: readonly (string | number)[]
}

type Issue = z.core.$ZodIssue

function leaves(issue: Issue, prefix: readonly (string | number)[]): Fault[] {
  const path = [...prefix, ...issue.path.filter((key) => typeof key !== 'symbol')]
  if (issue.code === 'invalid_union')
    return branchThatFits(issue.errors).flatMap((inner) => leaves(inner, path))
  if (issue.code === 'custom' && issue.params !== undefined)
    return [{ ...(issue.params as unknown as Meaning), path }]
  const expected = issue.code === 'invalid_type' ? article(issue.expected) : 'another value'
  return [{ check: 'model.properties', code: 'malformed', harmless: true, expected, path }]
}

/** Of a union's branches the one whose faults lie inside the value: its outer form fits. */
function branchThatFits(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const fitting = branches.find((issues) => issues.every((issue) => issue.path.length > 0))
  return fitting ?? branches.at(-1) ?? []
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function placeOf(fault: Fault, places: Places): DataModelCheck | undefined {
  if (fault.check !== 'model.properties') return undefined
  const path = fault.path.join('/')
  return places.find(([pattern]) => pattern.test(path))?.[1]
}

/** A path into the document with its lists, as a path into the document as it was written. */
function pathIn(
  document: JsonObject,
  path: readonly (string | number)[],
): readonly (string | number)[] {
  return path.filter((key, index) => {
    const before = pathIn(document, path.slice(0, index))
    return typeof key === 'string' || Array.isArray(valueAt(document, before))
  })
}

function valueAt(document: JsonObject, path: readonly (string | number)[]): JsonValue | undefined {
  let found: JsonValue | undefined = document
  for (const key of path) {
    if (Array.isArray(found)) found = found[Number(key)]
    else found = isJsonObject(found) && Object.hasOwn(found, key) ? found[key] : undefined
  }
  return found
}
