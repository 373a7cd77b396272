import type { AssertionFilter, ObfAssertion, ObfClient } from '@openboat/obf'
import { readStart } from '../read-badge.ts'
import type { VerificationReport, VerifyOptions } from '../verify-options.ts'

/** An assertion of an account, the document that is published for it, and what `verify` says. */
export interface VerifiedAssertion {
  readonly assertion: ObfAssertion
  /** As it is published; `undefined` if it is not. */
  readonly text: string | undefined
  /** Why there is no text. */
  readonly problem: string | undefined
  readonly report: VerificationReport | undefined
}

export interface VerifyIssuedOptions {
  /** How each is verified: `verify` of one of the entries of this package. */
  readonly verify: (input: string, options: VerifyOptions) => Promise<VerificationReport>
  /** Reads what is published. It gets no credentials. */
  readonly fetch: typeof globalThis.fetch
  /** For `verify`. With `record` the report has all that it stands on. */
  readonly options?: VerifyOptions
  readonly filter?: AssertionFilter
  readonly signal?: AbortSignal
}

/**
 * Fetches what an account has issued and verifies it, one after the other. What cannot be fetched is
 * told, and nothing is thrown for it.
 *
 * @throws {ObfError} when the account itself cannot be read
 * @example
 * for await (const { assertion, report } of verifyIssued(client, { verify, fetch: guardedFetch() })) {
 *   console.log(assertion.id, report?.verdict)
 * }
 */
export async function* verifyIssued(
  client: ObfClient,
  { verify, fetch, options = {}, filter = {}, signal }: VerifyIssuedOptions,
): AsyncGenerator<VerifiedAssertion> {
  for await (const assertion of client.assertions.list(filter, { signal })) {
    const { text, problem } = await published(assertion, fetch, signal)
    const settings = { ...options, ...(signal !== undefined && { signal }) }
    const report = text === undefined ? undefined : await verify(text, settings)
    yield { assertion, text, problem, report }
  }
}

interface Published {
  readonly text: string | undefined
  readonly problem: string | undefined
}

const LONGEST = 5 * 1024 * 1024

const empty: UnderlyingDefaultSource<Uint8Array> = { start: (controller) => controller.close() }

async function published(
  { jsonUrl }: ObfAssertion,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal | undefined,
): Promise<Published> {
  if (jsonUrl === undefined) return { text: undefined, problem: 'it has no address' }
  try {
    const headers = { accept: 'application/vc+ld+json, application/ld+json, application/json' }
    const response = await fetch(jsonUrl, { headers, ...(signal !== undefined && { signal }) })
    const bytes = await readStart(response.body ?? new ReadableStream(empty), LONGEST + 1)
    if (bytes.length > LONGEST) return { text: undefined, problem: 'it is longer than 5 MiB' }
    const text = new TextDecoder().decode(bytes)
    // A revoked one answers 410, with a document that says so.
    const isThere = response.ok || (response.status === 410 && text.trimStart().startsWith('{'))
    if (!isThere) return { text: undefined, problem: `it was answered with ${response.status}` }
    return { text, problem: undefined }
  } catch (error) {
    signal?.throwIfAborted()
    return { text: undefined, problem: error instanceof Error ? error.message : 'no connection' }
  }
}
