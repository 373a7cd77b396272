import type { JsonLdEvent } from 'jsonld/lib/context.js'
import type { Quad } from 'rdf-canonize'
import { pointer, type JsonObject, type JsonValue } from '@openboat/model'
import type { ContextLoader } from './context-loader.ts'
import type { DataLoss } from './data-loss.ts'
import { checkDocumentLimits, type DocumentLimits } from './document-limits.ts'
import { loadJsonLd, runJsonLd, type JsonLdEngine } from './json-ld-engine.ts'
import { ProofError } from './proof-error.ts'
import { traceReads } from './read-trace.ts'

/** Either the whole document as RDF, or why it is not the whole document. */
export type LinkedData =
  | { readonly quads: readonly Quad[]; readonly losses: readonly [] }
  | { readonly losses: readonly [DataLoss, ...DataLoss[]] }

/**
 * Reads a document as linked data in safe mode: nothing may be dropped on the way.
 *
 * @see VC Data Integrity 1.0 #securing-data-losslessly
 * @throws Only what the context loader throws besides `ProofError`, such as an abort.
 */
export async function readLinkedData(
  document: JsonObject,
  contexts: ContextLoader,
  limits?: DocumentLimits,
): Promise<LinkedData> {
  try {
    checkDocumentLimits(document, limits)
  } catch (error) {
    return { losses: [lossOfLimit(error)] }
  }
  const engine = await loadJsonLd()
  let isLossless = true
  try {
    const onLoss = () => void (isLossless = false)
    // A copy, because jsonld writes what `@import` finds into the context that imports it.
    const copy = structuredClone(document)
    const quads = await runJsonLd(engine, { document: copy, contexts, onLoss })
    if (isLossless) return { quads, losses: [] }
  } catch {
    // The second run meets the same error and knows where.
  }
  return { losses: await locateLosses(engine, document, contexts) }
}

/** Runs again over a view that remembers where it was read: too slow for documents without fault. */
async function locateLosses(
  engine: JsonLdEngine,
  document: JsonObject,
  contexts: ContextLoader,
): Promise<[DataLoss, ...DataLoss[]]> {
  const trace = traceReads(document)
  const losses: DataLoss[] = []
  const loader = rememberingFailure(contexts)
  try {
    await runJsonLd(engine, {
      document: trace.document,
      contexts: loader.contexts,
      onLoss: (event) => void addLoss(losses, event, document, trace.lastRead()),
    })
  } catch (error) {
    const failure = loader.failure()
    const path = trace.lastRead()
    losses.push(failure === undefined ? lossOfJsonLd(error, path) : lossOfLoader(failure, path))
  }
  const [first, ...others] = losses
  if (first === undefined) {
    const message = 'the document did not read the same twice: the context loader changed its mind'
    return [{ code: 'context_invalid', term: '', path: '', message }]
  }
  return [first, ...others]
}

/** jsonld wraps what a loader throws, sometimes without its cause. */
function rememberingFailure(contexts: ContextLoader) {
  let failure: unknown
  return {
    failure: () => failure,
    contexts: async (url: string) => {
      try {
        return await contexts(url)
      } catch (error) {
        failure ??= error
        throw error
      }
    },
  }
}

function addLoss(
  losses: DataLoss[],
  event: JsonLdEvent,
  document: JsonObject,
  lastRead: string,
): void {
  const { code, details } = event
  if (code === 'invalid property') {
    const term = String(details.property)
    const message = `no context defines the term ${quote(term)} here, so it is not signed`
    losses.push({ code: 'undefined_term', term, path: lastRead, message })
  } else if (code === 'relative @type reference') {
    const term = String(details.type)
    const message = `no context defines the type ${quote(term)}, so it is not signed`
    losses.push({ code: 'undefined_type', term, path: lastRead, message })
  } else if (code.startsWith('relative ')) {
    addRelativeIri(losses, event, document, lastRead)
  } else {
    const term = lastRead.slice(lastRead.lastIndexOf('/') + 1)
    losses.push({ code: 'dropped_value', term, path: lastRead, message: event.message })
  }
}

function addRelativeIri(
  losses: DataLoss[],
  { code, details }: JsonLdEvent,
  document: JsonObject,
  lastRead: string,
): void {
  const { id, vocab, object, subject, graph, predicate } = details
  const term = String(id ?? vocab ?? object ?? subject ?? graph ?? predicate)
  // Expansion and conversion to RDF both report the same IRI, often several times.
  if (losses.some((loss) => loss.term === term && loss.code !== 'undefined_term')) return
  const message = `${quote(term)} is not an absolute IRI, so it is not signed`
  const isRead = code === 'relative @id reference' || code === 'relative @vocab reference'
  const path = isRead ? lastRead : (findText(document, term) ?? '')
  losses.push({ code: 'relative_iri', term, path, message })
}

/** The first place that holds this text. The conversion to RDF no longer knows where it came from. */
function findText(value: JsonValue, text: string, path = ''): string | undefined {
  if (value === text) return path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, member] of Object.entries(value)) {
    if (key === '@context') continue
    const found = findText(member, text, path + pointer(key))
    if (found !== undefined) return found
  }
  return undefined
}

function lossOfLimit(error: unknown): DataLoss {
  if (!(error instanceof ProofError)) throw error
  const { path = '', message } = error
  return { code: 'limit_exceeded', term: '', path, message }
}

function lossOfLoader(error: unknown, path: string): DataLoss {
  if (!(error instanceof ProofError)) throw error
  const code = error.code === 'limit_exceeded' ? 'limit_exceeded' : 'context_unavailable'
  return { code, term: '', path, message: error.message }
}

/** Errors of the document itself, JSON-LD 1.1 API #error-handling; all others are of a context. */
const documentErrors = new Set([
  'colliding keywords',
  'conflicting indexes',
  'invalid @graph value',
  'invalid @id value',
  'invalid @included value',
  'invalid @index value',
  'invalid @nest value',
  'invalid @reverse value',
  'invalid language map value',
  'invalid language-tagged string',
  'invalid language-tagged value',
  'invalid reverse property map',
  'invalid reverse property value',
  'invalid set or list object',
  'invalid type value',
  'invalid typed value',
  'invalid value object',
  'invalid value object value',
])

function lossOfJsonLd(error: unknown, path: string): DataLoss {
  const message = error instanceof Error ? error.message : String(error)
  const details: unknown =
    typeof error === 'object' && error !== null && 'details' in error ? error.details : {}
  const { code, term, url } = (details ?? {}) as Readonly<Record<string, unknown>>
  const isContext = typeof code === 'string' && !documentErrors.has(code)
  return {
    code: isContext ? 'context_invalid' : 'invalid_document',
    term: String(term ?? url ?? ''),
    path,
    message: typeof code === 'string' ? `${code}: ${message}` : message,
  }
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 100))
}
