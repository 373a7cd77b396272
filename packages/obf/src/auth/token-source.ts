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
  readonly isAlive: (token: string) => Promise<boolean>
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
  readonly worked: boolean
}

interface State extends TokenSourceOptions {
  held: Held | undefined
  renewal: Promise<Held> | undefined
  inquiry: { readonly token: string; readonly answer: Promise<boolean> } | undefined
  /** When a token was last asked for. */
  askedAt: number
  /** A token that the factory no longer knows. */
  dead: string | undefined
  /** Why there is no token. */
  refusal: ObfError | undefined
}

export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const state: State = {
    ...options,
    held: undefined,
    renewal: undefined,
    inquiry: undefined,
    askedAt: Number.NEGATIVE_INFINITY,
    dead: undefined,
    refusal: undefined,
  }
  return {
    token: async (signal) => {
      const { held } = state
      if (held !== undefined && isFresh(held, state)) return new Secret(held.token)
      state.renewal ??= renew(state)
      return new Secret((await untilAborted(state.renewal, signal)).token)
    },
    accepted: (token) => {
      if (state.held?.token === token) state.held = { ...state.held, worked: true }
    },
    refused: async (token, signal) => await untilAborted(inquire(token, state), signal),
    current: () => state.held?.token,
  }
}

const RENEW_BEFORE_MS = 60_000

function isFresh({ expiresAt, askedAt }: KeptToken, { clock }: State): boolean {
  return clock.now() < expiresAt - Math.min(RENEW_BEFORE_MS, (expiresAt - askedAt) / 10)
}

async function renew(state: State): Promise<Held> {
  try {
    const held = (await restored(state)) ?? (await askPatiently(state))
    Object.assign(state, { held, refusal: undefined })
    return held
  } catch (error) {
    if (error instanceof ObfError && error.code === 'unauthorized') state.refusal = error
    throw error
  } finally {
    state.renewal = undefined
  }
}

/** What this or another process has asked for before. */
async function restored(state: State): Promise<Held | undefined> {
  const kept = await state.store?.read(state.account)
  if (kept === undefined) return undefined
  state.askedAt = Math.max(state.askedAt, kept.askedAt)
  return kept.token !== state.dead && isFresh(kept, state) ? { ...kept, worked: true } : undefined
}

const TRIES = 3

/** A factory that did not answer has given no token; each try waits for its turn. */
async function askPatiently(state: State): Promise<Held> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(state)
    } catch (error) {
      if (attempt === TRIES || !mayPass(error)) throw error
    }
  }
}

async function ask(state: State): Promise<Held> {
  const { clock, store, account, refusal } = state
  const wait = state.askedAt + state.intervalMs - clock.now()
  // What was refused a moment ago is not asked again: it would only block the next ten seconds.
  if (wait > 0 && refusal !== undefined) throw refusal
  if (wait > 0) await clock.sleep(wait)
  const askedAt = clock.now()
  state.askedAt = askedAt
  const { token, lifetimeMs } = await state.request()
  const kept = { token, expiresAt: askedAt + lifetimeMs, askedAt }
  await store?.write(account, kept)
  return { ...kept, worked: false }
}

function mayPass(error: unknown): boolean {
  const passing = ['rate_limited', 'server_error', 'unreachable', 'timeout']
  return error instanceof ObfError && passing.includes(error.code)
}

/** Calls that were refused with the same token ask after it once. */
async function inquire(token: string, state: State): Promise<boolean> {
  if (state.held?.token !== token) return true
  if (state.inquiry?.token !== token) state.inquiry = { token, answer: judge(token, state) }
  const { answer } = state.inquiry
  try {
    return await answer
  } finally {
    if (state.inquiry?.answer === answer) state.inquiry = undefined
  }
}

async function judge(token: string, state: State): Promise<boolean> {
  if (await state.isAlive(token)) return false
  if (state.held?.token !== token) return true
  // A token that never opened anything: the next one would not either.
  if (!state.held.worked) return false
  Object.assign(state, { dead: token, held: undefined })
  return true
}
