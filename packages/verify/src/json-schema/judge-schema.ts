import { isJsonObject, type JsonObject, type Outcome } from '@openboat/model'
import { fetchDocument, parseJson, type Inquiry } from '../inquiry.ts'
import { evaluateSchema, type SchemaAnswer, type Violation } from './evaluate-schema.ts'
import { dialectOf, type SchemaDialect } from './schema-dialect.ts'
import { schemaReferences } from './schema-references.ts'

/** What came of a schema. A `passed` says that the document is as the schema wants it. */
export interface SchemaJudgement {
  readonly outcome: Outcome
  readonly code?: string
  readonly message: string
  readonly violations?: readonly Violation[]
}

export interface ForeignSchema {
  readonly url: string
  /** The edition of JSON Schema, where the schema itself names none. */
  readonly otherwise: SchemaDialect
  /** The schema, if it was found already. */
  readonly schema?: JsonObject
}

/** Policy: the official schemas of 1EdTech, the longest known, have 65,000 characters. */
const maxSchemaBytes = 256 * 1024
/** Schemas that a schema refers to. */
const maxOthers = 8

/**
 * Fetches a schema and asks whether the document is as it wants it. What cannot be fetched, is not
 * understood or is too costly is a warning: it proves nothing about who made the document.
 */
export async function judgeSchema(
  document: JsonObject,
  foreign: ForeignSchema,
  inquiry: Inquiry,
): Promise<SchemaJudgement> {
  const { url, otherwise } = foreign
  const schema = foreign.schema ?? (await fetchSchema(url, inquiry))
  if (isWarning(schema)) return schema
  const dialect = dialectOf(schema['$schema'], otherwise)
  if (dialect === undefined) {
    const $schema = JSON.stringify(schema['$schema']).slice(0, 100)
    return warning('schema_unsupported', `The JSON Schema ${url} is written in ${$schema}`)
  }
  const others = await fetchOthers(schema, url, inquiry)
  if (isWarning(others)) return others
  const named = { [dialect === 'draft-04' ? 'id' : '$id']: url, ...schema }
  return judgementOf(await evaluateSchema(document, { schema: named, dialect, others }), url)
}

async function fetchOthers(
  schema: JsonObject,
  url: string,
  inquiry: Inquiry,
): Promise<Record<string, JsonObject> | SchemaJudgement> {
  const others: Record<string, JsonObject> = {}
  const open = schemaReferences(schema, url)
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (Object.hasOwn(others, next) || next === url) continue
    if (Object.keys(others).length >= maxOthers) {
      return warning('schema_refused', `${url} refers to more than ${maxOthers} other schemas`)
    }
    const other = await fetchSchema(next, inquiry)
    if (isWarning(other)) return other
    others[next] = other
    open.push(...schemaReferences(other, next))
  }
  return others
}

async function fetchSchema(url: string, inquiry: Inquiry): Promise<JsonObject | SchemaJudgement> {
  const fetched = await fetchDocument(
    inquiry,
    url,
    'application/schema+json, application/json;q=0.9',
  )
  if (fetched.status !== 200) {
    const reason = fetched.message ?? `HTTP ${fetched.status}`
    return warning('schema_unreachable', `The JSON Schema ${url} cannot be reached (${reason})`)
  }
  if (fetched.body.length > maxSchemaBytes) {
    const message = `The JSON Schema ${url} has more than ${maxSchemaBytes} bytes`
    return warning('schema_refused', message)
  }
  const schema = parseJson(fetched.body)
  if (isJsonObject(schema) && !isTooDeep(schema)) return schema
  return warning('schema_malformed', `What ${url} answers is no JSON Schema`)
}

const maxSchemaDepth = 100

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (depth > maxSchemaDepth) return true
  return Object.values(value).some((child) => isTooDeep(child, depth + 1))
}

function judgementOf(answer: SchemaAnswer, url: string): SchemaJudgement {
  if (answer.ok) return { outcome: 'passed', message: `The JSON Schema ${url} is satisfied` }
  if (answer.problem === 'violated') {
    const list = answer.violations.map(({ path, message }) => `${path} ${message}`.trim())
    return {
      outcome: 'failed',
      code: 'schema_violated',
      message: `The JSON Schema ${url} is violated: ${list.join('; ')}`.slice(0, maxMessage),
      violations: answer.violations,
    }
  }
  const code = answer.problem === 'too_costly' ? 'schema_refused' : 'schema_unsupported'
  return warning(code, `The JSON Schema ${url} was not evaluated: ${answer.message}`)
}

const maxMessage = 1000

function warning(code: string, message: string): SchemaJudgement {
  return { outcome: 'warning', code, message: message.slice(0, maxMessage) }
}

function isWarning(value: object): value is SchemaJudgement {
  return 'outcome' in value && 'message' in value && value.outcome === 'warning'
}
