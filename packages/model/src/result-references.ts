import { deviation, type Deviation, type DeviationFacts } from './deviation.ts'
import { asList, isJsonObject, stringAt, stringsOf } from './json.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { pathTo, type Place } from './place.ts'

/**
 * Results against the descriptions in their achievement: each names one that is there, a level of
 * it, and a value that it allows; and each description asks for a level and a value of its own.
 *
 * @see OB 3.0 #result, #resultdescription
 */
export function resultDeviations(document: JsonObject): Deviation[] {
  const subjects = document['credentialSubject']
  return asList(subjects).flatMap((subject, index) => {
    if (!isJsonObject(subject)) return []
    const top: Place = { within: undefined, step: 'credentialSubject' }
    const place = Array.isArray(subjects) ? { within: top, step: index } : top
    const achievement = isJsonObject(subject['achievement']) ? subject['achievement'] : undefined
    if (achievement === undefined) return []
    const descriptions = membersIn(achievement, 'resultDescription', {
      within: place,
      step: 'achievement',
    })
    return [
      ...descriptions.flatMap(requirementsOf),
      ...membersIn(subject, 'result', place).flatMap((result) =>
        resultFaults(result, descriptions),
      ),
    ]
  })
}

interface Member {
  readonly node: JsonObject
  readonly place: Place
}

function membersIn(node: JsonObject, name: string, within: Place): Member[] {
  const value = node[name]
  const list: Place = { within, step: name }
  return asList(value).flatMap((item, index) => {
    const place = Array.isArray(value) ? { within: list, step: index } : list
    return isJsonObject(item) ? [{ node: item, place }] : []
  })
}

function requirementsOf({ node, place }: Member): Deviation[] {
  return [
    ...levelAmong(node, { name: 'requiredLevel', within: place, described: [node] }),
    ...valueAllowed(node['requiredValue'], { within: place, step: 'requiredValue' }, node),
  ]
}

function resultFaults({ node, place }: Member, descriptions: readonly Member[]): Deviation[] {
  const wanted = stringAt(node, 'resultDescription')
  const description = descriptions.find(({ node: each }) => stringAt(each, 'id') === wanted)?.node
  if (wanted !== undefined && description === undefined) {
    const expected = 'the id of a resultDescription of the achievement'
    return [dangling({ within: place, step: 'resultDescription' }, expected, wanted)]
  }
  // A result without a description may still name a level of any of them.
  const described =
    description === undefined ? descriptions.map(({ node: each }) => each) : [description]
  return [
    ...levelAmong(node, { name: 'achievedLevel', within: place, described }),
    ...(description === undefined
      ? []
      : valueAllowed(node['value'], { within: place, step: 'value' }, description)),
    ...statusGiven(node, place, description),
  ]
}

function levelAmong(
  node: JsonObject,
  { name, within, described }: { name: string; within: Place; described: readonly JsonObject[] },
): Deviation[] {
  const level = stringAt(node, name)
  if (level === undefined) return []
  const levels = described.flatMap((each) =>
    asList(each['rubricCriterionLevel']).flatMap((item) =>
      isJsonObject(item) ? [stringAt(item, 'id')] : [],
    ),
  )
  if (levels.includes(level)) return []
  return [
    dangling({ within, step: name }, 'the id of a rubricCriterionLevel of the description', level),
  ]
}

/** Among the allowed values; and where value and bounds are numbers, within them. */
function valueAllowed(
  value: JsonValue | undefined,
  place: Place,
  description: JsonObject,
): Deviation[] {
  if (typeof value !== 'string') return []
  const allowed = stringsOf(description['allowedValue'])
  if (allowed.length > 0 && !allowed.includes(value))
    return [
      contradicting(place, `one of the allowed values (${allowed.slice(0, 5).join(', ')})`, value),
    ]
  const [least, greatest] = [description['valueMin'], description['valueMax']]
  const isBelow = isNumber(least) && isNumber(value) && Number(value) < Number(least)
  const isAbove = isNumber(greatest) && isNumber(value) && Number(value) > Number(greatest)
  if (isBelow) return [contradicting(place, `a value of at least ${least}`, value)]
  return isAbove ? [contradicting(place, `a value of at most ${greatest}`, value)] : []
}

function isNumber(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value.trim())
}

function statusGiven(
  node: JsonObject,
  within: Place,
  description: JsonObject | undefined,
): Deviation[] {
  if (node['status'] !== undefined || stringAt(description, 'resultType') !== 'Status') return []
  const expected = 'a status, for a result of type Status'
  return [fault({ within, step: 'status' }, { code: 'missing', expected, got: undefined })]
}

function dangling(place: Place, expected: string, got: string): Deviation {
  return fault(place, { code: 'dangling_reference', expected, got })
}

function contradicting(place: Place, expected: string, got: string): Deviation {
  return fault(place, { code: 'contradiction', expected, got })
}

// What was awarded and by whom stays clear; only this result of it does not.
function fault(place: Place, facts: Pick<DeviationFacts, 'code' | 'expected' | 'got'>): Deviation {
  return deviation({
    ...facts,
    path: pathTo(place),
    check: 'model.references',
    spec: 'OB 3.0 #result',
    harmless: true,
  })
}
