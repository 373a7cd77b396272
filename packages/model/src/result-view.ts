import type { ResultView } from './badge.ts'
import { asList, isJsonObject, objectAt, stringAt, stringsOf, type JsonObject } from './json.ts'
import { textOf, viewOf } from './view.ts'

/**
 * The results in an OB 3.0 subject, each with its description and level from the achievement;
 * `undefined` if there are none.
 *
 * @see OB 3.0 #result, #resultdescription
 */
export function resultsOf(subject: JsonObject | undefined): ResultView[] | undefined {
  const descriptions = nodesIn(objectAt(subject, 'achievement'), 'resultDescription')
  const results = nodesIn(subject, 'result').map((result) => resultView(result, descriptions))
  return results.length === 0 ? undefined : results
}

function resultView(result: JsonObject, descriptions: readonly JsonObject[]): ResultView {
  const description = withId(descriptions, stringAt(result, 'resultDescription'))
  const levels = nodesIn(description, 'rubricCriterionLevel')
  const required = withId(levels, stringAt(description, 'requiredLevel'))
  const allowed = stringsOf(description?.['allowedValue'])
  return viewOf<ResultView>({
    name: textOf(description?.['name']),
    resultType: stringAt(description, 'resultType'),
    value: stringAt(result, 'value'),
    status: stringAt(result, 'status'),
    level: textOf(withId(levels, stringAt(result, 'achievedLevel'))?.['name']),
    required: stringAt(required, 'name') ?? stringAt(description, 'requiredValue'),
    allowedValues: allowed.length === 0 ? undefined : allowed,
    valueMin: stringAt(description, 'valueMin'),
    valueMax: stringAt(description, 'valueMax'),
  })
}

function withId(nodes: readonly JsonObject[], id: string | undefined): JsonObject | undefined {
  return id === undefined ? undefined : nodes.find((node) => stringAt(node, 'id') === id)
}

function nodesIn(node: JsonObject | undefined, name: string): JsonObject[] {
  return asList(node?.[name]).filter(isJsonObject)
}
