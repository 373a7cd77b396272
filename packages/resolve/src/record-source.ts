import { parseInstant } from '@openboat/model'
import type { Bundle, BundledDocument } from './bundle.ts'
import { packBody } from './bundled-body.ts'
import { inOrderOfUrls } from './in-order-of-urls.ts'
import { withoutFragment, type DocumentSource, type Fetched } from './fetched.ts'
import { ResolveError } from './resolve-error.ts'

/**
 * A source that keeps what another one answers. A URL asked again gives the first answer again, so
 * that recording and replay see the same documents. What was asked for in vain is kept with its reason,
 * until something answers after all.
 *
 * @example
 * const recorder = recordSource(networkSource({ fetch }))
 * await recorder.source('https://example.org/issuer.json')
 * const bundle = recorder.bundle('2026-07-01T00:00:00Z')
 */
export function recordSource(source: DocumentSource): {
  readonly source: DocumentSource
  /**
   * What has been answered so far.
   *
   * @param at  The moment verified for, ISO 8601 with a time zone.
   * @throws {ResolveError} `bad_argument` for anything else
   */
  readonly bundle: (at: string) => Bundle
} {
  const answers = new Map<string, Fetched>()
  return {
    source: async (url, request = {}) => {
      request.signal?.throwIfAborted()
      const name = withoutFragment(url)
      const earlier = answers.get(name)
      if (isAnswer(earlier)) return { ...earlier, url }
      const fetched = await source(url, request)
      // Two requests can be under way at once: the first to be answered is the one that counts.
      const first = answers.get(name)
      if (isAnswer(first)) return { ...first, url }
      // Nobody was asked for a DID that nobody resolves.
      if (fetched.problem !== 'unsupported') answers.set(name, fetched)
      return fetched
    },
    bundle: (at) => {
      if (parseInstant(at) === undefined) {
        throw new ResolveError('bad_argument', {
          message: `Expected a moment such as 2026-07-01T00:00:00Z, got ${JSON.stringify(at)}.`,
        })
      }
      const entries = [...answers].map(([url, fetched]) => [url, pack(url, fetched)] as const)
      const documents = inOrderOfUrls(entries)
      return { format: 'openboat-bundle/1', at, documents }
    },
  }
}

function isAnswer(fetched: Fetched | undefined): fetched is Fetched {
  return fetched !== undefined && fetched.status !== 0
}

function pack(
  name: string,
  { status, problem, message, finalUrl, contentType, body }: Fetched,
): BundledDocument {
  if (status === 0) {
    return {
      status,
      ...(problem === undefined ? {} : { problem }),
      ...(message === undefined ? {} : { message }),
    }
  }
  return {
    status,
    ...(withoutFragment(finalUrl) === name ? {} : { finalUrl }),
    ...(contentType === undefined ? {} : { contentType }),
    ...packBody(body),
  }
}
