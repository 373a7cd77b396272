import { asSecret, type Secret } from '../secret.ts'
import type { AuthContext, Authorizer, ObfAuth } from './obf-auth.ts'
import { requestToken, type SendAs } from './request-token.ts'
import { createTokenSource } from './token-source.ts'
import type { TokenStore } from './token-store.ts'

export interface OAuth2Options {
  /** From "Admin tools > API key"; the factory shows it once. */
  readonly clientSecret: Secret | string
  /** How id and secret travel: v2 documents `form` and `basic`, v1 takes `json` too. @default 'form' */
  readonly sendAs?: SendAs
  /** Milliseconds between two requests for a token. @default 10000, the factory's limit */
  readonly intervalMs?: number
  /** @default none: a token lasts as long as the client */
  readonly store?: TokenStore
  /** @default '/v1/client/oauth2/token' or '/v2/client/oauth2/token' */
  readonly tokenPath?: string
}

/**
 * OAuth2 client credentials, for both versions of the API. A token is kept until it expires, asked
 * for once however many calls need it, and at most every ten seconds.
 *
 * @see RFC 6749, 4.4
 * @example
 * const auth = oauth2({ clientSecret: new Secret('s3cret') })
 */
export function oauth2(options: OAuth2Options): ObfAuth {
  const secret = asSecret(options.clientSecret)
  return { kind: 'oauth2', connect: (context) => authorizer(context, secret, options) }
}

function authorizer(context: AuthContext, secret: Secret, options: OAuth2Options): Authorizer {
  const { clientId, version, clock } = context
  const path = options.tokenPath ?? `/${version}/client/oauth2/token`
  const tokens = createTokenSource({
    account: `${version}/${clientId}`,
    clock,
    intervalMs: options.intervalMs ?? 10_000,
    store: options.store,
    request: async () =>
      await requestToken(context, { secret, path, sendAs: options.sendAs ?? 'form' }),
    isAlive: async (token) => await answersPing(context, token),
  })
  return {
    headers: async (signal) => ({
      authorization: `Bearer ${(await tokens.token(signal)).reveal()}`,
    }),
    accepted: (headers) => tokens.accepted(tokenIn(headers)),
    refused: async (headers, signal) => await tokens.refused(tokenIn(headers), signal),
    redact: (text) => redactAll(text, [secret.reveal(), tokens.current()]),
  }
}

function tokenIn({ authorization = '' }: Readonly<Record<string, string>>): string {
  return authorization.slice('Bearer '.length)
}

/** A 403 does not say whether the token or the call was wrong; a ping costs less than a token. */
async function answersPing(
  { clientId, version, send }: AuthContext,
  token: string,
): Promise<boolean> {
  const path = version === 'v1' ? `/v1/ping/${clientId}` : `/v2/client/${clientId}/ping`
  const headers = { authorization: `Bearer ${token}` }
  const { status } = await send({ method: 'GET', path, repeatable: true }, headers)
  return status !== 401 && status !== 403
}

/** Short texts would take half of every message with them. */
const SHORTEST = 6

function redactAll(text: string, secrets: readonly (string | undefined)[]): string {
  return secrets.reduce<string>((left, secret) => {
    if (secret === undefined || secret.length < SHORTEST) return left
    return left.replaceAll(secret, '[secret]').replaceAll(encodeURIComponent(secret), '[secret]')
  }, text)
}
