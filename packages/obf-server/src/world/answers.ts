import type { Call } from './call.ts'
import { errorResult } from './error-result.ts'
import type { Refused } from './refused.ts'

export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status })
}

export function text(body: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/** Open Badge Factory's answer to a token that it does not know, or that is somebody else's. */
export function forbidden(): Response {
  return new Response('403 Forbidden', { status: 403, headers: { 'content-type': 'text/plain' } })
}

/**
 * A list of v1: a record a line. The lines end in CR LF, because the Moodle and Mahara plugins split
 * there alone; the content type is none of JSON's.
 */
export function lines(records: readonly unknown[]): Response {
  const body = records.map((record) => `${JSON.stringify(record)}\r\n`).join('')
  return new Response(body, { headers: { 'content-type': 'application/octet-stream' } })
}

/** In the words of the version: `{"error"}`, or an ErrorResult. */
export function refusal(
  { version, world, request }: Call,
  { refused, message }: Refused,
): Response {
  if (version === 'v1') return json({ error: message }, refused)
  const { pathname } = new URL(request.url)
  return json(errorResult(refused, { at: world.options.clock(), path: pathname, message }), refused)
}

/** What was made, in the way of v1. Relative: a client that matches the start of the path reads it. */
export function created(location: string): Response {
  return new Response(null, { status: 201, headers: { Location: location } })
}

export function noContent(): Response {
  return new Response(null, { status: 204 })
}
