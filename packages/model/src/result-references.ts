import { deviation, type Deviation, type DeviationFacts } from './deviation.ts'
import { asList, isJsonObject, stringAt, stringsOf } from './json.ts'
import type { JsonObject, JsonValue } from './json.ts'

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
    const path = ['credentialSubject', ...(Array.isArray(subjects) ? [index] : [])]
    const achievement = isJsonObject(subject['achievement']) ? subject['achievement'] : undefined
    if (achievement === undefined) return []
    const descriptions = membersIn(achievement, 'resultDescription', [...path, 'achievement'])
    return [
      ...descriptions.flatMap(requirementsOf),
      ...membersIn(subject, 'result', path).flatMap((result) => resultFaults(result, descriptions)),
    ]
  })
}

type Path = readonly (string | number)[]

interface Member {
  readonly node: JsonObject
  readonly path: Path
}

function membersIn(node: JsonObject, name: string, path: Path): Member[] {
  const value = node[name]
  return asList(value).flatMap((item, index) => {
    const at = Array.isArray(value) ? [...path, name, index] : [...path, name]
    return isJsonObject(item) ? [{ node: item, path: at }] : []
  })
}

function requirementsOf({ node, path }: Member): Deviation[] {
  return [
    ...levelAmong(node, { name: 'requiredLevel', path, described: [node] }),
    ...valueAllowed(node['requiredValue'], [...path, 'requiredValue'], node),
  ]
}

function resultFaults({ node, path }: Member, descriptions: readonly Member[]): Deviation[] {
  const wanted = stringAt(node, 'resultDescription')
  const description = descriptions.find(({ node: each }) => stringAt(each, 'id') === wanted)?.node
  if (wanted !== undefined && description === undefined) {
    const expected = 'the id of a resultDescription of the achievement'
    return [dangling([...path, 'resultDescription'], expected, wanted)]
  }
  // A result without a description may still name a level of any of them.
  const described =
    description === undefined ? descriptions.map(({ node: each }) => each) : [description]
  return [
    ...levelAmong(node, { name: 'achievedLevel', path, described }),
    ...(description === undefined
      ? []
      : valueAllowed(node['value'], [...path, 'value'], description)),
    ...statusGiven(node, path, description),
  ]
}

function levelAmong(
  node: JsonObject,
  { name, path, described }: { name: string; path: Path; described: readonly JsonObject[] },
): Deviation[] {
  const level = stringAt(node, name)
  if (level === undefined) return []
  const levels = described.flatMap((each) =>
    asList(each['rubricCriterionLevel']).flatMap((item) =>
      isJsonObject(item) ? [stringAt(item, 'id')] : [],
    ),
  )
  if (levels.includes(level)) return []
  return [dangling([...path, name], 'the id of a rubricCriterionLevel of the description', level)]
}

/** Among the allowed values; and where value and bounds are numbers, within them. */
function valueAllowed(
  value: JsonValue | undefined,
  path: Path,
  description: JsonObject,
): Deviation[] {
  if (typeof value !== 'string') return []
  const allowed = stringsOf(description['allowedValue'])
  if (allowed.length > 0 && !allowed.includes(value))
    return [
      contradicting(path, `one of the allowed values (${allowed.slice(0, 5).join(', ')})`, value),
    ]
  const [least, greatest] = [description['valueMin'], description['valueMax']]
  const isBelow = isNumber(value) && isNumber(least) && Number(value) < Number(least)
  const isAbove = isNumber(value) && isNumber(greatest) && Number(value) > Number(greatest)
  if (isBelow) return [contradicting(path, `a value of at least ${least}`, value)]
  return isAbove ? [contradicting(path, `a value of at most ${greatest}`, value)] : []
}

function isNumber(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value.trim())
}

function statusGiven(
  node: JsonObject,
  path: Path,
  description: JsonObject | undefined,
): Deviation[] {
  if (node['status'] !== undefined || stringAt(description, 'resultType') !== 'Status') return []
  const expected = 'a status, for a result of type Status'
  return [fault({ path: [...path, 'status'], code: 'missing', expected, got: undefined })]
}

function dangling(path: Path, expected: string, got: string): Deviation {
  return fault({ path, code: 'dangling_reference', expected, got })
}

function contradicting(path: Path, expected: string, got: string): Deviation {
  return fault({ path, code: 'contradiction', expected, got })
}

// What was awarded and by whom stays clear; only this result of it does not.
function fault(facts: Pick<DeviationFacts, 'path' | 'code' | 'expected' | 'got'>): Deviation {
  return deviation({ ...facts, check: 'model.references', spec: 'OB 3.0 #result', harmless: true })
}
