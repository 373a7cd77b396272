import { bytesAllowed, type SizeLimits } from './size-limit.ts'

/** Why nothing can be read from a URL. */
export type FetchProblem =
  /** Nothing answered. */
  | 'unreachable'
  /** The guard does not let this address be asked, or a redirect lead to it. */
  | 'refused'
  | 'too_large'
  | 'timeout'
  /** No network is to be used. */
  | 'offline'
  /** Too many redirects. */
  | 'too_many'
  /** A DID, and nothing here has its document. */
  | 'unsupported'

/** What one request came to. With a `problem`, `status` is 0 and `body` empty. */
export interface Fetched {
  readonly url: string
  /** After redirects. */
  readonly finalUrl: string
  /** HTTP status; 0 when there is no answer. */
  readonly status: number
  readonly contentType?: string
  readonly body: Uint8Array
  readonly from: 'network' | 'cache' | 'bundle'
  readonly problem?: FetchProblem
  /** For people: what the problem was. */
  readonly message?: string
  /** What the server said about keeping the answer; from the network only. */
  readonly caching?: CachingHeaders
  /** A redirect on the way holds for this time only (302, 303, 307, or one that was hidden). */
  readonly movedTemporarily?: true
}

/** The headers that HTTP caching goes by (RFC 9111, RFC 9110 #validator.fields), as they came. */
export interface CachingHeaders {
  readonly cacheControl?: string
  readonly expires?: string
  readonly date?: string
  readonly age?: string
  readonly etag?: string
  readonly lastModified?: string
  readonly vary?: string
}

export interface DocumentRequest extends SizeLimits {
  /** Value of the `Accept` header. */
  readonly accept?: string
  readonly signal?: AbortSignal
  /** Asks for the document only if it has changed; a status of 304 then says that it has not. */
  readonly unlessSame?: { readonly etag?: string; readonly lastModified?: string }
}

/** A request for keys, which may take several documents. */
export interface KeyRequest extends DocumentRequest {
  /** @default as many as it takes */
  readonly allowance?: Allowance
}

/** What somebody lets be asked for. */
export interface Allowance {
  /** Why a document is not to be asked for; `undefined` if it may be. */
  objection(url: string, accept: string): string | undefined
  /** A document was asked for. */
  spend(url: string, accept: string): void
}

/**
 * Where documents come from. Always resolves, whatever happens out there; rejects only with the
 * reason of an aborted `signal`.
 */
export type DocumentSource = (url: string, request?: DocumentRequest) => Promise<Fetched>

/** The answer for a URL from which nothing can be read. */
export function notFetched(
  url: string,
  from: Fetched['from'],
  problem: { readonly problem: FetchProblem; readonly message: string },
): Fetched {
  return { url, finalUrl: url, status: 0, body: new Uint8Array(), from, ...problem }
}

/** A document is the same whichever of its parts is asked for. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#')
  return hash < 0 ? url : url.slice(0, hash)
}

/** A request that others wait for too must not end because one of them has had enough. */
export function withoutSignal({ signal: _signal, ...request }: DocumentRequest): DocumentRequest {
  return request
}

/** What is kept, for this URL: a limit of the request holds for it too. */
export function fromCache(fetched: Fetched, url: string, request: DocumentRequest): Fetched {
  const maxBytes = bytesAllowed(fetched.contentType, request)
  if (maxBytes !== undefined && fetched.body.length > maxBytes) {
    const message = `${url} has more than ${maxBytes} bytes`
    return notFetched(url, 'cache', { problem: 'too_large', message })
  }
  return { ...fetched, url, from: 'cache' }
}
