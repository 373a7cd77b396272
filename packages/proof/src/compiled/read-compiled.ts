import { asList, type JsonObject, type JsonValue } from '@openboat/model'
import type { ContextLoader } from '../context-loader.ts'
import { initialContext } from './active-context.ts'
import type { ContextSource } from './apply-context.ts'
import { BeyondSubset, ContextNeeded } from './beyond-subset.ts'
import { emptyDataset, type Dataset } from './dataset.ts'
import { isWithinMergeWork } from './merge-work-bound.ts'
import { readNode } from './read-node.ts'

/** Every one is a step back to the beginning. */
const MAX_CONTEXTS = 50

/**
 * The dataset of a document, read with compiled contexts; `undefined` when there is anything
 * unusual about it, or wrong with it: the complete processor has the last word then. What is read
 * here has passed JSON-LD safe mode.
 *
 * @param document  Within its limits; recursion goes as deep as it does.
 */
export async function readCompiled(
  document: JsonObject,
  contexts: ContextLoader,
): Promise<Dataset | undefined> {
  const loaded = new Map<string, JsonValue>()
  try {
    for (const context of asList(document['@context'])) {
      if (typeof context === 'string') await load(context, contexts, loaded)
    }
    while (loaded.size <= MAX_CONTEXTS) {
      const answer = readOnce(document, { loaded, compilations: 0 })
      if (!(answer instanceof ContextNeeded)) return answer
      await load(answer.url, contexts, loaded)
      if (!loaded.has(answer.url)) return undefined
    }
  } catch {
    // The complete processor meets the same context loader, and reports what it says.
  }
  return undefined
}

function readOnce(
  document: JsonObject,
  source: ContextSource,
): Dataset | ContextNeeded | undefined {
  const dataset = emptyDataset()
  try {
    const root = readNode(document, {
      active: initialContext,
      place: { dataset, source, graph: undefined },
    })
    // Safe mode refuses a node that says nothing.
    const isSaid = root.statements.length > 0
    return isSaid && isWithinMergeWork(dataset) ? dataset : undefined
  } catch (error) {
    if (error instanceof ContextNeeded) return error
    if (error instanceof BeyondSubset) return undefined
    throw error
  }
}

async function load(
  url: string,
  contexts: ContextLoader,
  loaded: Map<string, JsonValue>,
): Promise<void> {
  // Relative URLs are the complete processor's to refuse.
  if (loaded.has(url) || !/^[a-z][a-z0-9+.-]*:/i.test(url)) return
  const { '@context': context } = await contexts(url)
  if (context !== undefined) loaded.set(url, context)
}
