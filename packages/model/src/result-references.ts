import { deviation, type Deviation } from './deviation.ts'
import {
  asList,
  isJsonObject,
  objectAt,
  stringAt,
  type JsonObject,
  type JsonValue,
} from './json.ts'

/**
 * Results that name a description or level which the achievement does not have.
 *
 * @see OB 3.0 #result
 */
export function danglingReferences(document: JsonObject): Deviation[] {
  const subject = objectAt(document, 'credentialSubject')
  const achievement = objectAt(subject, 'achievement')
  if (achievement === undefined) return []
  const descriptions = objectsIn(achievement['resultDescription'])
  const byId = new Map(descriptions.map((node) => [stringAt(node, 'id'), node]))
  return objectsIn(subject?.['result']).flatMap((result, index) => {
    const path = ['credentialSubject', 'result', index]
    const wanted = stringAt(result, 'resultDescription')
    const description = byId.get(wanted)
    if (wanted !== undefined && description === undefined)
      return [
        dangling([...path, 'resultDescription'], 'a resultDescription of the achievement', wanted),
      ]
    const level = stringAt(result, 'achievedLevel')
    const levels = objectsIn(description?.['rubricCriterionLevel']).map((node) =>
      stringAt(node, 'id'),
    )
    const hasStatus =
      result['status'] !== undefined || stringAt(description, 'resultType') !== 'Status'
    return [
      ...(level === undefined || description === undefined || levels.includes(level)
        ? []
        : [
            dangling(
              [...path, 'achievedLevel'],
              'a rubricCriterionLevel of the description',
              level,
            ),
          ]),
      ...(hasStatus
        ? []
        : [dangling([...path, 'status'], 'a status, for a result of type Status', undefined)]),
    ]
  })
}

function dangling(
  path: readonly (string | number)[],
  expected: string,
  got: string | undefined,
): Deviation {
  const facts = { check: 'model.references', spec: 'OB 3.0 #result', harmless: true } as const
  return deviation({
    ...facts,
    path,
    code: got === undefined ? 'missing' : 'dangling_reference',
    expected,
    got,
  })
}

function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return asList(value).filter(isJsonObject)
}
