import type { Clock } from '../clock.ts'
import type { ObfVersion } from '../obf-feature.ts'
import type { ObfWarning } from '../obf-warning.ts'
import type { Answer, Call } from '../transport/call.ts'

/** A way to get in: `oauth2(…)`, or in Node `certificate(…)`. */
export interface ObfAuth {
  readonly kind: 'oauth2' | 'certificate'
  /** Ties it to one account. */
  connect(context: AuthContext): Authorizer
}

/** What a way to get in needs to know and to do. */
export interface AuthContext {
  readonly clientId: string
  readonly version: ObfVersion
  readonly clock: Clock
  /** One request, without credentials, limits or retries. */
  readonly send: (
    call: Call,
    headers?: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ) => Promise<Answer>
  readonly warn: (warning: ObfWarning) => void
}

/** Credentials for one account. */
export interface Authorizer {
  /** Connections of its own, for credentials that are part of a connection. */
  readonly fetch?: typeof globalThis.fetch
  headers(signal?: AbortSignal): Promise<Readonly<Record<string, string>>>
  /** They were good. */
  accepted(headers: Readonly<Record<string, string>>): void
  /** They were refused: whether to try again, with what `headers` gives now. */
  refused(headers: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<boolean>
  /** Takes out of a text what must not be seen. */
  readonly redact: (text: string) => string
}
