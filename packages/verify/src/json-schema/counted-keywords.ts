import { canonicalizeJson, type JsonValue } from '@openboat/model'
import type { Draft, Keyword } from 'json-schema-library'
import { boundedPattern } from './bounded-pattern.ts'
import type { WorkBudget } from './work-budget.ts'

/** The keywords of an edition, each of them counted; those that could be costly by themselves replaced. */
export function countedKeywords({ keywords }: Draft, budget: WorkBudget): Keyword[] {
  return keywords.map((keyword) => counted(bounded(keyword, budget), budget))
}

function counted(keyword: Keyword, budget: WorkBudget): Keyword {
  const { validate, reduce, resolve } = keyword
  const count = <Params extends { readonly node: { readonly schema: unknown } }, Result>(
    apply: (params: Params) => Result,
  ) => {
    return (params: Params): Result => {
      budget.spend(costOf(keyword.keyword, params.node.schema))
      return apply(params)
    }
  }
  return {
    ...keyword,
    ...(validate === undefined ? {} : { validate: count(validate) }),
    ...(reduce === undefined ? {} : { reduce: count(reduce) }),
    ...(resolve === undefined ? {} : { resolve: count(resolve) }),
  }
}

/** The library finds what a reference means anew each time, at the cost of many simple keywords. */
const referenceCost = 30

/** How much a keyword makes one look at: `enum` goes through its values. */
function costOf(keyword: string, schema: unknown): number {
  if (keyword === '$ref') return referenceCost
  const value = memberOf(schema, keyword)
  return 1 + (isObject(value) ? Object.keys(value).length : 0)
}

function bounded(keyword: Keyword, budget: WorkBudget): Keyword {
  if (keyword.keyword === 'pattern') return { ...keyword, parse: parsePatternOf(budget) }
  if (keyword.keyword === 'patternProperties') return { ...keyword, parse: parsePatternsOf(budget) }
  if (keyword.keyword === 'uniqueItems') return { ...keyword, validate: areUnique }
  return keyword
}

type Parse = NonNullable<Keyword['parse']>

// The library asks its patterns only for `test`.
type NodePattern = RegExp

function parsePatternOf(budget: WorkBudget): Parse {
  return (node) => {
    const pattern = memberOf(node.schema, 'pattern')
    if (typeof pattern === 'string') node.pattern = boundedPattern(pattern, budget) as NodePattern
  }
}

function parsePatternsOf(budget: WorkBudget): Parse {
  return (node) => {
    const patterns = memberOf(node.schema, 'patternProperties')
    if (!isObject(patterns)) return
    node.patternProperties = Object.entries(patterns).map(([name, schema]) => ({
      name,
      pattern: boundedPattern(name, budget) as NodePattern,
      node: node.compileSchema(
        schema,
        `${node.evaluationPath}/patternProperties/${name}`,
        `${node.schemaLocation}/patternProperties/${name}`,
      ),
    }))
  }
}

/** Each item once to a text, where the library compares each with every other. */
const areUnique: NonNullable<Keyword['validate']> = ({ node, data, pointer }) => {
  if (!Array.isArray(data)) return undefined
  const texts = new Set(data.map((item: JsonValue) => canonicalizeJson(item)))
  if (texts.size === data.length) return undefined
  return node.createError('unique-items-error', {
    pointer,
    schema: node.schema,
    value: data.length,
    duplicatePointer: pointer,
    arrayPointer: pointer,
  })
}

function memberOf(schema: unknown, name: string): unknown {
  return isObject(schema) && Object.hasOwn(schema, name) ? schema[name] : undefined
}

function isObject(value: unknown): value is Record<string, boolean | Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
