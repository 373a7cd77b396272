import { isJsonObject } from '@openboat/model'
import { isForeignDid } from './controller.ts'
import type { DidResolution, DidResolver } from './did-resolver.ts'
import { expectNames } from './expect-names.ts'
import { expectWhole } from './expect-whole.ts'
import { notFetched, type DocumentSource, type Fetched } from './fetched.ts'
import { usualSizes } from './size-limit.ts'
import { withinTime } from './within-time.ts'

export interface DidSourceOptions {
  readonly didResolver: DidResolver
  /** For one DID. @default 10000 */
  readonly timeoutMs?: number
  /** Bytes of a DID document as JSON. @default 1 MiB */
  readonly maxBytes?: number
}

/**
 * A source that also has the documents of DIDs whose methods are not built in, each under its DID, as
 * `didResolver` answers them; everything else comes from the given source. Below `recordSource` they
 * are recorded like any document, so that a replay needs no resolver.
 *
 * Answers have the status that they have over HTTP: 200, 404 (not found), 410 (deactivated), 501 (the
 * method is not supported). Any other error of the resolver, and what it throws, is no answer. What it
 * asks is up to the resolver: the guard of `networkSource` does not see it.
 *
 * @see DID Resolution 0.3 #bindings-https
 * @param options  `timeoutMs` for one DID, default 10 seconds; `maxBytes` of a document, default 1 MiB,
 *   unless a request says otherwise.
 * @throws {ResolveError} `bad_argument` when a limit is not a whole number from 0, or for an option that there is not
 * @example
 * const source = didSource(networkSource({ fetch }), { didResolver: new Resolver(getResolver()) })
 */
export function didSource(source: DocumentSource, options: DidSourceOptions): DocumentSource {
  expectNames(options, 'didSource', ['didResolver', 'timeoutMs', 'maxBytes'])
  const { didResolver, timeoutMs = 10_000, maxBytes: usual = usualSizes.maxBytes } = options
  expectWhole({ timeoutMs, maxBytes: usual })
  return async (url, request = {}) => {
    if (!isForeignDid(url)) return await source(url, request)
    const { signal, maxBytes = usual } = request
    signal?.throwIfAborted()
    try {
      const ask = async () => answerOf(url, await didResolver.resolve(url), maxBytes)
      const answer = await withinTime({ milliseconds: timeoutMs, signal }, ask)
      return answer ?? failed(url, 'timeout', `no answer in ${timeoutMs} ms`)
    } catch {
      signal?.throwIfAborted()
      // What it threw is not told: it may hold the address of a ledger's node, and its password.
      return failed(url, 'unreachable', 'its resolver broke down')
    }
  }
}

function answerOf(did: string, resolution: DidResolution, maxBytes: number): Fetched {
  const { didDocument, didResolutionMetadata, didDocumentMetadata } = resolution
  const error = errorName(didResolutionMetadata?.error)
  if (error !== undefined) {
    const status = statuses[error]
    return status === undefined
      ? failed(did, 'unreachable', `its resolver answered ${error.slice(0, 40)}`)
      : answered(did, status)
  }
  if (didDocumentMetadata?.deactivated === true) return answered(did, 410)
  if (!isJsonObject(didDocument)) return failed(did, 'unreachable', 'its resolver has no document')
  const body = new TextEncoder().encode(JSON.stringify(didDocument))
  if (body.length <= maxBytes) return { ...answered(did, 200), contentType, body }
  return failed(did, 'too_large', `it has more than ${maxBytes} bytes`)
}

const contentType = 'application/did+json'

/** What is certain, and stays so in a bundle. */
const statuses: Readonly<Record<string, number>> = {
  notfound: 404,
  methodnotsupported: 501,
  // What `did-resolver` calls it.
  unsupporteddidmethod: 501,
}

/** `notFound`, or `{ type: 'https://www.w3.org/ns/did#NOT_FOUND' }`, as `notfound`. */
function errorName(error: unknown): string | undefined {
  if (error === undefined || error === null) return undefined
  const name = typeof error === 'object' && 'type' in error ? error.type : error
  return String(name).split('#').at(-1)?.replaceAll('_', '').toLowerCase()
}

function answered(did: string, status: number): Fetched {
  return { url: did, finalUrl: did, status, body: new Uint8Array(), from: 'network' }
}

function failed(did: string, problem: NonNullable<Fetched['problem']>, reason: string): Fetched {
  return notFetched(did, 'network', { problem, message: `${did} was not resolved: ${reason}` })
}
