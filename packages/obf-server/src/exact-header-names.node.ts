import type { ServerResponse } from 'node:http'

/**
 * Writes `Location` in its exact case: the WordPress plugin knows no other. (What is answered as a
 * `Response` has lower-case names.)
 */
export function exactHeaderNames(outgoing: ServerResponse): void {
  const write = outgoing.writeHead.bind(outgoing)
  const exact = (headers: unknown): unknown => {
    if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return headers
    const entries = Object.entries(headers as Record<string, string>)
    return Object.fromEntries(
      entries.map(([name, value]) => [
        name.toLowerCase() === 'location' ? 'Location' : name,
        value,
      ]),
    )
  }
  outgoing.writeHead = ((status: number, ...rest: unknown[]) =>
    Reflect.apply(write, outgoing, [status, ...rest.map(exact)])) as ServerResponse['writeHead']
}
