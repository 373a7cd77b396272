import { asList, isJsonObject, stringsOf, type JsonObject, type JsonValue } from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'
import { fetchDocument, parseJson, type Inquiry } from '../inquiry.ts'
import { judgeSchema } from '../json-schema/judge-schema.ts'

const evaluated = findingsOf('schema.evaluated', 'OB 2.0 #Extensions')

/**
 * Every extension in a document is as the JSON Schema wants it that the extension's context names
 * (`validation`). A schema that cannot be had is a warning, a violated one fails.
 */
export async function satisfiesExtensionSchemas(
  document: JsonObject,
  path: string,
  inquiry: Inquiry,
): Promise<Finding[]> {
  const findings: Finding[] = []
  const extensions = extensionsIn(document, path)
  for (const extension of extensions.slice(0, maxExtensions)) {
    findings.push(await extensionFinding(extension, inquiry))
  }
  const [left] = extensions.slice(maxExtensions)
  return left === undefined ? findings : [...findings, tooMany(left)]
}

function tooMany({ path }: Extension): Finding {
  const message = `Of ${maxExtensions} extensions the JSON Schemas were applied, not of those from here on`
  return evaluated('warning', message, { path, details: { code: 'schema_refused' } })
}

interface Extension {
  readonly node: JsonObject
  readonly path: string
  /** Of the node and everything around it. */
  readonly contexts: readonly JsonValue[]
}

/** Policy: of more, the rest is not looked at, which is said. */
const maxExtensions = 20

function extensionsIn(document: JsonObject, path: string): Extension[] {
  const found: Extension[] = []
  const open: { value: JsonValue; path: string; contexts: readonly JsonValue[] }[] = [
    { value: document, path, contexts: [] },
  ]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { value } = next
    if (typeof value !== 'object' || value === null) continue
    const own = isJsonObject(value) ? asList(value['@context']) : []
    const contexts = [...next.contexts, ...own]
    if (isJsonObject(value) && stringsOf(value['type']).some(isExtension)) {
      found.push({ node: value, path: next.path, contexts })
    }
    for (const [key, child] of Object.entries(value)) {
      if (key === '@context') continue
      const step = key.replaceAll('~', '~0').replaceAll('/', '~1')
      open.push({ value: child, path: `${next.path}/${step}`, contexts })
    }
  }
  return found
}

function isExtension(type: string): boolean {
  return type === 'Extension' || type.endsWith('openbadges#Extension') || type === 'obi:Extension'
}

async function extensionFinding(extension: Extension, inquiry: Inquiry): Promise<Finding> {
  const { node, path, contexts } = extension
  const names = stringsOf(node['type']).filter((type) => !isExtension(type))
  for (const context of await contextDocuments(contexts, inquiry)) {
    const url = schemaFor(names, context)
    if (url === undefined) continue
    const document = compacted(node, context)
    const judgement = await judgeSchema(document, { url, otherwise: 'draft-04' }, inquiry)
    const { outcome, message, code } = judgement
    const details = { schema: url, ...(code === undefined ? {} : { code }) }
    return evaluated(outcome, message, { path, details })
  }
  const message = `No JSON Schema was found for the extension ${names.join(', ') || 'without a type'}`
  return evaluated('warning', message, { path, details: { code: 'schema_unreachable' } })
}

/** The contexts beside the standard's own, which holds no schemas. */
async function contextDocuments(
  contexts: readonly JsonValue[],
  inquiry: Inquiry,
): Promise<JsonObject[]> {
  const documents: JsonObject[] = []
  for (const context of new Set(contexts)) {
    if (isJsonObject(context)) documents.push({ '@context': context, ...context })
    if (typeof context !== 'string' || isStandard(context)) continue
    if (inquiry.options.contexts === 'bundled') continue
    const accept = 'application/ld+json, application/json;q=0.9'
    const fetched = await fetchDocument(inquiry, context, accept)
    const document = fetched.status === 200 ? parseJson(fetched.body) : undefined
    if (isJsonObject(document)) documents.push(document)
  }
  return documents
}

function isStandard(context: string): boolean {
  return /^https?:\/\/(?:w3id\.org|openbadgespec\.org)\/(?:openbadges\/)?v[12]/.test(context)
}

/** `validation`, or `obi:validation`: which schema is for which type. */
function schemaFor(names: readonly string[], context: JsonObject): string | undefined {
  const inner = isJsonObject(context['@context']) ? context['@context'] : {}
  const rules = [context, inner].flatMap((object) => [
    ...asList(object['validation']),
    ...asList(object['obi:validation']),
  ])
  for (const rule of rules.filter(isJsonObject)) {
    const type = rule['validatesType'] ?? rule['obi:validatesType']
    const schema = rule['validationSchema'] ?? rule['obi:validationSchema']
    const isFor =
      typeof type === 'string' && names.some((name) => localName(name) === localName(type))
    if (isFor && typeof schema === 'string') return schema
  }
  return undefined
}

/** Extensions name their types in many spellings, which differ only in what stands before the name. */
function localName(type: string): string {
  return /[^#/:]*$/.exec(type)?.[0] ?? type
}

/** Members that are named by their full IRI, by the term that the context has for it. */
function compacted(node: JsonObject, context: JsonObject): JsonObject {
  const terms = isJsonObject(context['@context']) ? context['@context'] : {}
  const names = new Map(
    Object.entries(terms).flatMap(([term, definition]) => {
      const iri = isJsonObject(definition) ? definition['@id'] : definition
      return typeof iri === 'string' ? [[iri, term] as const] : []
    }),
  )
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [names.get(name) ?? name, value]),
  )
}
