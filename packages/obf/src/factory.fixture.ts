import { createObfClient } from './create-obf-client.ts'
import { oauth2 } from './auth/oauth2.ts'
import type { Clock } from './clock.ts'
import { ObfError } from './obf-error.ts'
import type { ObfClient } from './obf-client.ts'
import type { ObfClientOptions } from './obf-client-options.ts'
import type { ObfVersion } from './obf-feature.ts'

export const NOW = Date.UTC(2026, 6, 1, 12)

/** A clock on which waiting takes no time. */
export function virtualClock(start = NOW): Clock & { readonly slept: number[]; at: number } {
  const clock = {
    at: start,
    slept: [] as number[],
    now: () => clock.at,
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      signal?.throwIfAborted()
      clock.slept.push(milliseconds)
      clock.at += milliseconds
    },
  }
  return clock
}

/** A request as a server sees it. */
export interface Seen {
  readonly method: string
  /** Path and query, as sent. */
  readonly url: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly text: string
  /** The members of the object that was sent; none if it was no JSON object. */
  readonly json: Readonly<Record<string, unknown>>
}

export type Reply = Response | Error | 'hang'
export type Handler = (seen: Seen) => Reply | Promise<Reply>

export interface ScriptedFetch {
  readonly fetch: typeof globalThis.fetch
  readonly seen: Seen[]
}

/** A `fetch` whose every answer a test decides. */
export function scripted(handler: Handler): ScriptedFetch {
  const seen: Seen[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input instanceof URL ? input.href : input, init)
    const body = await request.text()
    const url = new URL(request.url)
    const one: Seen = {
      method: request.method,
      url: `${url.pathname}${url.search}`,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      text: body,
      json: jsonOf(body),
    }
    seen.push(one)
    const reply = await handler(one)
    if (reply === 'hang') return await untilAborted(init?.signal)
    if (reply instanceof Error) throw reply
    return reply
  }
  return { fetch, seen }
}

function jsonOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

async function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return await new Promise((_, reject) => {
    if (signal?.aborted === true) reject(signal.reason as Error)
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
  })
}

export function json(value: unknown, init?: ResponseInit): Response {
  return new Response(JSON.stringify(value), init)
}

/** As API v1 writes lists. */
export function lines(...rows: readonly unknown[]): Response {
  return new Response(rows.map((row) => `${JSON.stringify(row)}\r\n`).join(''))
}

export function text(body: string, status = 200): Response {
  return new Response(body, { status })
}

export const forbidden = () => text('403 Forbidden', 403)

export interface Opened {
  readonly obf: ObfClient
  readonly clock: ReturnType<typeof virtualClock>
  /** What was asked besides tokens. */
  readonly seen: Seen[]
}

/** A client whose every answer but the token is decided by `handler`. */
export function open(
  version: ObfVersion,
  handler: Handler,
  options: Partial<ObfClientOptions> = {},
): Opened {
  const seen: Seen[] = []
  const clock = virtualClock()
  const { fetch } = scripted((request) => {
    if (request.path.endsWith('/oauth2/token')) {
      return json({ access_token: 'token-one', expires_in: 36_000 })
    }
    seen.push(request)
    return handler(request)
  })
  const auth = oauth2({ clientSecret: 'very-secret' })
  const obf = createObfClient({
    clientId: 'Org1',
    auth,
    version,
    fetch,
    clock,
    random: () => 0.5,
    ...options,
  })
  return { obf, clock, seen }
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

/** The error of this package that a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<ObfError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof ObfError) return error
    throw new Error('it was rejected with an error of others', { cause: error })
  }
  throw new Error('it was not rejected')
}
