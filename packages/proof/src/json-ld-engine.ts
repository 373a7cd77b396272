import type { JsonLdEvent, JsonLdOptions } from 'jsonld/lib/context.js'
import type { Quad } from 'rdf-canonize'
import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { contextRevisions } from './bundled-context.ts'
import type { ContextLoader } from './context-loader.ts'
import { exceeded } from './document-limits.ts'
import { checkMergeWork } from './merge-work.ts'
import { rememberContext } from './context-memory.ts'
import { createContextResolver } from './context-resolver.ts'

// The parts of jsonld.js that turn JSON-LD into RDF, imported one by one: its main module brings
// framing, compaction and an HTTP client along, and copies its input before it reads it, which
// would hide where in the document it is. The version is pinned, and a test compares the outcome
// with jsonld's own `canonize`.

export interface JsonLdRun {
  readonly document: JsonObject
  readonly contexts: ContextLoader
  /** Told of everything that linked data drops. */
  readonly onLoss: (event: JsonLdEvent) => void
}

export type JsonLdEngine = Awaited<ReturnType<typeof loadJsonLd>>

/** Loaded on the first call: whoever checks only JWS never pays for it. */
export async function loadJsonLd() {
  const [expander, context, converter] = await Promise.all([
    import('jsonld/lib/expand.js'),
    import('jsonld/lib/context.js'),
    import('jsonld/lib/toRdf.js'),
  ])
  return {
    expand: expander.default.expand,
    getInitialContext: context.default.getInitialContext,
    toRDF: converter.default.toRDF,
  }
}

/**
 * The RDF dataset of a JSON-LD document, with no base IRI and no network.
 *
 * @see JSON-LD 1.1 API #expansion-algorithm, #deserialize-json-ld-to-rdf-algorithm
 */
export async function runJsonLd(engine: JsonLdEngine, run: JsonLdRun): Promise<Quad[]> {
  checkEmbeddedContexts(run.document)
  const options: JsonLdOptions = {
    base: null,
    keepFreeFloatingNodes: false,
    produceGeneralizedRdf: false,
    // As @digitalbazaar's suites do; without it text with a direction could not be signed at all.
    rdfDirection: 'i18n-datatype',
    documentLoader: (url) => loadContext(url, run.contexts),
    contextResolver: createContextResolver(),
    eventHandler: [({ event }) => void (event.level === 'warning' && run.onLoss(event))],
  }
  const expanded = await engine.expand({
    activeCtx: engine.getInitialContext(options),
    element: run.document,
    options,
  })
  const nodes = topLevelNodes(expanded)
  checkMergeWork(nodes)
  disarmIds(nodes)
  return engine.toRDF(nodes, options)
}

/** Records that hold more are read all the same, unless something about them is unusual. */
const MAX_EMBEDDED = 128

/**
 * jsonld copies all terms wherever an embedded object brings contexts of its own: some milliseconds
 * for each credential in a record, against a few microseconds for compiled contexts.
 *
 * @throws {ProofError} `limit_exceeded`
 */
function checkEmbeddedContexts(document: JsonObject): void {
  let left = MAX_EMBEDDED
  for (const node of objectsIn([document])) {
    if ('@context' in node) left -= 1
    if (left < 0) throw exceeded(`more than ${MAX_EMBEDDED} embedded contexts`)
  }
}

/** Every object at every level. */
function* objectsIn(values: readonly JsonValue[]): Generator<Record<string, JsonValue>> {
  const open: JsonValue[] = [...values]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue
    if (isJsonObject(value)) yield value
    for (const child of Object.values(value)) open.push(child)
  }
}

async function loadContext(url: string, contexts: ContextLoader) {
  // A copy, because jsonld writes what `@import` finds into the context that imports it.
  const document = structuredClone(await contexts(url))
  if (contextRevisions(url) > 0) rememberContext(document['@context'])
  return { document }
}

/**
 * jsonld keeps nodes in plain objects under their ids. An id such as `__proto__` would make it write
 * into what every object of the program inherits. No such name is an IRI, so the node is dropped, and
 * told of, under this spelling as well.
 */
function disarmIds(nodes: readonly JsonValue[]): void {
  for (const node of objectsIn(nodes)) {
    const id = node['@id']
    if (typeof id === 'string' && id in Object.prototype) node['@id'] = `./${id}`
  }
}

/** JSON-LD 1.1 API #dom-jsonldprocessor-expand steps 8 and 9. */
function topLevelNodes(expanded: JsonValue): readonly JsonValue[] {
  if (expanded === null) return []
  if (Array.isArray(expanded)) return expanded
  const graph = isJsonObject(expanded) ? expanded['@graph'] : undefined
  const isOnlyGraph = Array.isArray(graph) && Object.keys(expanded).length === 1
  return isOnlyGraph ? graph : [expanded]
}
