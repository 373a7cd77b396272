import { isJsonObject, type JsonObject, type Outcome } from '@openboat/model'
import { fetchDocument, parseJson, type Inquiry } from '../inquiry.ts'
import { compareDigests, statesDigest } from '../stated-digest.ts'
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
  /** What the credential says about the schema: its digest, perhaps. */
  readonly stated?: JsonObject
  /** The schema, if it was found already. */
  readonly schema?: JsonObject
}

/** Policy: the official schemas of 1EdTech, the longest known, have 65,000 characters. */
const maxSchemaBytes = 256 * 1024
/** Schemas that a schema refers to. */
const maxOthers = 8

type Fetched<Found> =
  | { readonly ok: true; readonly found: Found }
  | { readonly ok: false; readonly judgement: SchemaJudgement }

/**
 * Fetches a schema and asks whether the document is as it wants it. What cannot be fetched, is not
 * understood or is too costly is a warning: it proves nothing about who made the document.
 */
export async function judgeSchema(
  document: JsonObject,
  foreign: ForeignSchema,
  inquiry: Inquiry,
): Promise<SchemaJudgement> {
  const { url, otherwise, stated } = foreign
  const fetched =
    foreign.schema === undefined
      ? await fetchSchema(url, inquiry, stated)
      : ({ ok: true, found: foreign.schema } as const)
  if (!fetched.ok) return fetched.judgement
  const schema = fetched.found
  const dialect = dialectOf(schema['$schema'], otherwise)
  if (dialect === undefined) {
    const $schema = JSON.stringify(schema['$schema']).slice(0, 100)
    return warning('schema_unsupported', `The JSON Schema ${url} is written in ${$schema}`)
  }
  const others = await fetchOthers(schema, url, inquiry)
  if (!others.ok) return others.judgement
  const named = { [dialect === 'draft-04' ? 'id' : '$id']: url, ...schema }
  const question = { schema: named, dialect, others: others.found }
  return judgementOf(await evaluateSchema(document, question), url)
}

async function fetchOthers(
  schema: JsonObject,
  url: string,
  inquiry: Inquiry,
): Promise<Fetched<Record<string, JsonObject>>> {
  const found: Record<string, JsonObject> = {}
  const open = schemaReferences(schema, url)
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (Object.hasOwn(found, next) || next === url) continue
    if (Object.keys(found).length >= maxOthers) {
      return unfit('schema_refused', `${url} refers to more than ${maxOthers} other schemas`)
    }
    const other = await fetchSchema(next, inquiry)
    if (!other.ok) return other
    found[next] = other.found
    open.push(...schemaReferences(other.found, next))
  }
  return { ok: true, found }
}

async function fetchSchema(
  url: string,
  inquiry: Inquiry,
  stated: JsonObject = {},
): Promise<Fetched<JsonObject>> {
  const accept = 'application/schema+json, application/json;q=0.9'
  const fetched = await fetchDocument(inquiry, url, accept)
  if (fetched.status !== 200) {
    const reason = fetched.message ?? `HTTP ${fetched.status}`
    return unfit('schema_unreachable', `The JSON Schema ${url} cannot be reached (${reason})`)
  }
  if (fetched.body.length > maxSchemaBytes) {
    return unfit('schema_refused', `The JSON Schema ${url} has more than ${maxSchemaBytes} bytes`)
  }
  if (statesDigest(stated) && (await compareDigests(fetched.body, stated)) === 'differs') {
    const message = `The JSON Schema ${url} is not the one that the issuer saw: its digest differs`
    return { ok: false, judgement: { outcome: 'failed', code: 'digest_mismatch', message } }
  }
  const schema = parseJson(fetched.body)
  if (isJsonObject(schema) && !isTooDeep(schema)) return { ok: true, found: schema }
  return unfit('schema_malformed', `What ${url} answers is no JSON Schema`)
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

function unfit(code: string, message: string): Fetched<never> {
  return { ok: false, judgement: warning(code, message) }
}
