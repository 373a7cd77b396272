import { canonicalizeJson, isJsonObject, type JsonObject } from '@openboat/model'
import { hex } from '@scure/base'
import { contextRevisions, pinnedContextOf } from './bundled-context.ts'
import { digest } from '#digest'
import { ProofError } from './proof-error.ts'

/**
 * Finds the JSON-LD context document of a URL. Rejects with a `ProofError` `context_unavailable`
 * when there is none.
 */
export type ContextLoader = (url: string) => Promise<JsonObject>

export interface ContextUse {
  readonly url: string
  /** Hexadecimal SHA-256 over the document's JCS form (RFC 8785). */
  readonly sha256: string
  readonly from: 'embedded' | 'outside'
}

export interface ContextLoaderOptions {
  /**
   * Which text of a context that was changed in place: 0 is the newest, 1 the one before it.
   * Contexts with fewer texts give their oldest. @default 0
   */
  readonly revision?: number
  /** Asked for contexts that are not bundled. Without it they are unavailable. */
  readonly fetch?: (url: string) => Promise<JsonObject>
  /** Told of every context handed out. */
  readonly onUse?: (use: ContextUse) => void
}

/**
 * A loader that answers from the bundled contexts first, and never replaces one of them. Those are
 * frozen: copy one to change it.
 *
 * @see VC Data Model 2.0 #json-ld-processing: contexts are to be pinned, not fetched
 * @example const contexts = createContextLoader({ onUse: (use) => used.push(use) })
 */
export function createContextLoader(options: ContextLoaderOptions = {}): ContextLoader {
  const { revision = 0, onUse } = options
  return async (url) => {
    const oldest = contextRevisions(url) - 1
    const bundled = await pinnedContextOf(url, Math.min(revision, oldest))
    if (bundled !== undefined) {
      onUse?.({ url, sha256: bundled.sha256, from: 'embedded' })
      return bundled.document
    }
    const document = await fetchOutside(url, options.fetch)
    onUse?.({ url, sha256: await hashOf(url, document), from: 'outside' })
    return document
  }
}

async function fetchOutside(
  url: string,
  fetch: ContextLoaderOptions['fetch'],
): Promise<JsonObject> {
  if (fetch === undefined) {
    throw unavailable(`context ${url} is not bundled, and no "fetch" was given to look for it`)
  }
  const document = await fetch(url).catch((cause: unknown) => {
    // An aborted request says nothing about the context: the caller asked for it.
    if (cause instanceof ProofError || isAbort(cause)) throw cause
    throw unavailable(`context ${url} could not be fetched`, cause)
  })
  if (!isJsonObject(document)) throw unavailable(`context ${url} is not a JSON object`)
  return document
}

async function hashOf(url: string, document: JsonObject): Promise<string> {
  try {
    return hex.encode(await digest('SHA-256', canonicalizeJson(document)))
  } catch (cause) {
    throw unavailable(`context ${url} holds text or numbers that JSON cannot carry`, cause)
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function unavailable(message: string, cause?: unknown): ProofError {
  return new ProofError('context_unavailable', { message, cause })
}
