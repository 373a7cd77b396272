import type { JsonObject } from '@openboat/model'
import type { Refusal } from './refusal.ts'

/** Nothing of it is kept in between, and wallets may be web pages. */
const headers = {
  'cache-control': 'no-store',
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
}

export function json(body: JsonObject, status = 200, more: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers, ...more },
  })
}

export function empty(status: number, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...headers, ...more } })
}

/** @see RFC 6749 section 5.2; RFC 6750 section 3 for the token */
export function refused({ refusal, description }: Refusal): Response {
  const body = { error: refusal, error_description: description }
  if (refusal !== 'invalid_token') return json(body, 400)
  return json(body, 401, { 'www-authenticate': `Bearer error="${refusal}"` })
}

export function openHeaders(methods: readonly string[]): Record<string, string> {
  return {
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': 'authorization, content-type',
  }
}
