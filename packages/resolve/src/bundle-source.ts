import type { Bundle, BundledDocument } from './bundle.ts'
import { unpackBody } from './bundled-body.ts'
import {
  notFetched,
  withoutFragment,
  type DocumentRequest,
  type DocumentSource,
  type Fetched,
} from './fetched.ts'
import { isDid } from './is-did.ts'
import { bytesAllowed } from './size-limit.ts'

/**
 * Documents from a bundle, and from nowhere else: a URL that is not in it answers as unreachable, and one
 * that was asked for in vain as it did then. `http` URLs are as good as others, because no network is
 * touched.
 *
 * @example
 * const source = bundleSource(parseBundle(JSON.parse(text)))
 */
export function bundleSource(bundle: Bundle): DocumentSource {
  const documents = new Map<string, BundledDocument>()
  for (const [url, document] of Object.entries(bundle.documents)) {
    documents.set(normalize(url), document)
  }
  // As it is written wins over what is only the same URL.
  for (const [url, document] of Object.entries(bundle.documents)) documents.set(url, document)
  return async (url, request = {}) => {
    request.signal?.throwIfAborted()
    const name = withoutFragment(url)
    const document = documents.get(name) ?? documents.get(normalize(name))
    return answer(url, document, request)
  }
}

function answer(
  url: string,
  document: BundledDocument | undefined,
  request: DocumentRequest,
): Fetched {
  if (document === undefined || document.status === 0) {
    const { problem = isDid(url) ? 'unsupported' : 'unreachable', message } = document ?? {}
    return notFetched(url, 'bundle', {
      problem,
      message: message ?? `${url} is not in the bundle`,
    })
  }
  const { status, finalUrl = url, contentType } = document
  const body = unpackBody(document)
  const maxBytes = bytesAllowed(contentType, request) ?? Infinity
  if (body.length > maxBytes) {
    const message = `${url} has more than ${maxBytes} bytes`
    return notFetched(url, 'bundle', { problem: 'too_large', message })
  }
  return {
    url,
    finalUrl,
    status,
    ...(contentType === undefined ? {} : { contentType }),
    body,
    from: 'bundle',
  }
}

/** `https://example.org` and `https://EXAMPLE.org/` are one URL. */
function normalize(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url
}
