import type { JsonLdEvent } from 'jsonld/lib/context.js'
import type { Quad } from 'rdf-canonize'
import type { JsonObject } from '@openboat/model'
import { askedOnce, type AskedOnce } from './asked-once.ts'
import type { BulkMemory } from './bulk-memory.ts'
import type { Dataset } from './compiled/dataset.ts'
import { readCompiled } from './compiled/read-compiled.ts'
import type { ContextLoader } from './context-loader.ts'
import type { DataLoss } from './data-loss.ts'
import { checkDocumentLimits, type DocumentLimits } from './document-limits.ts'
import { loadJsonLd, runJsonLd, type JsonLdEngine } from './json-ld-engine.ts'
import { lossOfError } from './loss-of-error.ts'
import { lossesOfEvents, type LocatedEvent } from './losses-of-events.ts'
import { ProofError } from './proof-error.ts'
import { traceReads } from './read-trace.ts'

/** Either the whole document as RDF, in one of two forms, or why it is not the whole document. */
export type LinkedData =
  | { readonly dataset: Dataset; readonly losses: readonly [] }
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
  { limits, memory }: { readonly limits?: DocumentLimits; readonly memory?: BulkMemory } = {},
): Promise<LinkedData> {
  try {
    checkDocumentLimits(document, limits)
  } catch (error) {
    return { losses: [lossOfError(error, '')] }
  }
  const asked = askedOnce(contexts)
  const dataset = await readCompiled(document, asked, memory?.shared)
  return dataset === undefined ? await readWithJsonLd(document, asked) : { dataset, losses: [] }
}

/** The complete JSON-LD processor, for what compiled contexts do not cover. */
export async function readWithJsonLd(document: JsonObject, asked: AskedOnce): Promise<LinkedData> {
  const engine = await loadJsonLd()
  let isLossless = true
  try {
    const onLoss = () => void (isLossless = false)
    // A copy, because jsonld writes what `@import` finds into the context that imports it.
    const copy = structuredClone(document)
    const quads = await runJsonLd(engine, { document: copy, contexts: asked.contexts, onLoss })
    if (isLossless) return { quads, losses: [] }
  } catch {
    // The second run meets the same error and knows where.
  }
  return { losses: await locateLosses(engine, document, asked) }
}

/** Runs again over a view that remembers where it was read: too slow for documents without fault. */
async function locateLosses(
  engine: JsonLdEngine,
  document: JsonObject,
  { contexts, failure }: AskedOnce,
): Promise<[DataLoss, ...DataLoss[]]> {
  const { document: traced, lastRead } = traceReads(copyOf(document))
  const events: LocatedEvent[] = []
  const errors: DataLoss[] = []
  try {
    const onLoss = (event: JsonLdEvent) => void events.push({ event, path: lastRead() })
    await runJsonLd(engine, { document: traced, contexts, onLoss })
  } catch (error) {
    const ofLoader = failure()
    if (ofLoader instanceof Error && !(ofLoader instanceof ProofError)) throw ofLoader
    errors.push(lossOfError(ofLoader ?? error, lastRead()))
  }
  const [first = notJson, ...others] = [...lossesOfEvents(events, document), ...errors]
  return [first, ...others]
}

/** What is frozen cannot be seen through a view, and what is no JSON cannot be copied. */
function copyOf(document: JsonObject): JsonObject {
  try {
    return structuredClone(document)
  } catch {
    return document
  }
}

/** What could not even be copied, such as functions. */
const notJson: DataLoss = {
  code: 'invalid_document',
  term: '',
  path: '',
  message: 'the document holds values that JSON does not have',
}
