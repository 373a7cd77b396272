import { asList, type JsonObject, type JsonValue } from '@openboat/model'
import type { AskedOnce } from '../asked-once.ts'
import { initialContext } from './active-context.ts'
import type { ContextSource } from './apply-context.ts'
import { BeyondSubset, ContextNeeded } from './beyond-subset.ts'
import { emptyDataset, type Dataset, type Subject } from './dataset.ts'
import { isWithinMergeWork } from './merge-work-bound.ts'
import { readDocument, readNode, type Scope } from './read-node.ts'
import type { SubjectsReadBefore } from './subjects-read-before.ts'

/** Every one is a step back to the beginning. */
const MAX_CONTEXTS = 50

/**
 * The dataset of a document, read with compiled contexts; `undefined` when there is anything
 * unusual about it, or wrong with it: the complete processor has the last word then. What is read
 * here has passed JSON-LD safe mode.
 *
 * @param document  Within its limits; recursion goes as deep as it does.
 * @param shared  Of documents that are read with the same contexts and canonicalised one by one.
 */
export async function readCompiled(
  document: JsonObject,
  contexts: AskedOnce,
  shared?: SubjectsReadBefore,
): Promise<Dataset | undefined> {
  const read: Read = (scope, dataset) => {
    const root = readNode(document, scope)
    return isSaid(root) && isWithinMergeWork(dataset) ? dataset : undefined
  }
  const dataset = await readWith(contexts, document, read, shared)
  // What keeps a node from being shared need not keep it from being read.
  return dataset ?? (shared === undefined ? undefined : await readWith(contexts, document, read))
}

/**
 * The same for a document that must be read whole, but whose proofs are not wanted: they are no
 * part of the dataset.
 */
export async function readUnsecured(
  document: JsonObject,
  contexts: AskedOnce,
): Promise<Dataset | undefined> {
  return await readWith(contexts, document, (scope, dataset) => {
    const proofs = emptyDataset()
    const root = readDocument(document, scope, proofs)
    return isSaid(root) && isWithinMergeWork(dataset, proofs) ? dataset : undefined
  })
}

/** Safe mode refuses a node that says nothing. */
function isSaid({ statements }: Subject): boolean {
  return statements.length > 0
}

type Read = (scope: Scope, dataset: Dataset) => Dataset | undefined

async function readWith(
  contexts: AskedOnce,
  document: JsonObject,
  read: Read,
  shared?: SubjectsReadBefore,
): Promise<Dataset | undefined> {
  const loaded = new Map<string, JsonValue>()
  try {
    for (const context of asList(document['@context'])) {
      if (typeof context !== 'string' || isLoaded(context, contexts, loaded)) continue
      await load(context, contexts, loaded)
    }
    while (loaded.size <= MAX_CONTEXTS) {
      const answer = readOnce(read, { loaded, compilations: 0, shared })
      if (!(answer instanceof ContextNeeded)) return answer
      await load(answer.url, contexts, loaded)
      if (!loaded.has(answer.url)) return undefined
    }
  } catch {
    // The complete processor meets the same context loader, and reports what it says.
  }
  return undefined
}

function readOnce(read: Read, source: ContextSource): Dataset | ContextNeeded | undefined {
  const dataset = emptyDataset()
  const place = { dataset, source, graph: undefined }
  try {
    return read({ active: initialContext, place }, dataset)
  } catch (error) {
    if (error instanceof ContextNeeded) return error
    if (error instanceof BeyondSubset) return undefined
    throw error
  }
}

/** Whether a context needs no asking: the proof of a document has those of the document. */
function isLoaded(url: string, { known }: AskedOnce, loaded: Map<string, JsonValue>): boolean {
  const context = isAbsolute(url) ? known(url)?.['@context'] : undefined
  if (context !== undefined) loaded.set(url, context)
  return loaded.has(url)
}

async function load(
  url: string,
  { contexts }: AskedOnce,
  loaded: Map<string, JsonValue>,
): Promise<void> {
  if (!isAbsolute(url)) return
  const { '@context': context } = await contexts(url)
  if (context !== undefined) loaded.set(url, context)
}

/** Relative URLs are the complete processor's to refuse. */
function isAbsolute(url: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(url)
}
