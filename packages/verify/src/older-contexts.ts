import { stringsOf, type JsonObject } from '@openboat/model'
import {
  contextRevisions,
  createContextLoader,
  linkDocument,
  type ContextLoader,
  type LinkedDocument,
} from '@openboat/proof'

/** A document read with contexts as they were before somebody changed them in place. */
export interface OlderReading {
  readonly linked: LinkedDocument
  /** 1 for the text before the current one. */
  readonly revision: number
  /** The contexts that had another text then. */
  readonly urls: readonly string[]
}

/**
 * The document under earlier texts of its contexts, newest first; only where nothing in it is lost:
 * what an older text does not define was never signed.
 *
 * @see OB 3.0 #errata: terms were added to context 3.0.3 without a new name
 */
export async function* olderReadings(
  document: JsonObject,
  contexts: ContextLoader,
): AsyncGenerator<OlderReading> {
  const changed = stringsOf(document['@context']).filter((url) => contextRevisions(url) > 1)
  const oldest = Math.max(1, ...changed.map((url) => contextRevisions(url)))
  for (let revision = 1; revision < oldest; revision += 1) {
    // Whatever is not bundled has no revisions, and is found as before.
    const older = createContextLoader({ revision, fetch: contexts })
    const linked = await linkDocument(document, { contexts: older })
    const urls = changed.filter((url) => contextRevisions(url) > revision)
    if (linked.losses.length > 0) continue
    const reading = { linked, revision, urls }
    readings.set(linked, reading)
    yield reading
  }
}

/** How a document was read, if with earlier texts of its contexts. */
export function olderReadingOf(linked: LinkedDocument): OlderReading | undefined {
  return readings.get(linked)
}

const readings = new WeakMap<LinkedDocument, OlderReading>()
