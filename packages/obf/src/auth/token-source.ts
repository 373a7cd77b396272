import type { Clock } from '../clock.ts'
import { ObfError } from '../obf-error.ts'
import { Secret } from '../secret.ts'
import { untilAborted } from '../transport/deadline.ts'
import type { NewToken } from './request-token.ts'
import type { KeptToken, TokenStore } from './token-store.ts'

export interface TokenSourceOptions {
  /** Names the token in the store. */
  readonly account: string
  readonly clock: Clock
  readonly intervalMs: number
  readonly store: TokenStore | undefined
  readonly request: () => Promise<NewToken>
  /** Whether the factory still knows a token. */
  readonly isAlive: (token: string, signal?: AbortSignal) => Promise<boolean>
}

export interface TokenSource {
  token(signal?: AbortSignal): Promise<Secret>
  accepted(token: string): void
  /** Whether there is, or could be, a better one. */
  refused(token: string, signal?: AbortSignal): Promise<boolean>
  current(): string | undefined
}

interface Held extends KeptToken {
  /** Has opened something, or is from a store, where it once did. */
  worked: boolean
}

const RENEW_BEFORE_MS = 60_000
const TRIES = 3

export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { clock, intervalMs } = options
  let held: Held | undefined
  let renewal: Promise<Held> | undefined
  let inquiry: { readonly token: string; readonly answer: Promise<boolean> } | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let dead: string | undefined
  let refusal: ObfError | undefined

  /** What another process has asked for meanwhile. */
  const restore = async (): Promise<Held | undefined> => {
    const kept = await options.store?.read(options.account)
    if (kept === undefined) return undefined
    askedAt = Math.max(askedAt, kept.askedAt)
    return kept.token !== dead && isFresh(kept) ? { ...kept, worked: true } : undefined
  }
  const ask = async (): Promise<Held> => {
    const wait = askedAt + intervalMs - clock.now()
    // What was refused a moment ago is not asked again: it would only block the next ten seconds.
    if (wait > 0 && refusal !== undefined) throw refusal
    if (wait > 0) await clock.sleep(wait)
    askedAt = clock.now()
    const { token, lifetimeMs } = await options.request()
    const kept = { token, expiresAt: askedAt + lifetimeMs, askedAt }
    await options.store?.write(options.account, kept)
    return { ...kept, worked: false }
  }
  const renew = async (): Promise<Held> => {
    try {
      held = (await restore()) ?? (await askPatiently(ask))
      refusal = undefined
      return held
    } catch (error) {
      if (error instanceof ObfError && error.code === 'unauthorized') refusal = error
      throw error
    } finally {
      renewal = undefined
    }
  }
  const isFresh = ({ expiresAt, askedAt: since }: KeptToken) =>
    clock.now() < expiresAt - Math.min(RENEW_BEFORE_MS, (expiresAt - since) / 10)

  const judge = async (token: string): Promise<boolean> => {
    if (await options.isAlive(token)) return false
    if (held?.token !== token) return true
    // A token that never opened anything: the next one would not either.
    if (!held.worked) return false
    dead = token
    held = undefined
    return true
  }

  return {
    token: async (signal) => {
      if (held !== undefined && isFresh(held)) return new Secret(held.token)
      renewal ??= renew()
      return new Secret((await untilAborted(renewal, signal)).token)
    },
    accepted: (token) => {
      if (held?.token === token) held.worked = true
    },
    refused: async (token, signal) => {
      if (held?.token !== token) return true
      if (inquiry?.token !== token) inquiry = { token, answer: judge(token) }
      const { answer } = inquiry
      try {
        return await untilAborted(answer, signal)
      } finally {
        if (inquiry?.answer === answer) inquiry = undefined
      }
    },
    current: () => held?.token,
  }
}

/** A factory that did not answer has given no token; each try waits for its turn. */
async function askPatiently(ask: () => Promise<Held>): Promise<Held> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask()
    } catch (error) {
      if (attempt === TRIES || !mayPass(error)) throw error
    }
  }
}

function mayPass(error: unknown): boolean {
  const passing = ['rate_limited', 'server_error', 'unreachable', 'timeout']
  return error instanceof ObfError && passing.includes(error.code)
}
