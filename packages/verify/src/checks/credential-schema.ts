import { asList, isJsonObject, pointer, type JsonObject, type JsonValue } from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'
import { fetchDocument, type Inquiry } from '../inquiry.ts'
import { judgeNested } from '../judge-nested.ts'
import { judgeSchema, type SchemaJudgement } from '../json-schema/judge-schema.ts'
import type { SchemaDialect } from '../json-schema/schema-dialect.ts'
import type { Check } from '../subject.ts'
import { withoutJwtClaims } from '../jwt-claims.ts'

const evaluated = findingsOf(
  'schema.evaluated',
  'OB 3.0 #verification step 1; VC JSON Schema 1.0 #validation',
)

/**
 * The document is as each JSON Schema that it names wants it. Policy, after the official validators:
 * a violated schema fails; one that cannot be had is a warning. The schemas that 1EdTech publishes
 * for the standard itself describe one spelling of several, so that a violation of these is a
 * warning: what they ask for is asked by the checks of the data model.
 */
export const satisfiesSchemas: Check = async ({ credential }, inquiry) => {
  const { document } = credential
  const schemas = document['credentialSchema']
  const findings: Finding[] = []
  for (const [index, schema] of asList(schemas).entries()) {
    const path = Array.isArray(schemas) ? pointer('credentialSchema', index) : '/credentialSchema'
    findings.push(await schemaFinding(schema, path, withoutJwtClaims(credential), inquiry))
  }
  return findings
}

/** The types of schema, and the edition of JSON Schema that each means if the schema does not say. */
const editions: Readonly<Record<string, SchemaDialect>> = {
  '1EdTechJsonSchemaValidator2019': 'draft-2019-09',
  JsonSchemaValidator2018: 'draft-07',
  JsonSchema: 'draft-2020-12',
  JsonSchemaCredential: 'draft-2020-12',
}

async function schemaFinding(
  schema: JsonValue,
  path: string,
  document: JsonObject,
  inquiry: Inquiry,
): Promise<Finding> {
  const { id, type } = isJsonObject(schema) ? schema : { id: schema, type: undefined }
  const known = asList(type).find(
    (name) => typeof name === 'string' && Object.hasOwn(editions, name),
  )
  const otherwise = typeof known === 'string' ? editions[known] : undefined
  if (typeof id !== 'string' || !/^https?:/i.test(id) || otherwise === undefined) {
    const message = `A schema of type ${JSON.stringify(type ?? null)} at ${JSON.stringify(id ?? null)} is not evaluated`
    return evaluated('warning', message, { path, details: { code: 'schema_unsupported' } })
  }
  const judgement =
    known === 'JsonSchemaCredential'
      ? await judgeSchemaCredential(document, id, inquiry)
      : await judgeSchema(document, { url: id, otherwise, stated: objectOf(schema) }, inquiry)
  return findingOf(judgement, id, path)
}

function objectOf(schema: JsonValue): JsonObject {
  return isJsonObject(schema) ? schema : {}
}

function findingOf(judgement: SchemaJudgement, schema: string, path: string): Finding {
  const { message, code, violations } = judgement
  const details: JsonObject = {
    schema,
    ...(code === undefined ? {} : { code }),
    ...(violations === undefined ? {} : { violations: violations.map((each) => ({ ...each })) }),
  }
  if (judgement.outcome !== 'failed' || !officialSchema.test(schema)) {
    return evaluated(judgement.outcome, message, { path, details })
  }
  return evaluated('warning', message, { path, details: { ...details, code: 'official_schema' } })
}

const officialSchema = /^https:\/\/purl\.imsglobal\.org\/spec\/(?:ob|clr|vc)\/[^?#]*\/schema\//

/** VC JSON Schema 1.0 #jsonschemacredential: the schema is what a credential of its own says. */
async function judgeSchemaCredential(
  document: JsonObject,
  url: string,
  inquiry: Inquiry,
): Promise<SchemaJudgement> {
  const fetched = await fetchDocument(inquiry, url, 'application/vc, application/vc+jwt')
  if (fetched.status !== 200) {
    const message = `The credential ${url} with a JSON Schema cannot be reached (${fetched.message ?? `HTTP ${fetched.status}`})`
    return { outcome: 'warning', code: 'schema_unreachable', message }
  }
  const { credential, report } = await judgeNested(new TextDecoder().decode(fetched.body), inquiry)
  if (report.verdict === 'rejected') {
    const message = `The credential ${url} with a JSON Schema is rejected`
    return { outcome: 'failed', code: 'schema_rejected', message }
  }
  const subject = credential?.document['credentialSubject']
  const schema = isJsonObject(subject) ? subject['jsonSchema'] : undefined
  if (report.verdict !== 'verified' || !isJsonObject(schema)) {
    const message = `What ${url} answers is no verified credential with a JSON Schema`
    return { outcome: 'warning', code: 'schema_malformed', message }
  }
  return await judgeSchema(document, { url, schema, otherwise: 'draft-2020-12' }, inquiry)
}
