import { ObfError } from '../obf-error.ts'
import { nameOf, queryText, type Answer, type Call, type CallBody } from './call.ts'
import { withDeadline } from './deadline.ts'
import { readText } from './read-text.ts'

export interface ExchangeOptions {
  readonly fetch: typeof globalThis.fetch
  /** Scheme, host and what comes before the version. */
  readonly baseUrl: string
  readonly timeoutMs: number
  readonly maxAnswerBytes: number
}

/** One request and its whole answer. Rejects with `unreachable` or `timeout`; any status is an answer. */
export async function exchange(
  call: Call,
  headers: Readonly<Record<string, string>>,
  options: ExchangeOptions,
  signal?: AbortSignal,
): Promise<Answer> {
  const { fetch, timeoutMs, maxAnswerBytes } = options
  const url = `${call.publicHost ?? options.baseUrl}${call.path}${queryText(call.query)}`
  const [body, type] = await bodyOf(call.body)
  try {
    return await withDeadline(timeoutMs, signal, async (inTime) => {
      const response = await fetch(url, {
        method: call.method,
        headers: { accept: 'application/json, */*;q=0.5', ...type, ...headers },
        // Credentials are for this host alone.
        redirect: 'manual',
        signal: inTime,
        ...(body === undefined ? {} : { body }),
      })
      const text = await readText(response, maxAnswerBytes)
      return { status: response.status, headers: response.headers, text }
    })
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason
    throw named(error, call, url)
  }
}

async function bodyOf(
  body: CallBody | undefined,
): Promise<[BodyInit | undefined, Readonly<Record<string, string>>]> {
  if (body === undefined) return [undefined, {}]
  if ('json' in body) return [JSON.stringify(body.json), { 'content-type': 'application/json' }]
  if ('form' in body) {
    return [body.form.toString(), { 'content-type': 'application/x-www-form-urlencoded' }]
  }
  // As bytes: the `fetch` of a package does not know the runtime's FormData.
  const form = new Response(body.multipart)
  const type = form.headers.get('content-type') ?? 'multipart/form-data'
  return [await form.arrayBuffer(), { 'content-type': type }]
}

function named(error: unknown, call: Call, url: string): ObfError {
  if (error instanceof ObfError) {
    const { message, status } = error
    return new ObfError(error.code, { message: `${nameOf(call)}: ${message}`, status })
  }
  return new ObfError('unreachable', {
    message: `${nameOf(call)}: no connection to ${placeOf(url)}, or it broke${reasonOf(error)}`,
    cause: error,
  })
}

/** Host and port: whoever mends it needs both, also where the scheme implies the port. */
function placeOf(url: string): string {
  const { hostname, port, protocol } = new URL(url)
  return `${hostname}:${port === '' ? { 'http:': 80, 'https:': 443 }[protocol] : port}`
}

/** The system's code, such as ECONNREFUSED, which `fetch` hides in a cause. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown }
  const { code } = (cause ?? error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? ` (${code})` : ''
}
