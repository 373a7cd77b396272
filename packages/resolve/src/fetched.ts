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
}

export interface DocumentRequest {
  /** Value of the `Accept` header. */
  readonly accept?: string
  readonly signal?: AbortSignal
  /** Bytes of the body. */
  readonly maxBytes?: number
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
