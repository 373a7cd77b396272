import { ObfError } from '../obf-error.ts'
import type { Secret } from '../secret.ts'
import { failureOf } from '../transport/failure-of.ts'
import { nameOf, type Call, type CallBody } from '../transport/call.ts'
import { readAs } from '../transport/rows.ts'
import { TokenAnswer } from '../wire/token.ts'
import type { AuthContext } from './obf-auth.ts'

export type SendAs = 'form' | 'json' | 'basic'

export interface RequestTokenOptions {
  readonly secret: Secret
  readonly path: string
  readonly sendAs: SendAs
}

export interface NewToken {
  readonly token: string
  readonly lifetimeMs: number
}

/** Asks for a token once. */
export async function requestToken(
  { clientId, clock, send }: AuthContext,
  { secret, path, sendAs }: RequestTokenOptions,
): Promise<NewToken> {
  const call: Call = {
    method: 'POST',
    path,
    body: bodyOf(sendAs, clientId, secret),
    repeatable: false,
  }
  const answer = await send(call, sendAs === 'basic' ? basic(clientId, secret) : {})
  if (answer.status < 200 || answer.status >= 300) {
    const failure = failureOf(nameOf(call), answer, clock.now())
    if (!isRefusal(answer.status)) throw failure
    throw new ObfError('unauthorized', {
      message: `client id or secret is invalid: ${failure.message}`,
      status: answer.status,
    })
  }
  // Not the answer's text in a message: it holds the token.
  const { access_token, expires_in } = readAs(TokenAnswer, answer.text, 'the token')
  return { token: access_token, lifetimeMs: Number(expires_in) * 1000 }
}

function isRefusal(status: number): boolean {
  return status === 400 || status === 401 || status === 403
}

function bodyOf(sendAs: SendAs, clientId: string, secret: Secret): CallBody {
  const grant = { grant_type: 'client_credentials' }
  if (sendAs === 'basic') return { form: new URLSearchParams(grant) }
  const all = { ...grant, client_id: clientId, client_secret: secret.reveal() }
  return sendAs === 'json' ? { json: all } : { form: new URLSearchParams(all) }
}

/** Ids and secrets are letters, digits and `_`, so that RFC 6749's encoding of both changes nothing. */
function basic(clientId: string, secret: Secret): Readonly<Record<string, string>> {
  const pair = [clientId, secret.reveal()].map(encodeURIComponent).join(':')
  return { authorization: `Basic ${btoa(pair)}` }
}
