import { refusalOf } from './address-guard.ts'
import { cachingHeadersOf } from './cache-policy.ts'
import { expectNames } from './expect-names.ts'
import { expectWhole } from './expect-whole.ts'
import {
  notFetched,
  withoutFragment,
  type DocumentRequest,
  type DocumentSource,
  type Fetched,
} from './fetched.ts'
import { isDid } from './is-did.ts'
import { readBody } from './read-body.ts'
import { ResolveError } from './resolve-error.ts'
import { bytesAllowed, usualSizes } from './size-limit.ts'
import { withinTime } from './within-time.ts'

export interface NetworkOptions {
  readonly fetch: typeof fetch
  /** Origins exempt from the guard, such as `http://127.0.0.1:8080`. @default none */
  readonly allowOrigins?: readonly string[]
  /** For one document, redirects and body included. @default 10000 */
  readonly timeoutMs?: number
  /** @default 3 */
  readonly maxRedirects?: number
  /** Bytes of a document, after the transport's decompression. @default 1 MiB */
  readonly maxBytes?: number
  /** Bytes of an image or a PDF. @default maxBytes if that is given, else 5 MiB */
  readonly maxImageBytes?: number
}

/**
 * Documents from the network. Only `https` URLs of public hosts are asked, and each redirect is
 * judged like a first request; no cookies, credentials or referrer are sent.
 *
 * In browsers the target of a redirect cannot be seen before it is followed. There a redirect is
 * followed by the browser, and the answer is dropped if it came from a refused address; what a page
 * may reach at all is then up to the browser (CORS, mixed content).
 *
 * @param options  `timeoutMs` in milliseconds, default 10 seconds; `maxRedirects`, default 3;
 *   `maxBytes` of a document, default 1 MiB, and `maxImageBytes` of an image or a PDF, default 5 MiB,
 *   unless a request says otherwise.
 * @throws {ResolveError} `bad_argument` when an entry of `allowOrigins` is not an origin, a limit not a
 *   whole number from 0, or an option is unknown
 * @example
 * const source = networkSource({ fetch })
 * const { status, body } = await source('https://www.w3.org/ns/credentials/v2')
 */
export function networkSource(options: NetworkOptions): DocumentSource {
  expectNames(options, 'networkSource', networkOptions)
  const { allowOrigins = [], timeoutMs = 10_000, maxRedirects, maxBytes, maxImageBytes } = options
  allowOrigins.forEach(expectOrigin)
  expectWhole({ timeoutMs, maxRedirects, maxBytes, maxImageBytes })
  return async (url, request = {}) => {
    request.signal?.throwIfAborted()
    if (isDid(url)) return failed(url, 'unsupported', 'nothing here resolves it')
    const limits = { milliseconds: timeoutMs, signal: request.signal }
    try {
      const fetched = await withinTime(limits, (signal) =>
        follow(url, request, { ...options, signal }),
      )
      return fetched ?? failed(url, 'timeout', `no answer in ${timeoutMs} ms`)
    } catch (error) {
      request.signal?.throwIfAborted()
      if (isRefusal(error)) return failed(url, 'refused', 'its host has no public address')
      return failed(url, 'unreachable', 'nothing answered')
    }
  }
}

const networkOptions: readonly (keyof NetworkOptions)[] = [
  'fetch',
  'allowOrigins',
  'timeoutMs',
  'maxRedirects',
  'maxBytes',
  'maxImageBytes',
]

type Hop = NetworkOptions & { readonly signal: AbortSignal }

async function follow(start: string, request: DocumentRequest, hop: Hop): Promise<Fetched> {
  const { allowOrigins = [], maxRedirects = 3 } = hop
  let url = withoutFragment(start)
  let movedTemporarily = false
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const refusal = refusalOf(url, allowOrigins)
    if (refusal !== undefined) return failed(start, 'refused', describe(redirects, refusal))
    const response = await ask(url, request, hop)
    if (response.type === 'opaqueredirect') return await followBlindly(start, url, request, hop)
    const target = targetOf(response, url)
    if (target === undefined) {
      return await read(response, { start, url, movedTemporarily }, request, hop)
    }
    await response.body?.cancel()
    movedTemporarily ||= !PERMANENT_REDIRECTS.includes(response.status)
    url = target
  }
  return failed(start, 'too_many', `more than ${maxRedirects} redirects`)
}

async function ask(
  url: string,
  { accept, unlessSame = {} }: DocumentRequest,
  { fetch, signal, redirect = 'manual' }: Hop & { redirect?: RequestRedirect },
): Promise<Response> {
  return await fetch(url, {
    signal,
    redirect,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: {
      ...(accept === undefined ? {} : { accept }),
      ...(unlessSame.etag === undefined ? {} : { 'if-none-match': unlessSame.etag }),
      ...(unlessSame.lastModified === undefined
        ? {}
        : { 'if-modified-since': unlessSame.lastModified }),
    },
  })
}

async function followBlindly(
  start: string,
  url: string,
  request: DocumentRequest,
  hop: Hop,
): Promise<Fetched> {
  const response = await ask(url, request, { ...hop, redirect: 'follow' })
  const refusal = refusalOf(response.url, hop.allowOrigins ?? [])
  if (refusal === undefined) {
    return await read(response, { start, url: response.url, movedTemporarily: true }, request, hop)
  }
  await response.body?.cancel()
  return failed(start, 'refused', describe(1, refusal))
}

interface Way {
  readonly start: string
  readonly url: string
  readonly movedTemporarily: boolean
}

async function read(
  response: Response,
  { start, url, movedTemporarily }: Way,
  request: DocumentRequest,
  hop: Hop,
): Promise<Fetched> {
  const contentType = response.headers.get('content-type')
  const maxBytes =
    bytesAllowed(contentType, request) ??
    bytesAllowed(contentType, hop) ??
    bytesAllowed(contentType, usualSizes) ??
    0
  const body = await readBody(response, maxBytes, hop.signal)
  if (body === undefined) return failed(start, 'too_large', `it has more than ${maxBytes} bytes`)
  const caching = cachingHeadersOf(response.headers)
  return {
    url: start,
    finalUrl: url,
    status: response.status,
    ...(contentType === null ? {} : { contentType }),
    body,
    from: 'network',
    ...(Object.keys(caching).length === 0 ? {} : { caching }),
    ...(movedTemporarily ? { movedTemporarily } : {}),
  }
}

const REDIRECTS = [301, 302, 303, 307, 308]
const PERMANENT_REDIRECTS = [301, 308]

function targetOf(response: Response, url: string): string | undefined {
  const location = response.headers.get('location')
  if (location === null || !REDIRECTS.includes(response.status)) return undefined
  return URL.canParse(location, url) ? withoutFragment(new URL(location, url).href) : undefined
}

function describe(redirects: number, refusal: string): string {
  return redirects === 0 ? refusal : `after a redirect: ${refusal}`
}

function failed(url: string, problem: NonNullable<Fetched['problem']>, reason: string): Fetched {
  return notFetched(url, 'network', { problem, message: `${url} was not fetched: ${reason}` })
}

/** A guarded `fetch` refuses by throwing; undici wraps what its connector throws. */
function isRefusal(error: unknown): boolean {
  if (error instanceof ResolveError) return error.code === 'refused'
  return error instanceof Error && error.cause !== undefined && isRefusal(error.cause)
}

function expectOrigin(origin: string): void {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return
  throw new ResolveError('bad_argument', {
    message: `Expected an origin such as http://127.0.0.1:8080 in allowOrigins, got ${JSON.stringify(origin)}.`,
  })
}
