import type { ServerResponse } from 'node:http'

/**
 * Writes `Location` in its exact case: the WordPress plugin knows no other. (What is answered as a
 * `Response` has lower-case names.)
 */
export function exactHeaderNames(outgoing: ServerResponse): void {
  const write = outgoing.writeHead.bind(outgoing) as (...args: unknown[]) => ServerResponse
  const exactly = (...args: unknown[]): ServerResponse => write(...args.map(exact))
  outgoing.writeHead = exactly
}

function exact(argument: unknown): unknown {
  const isObject = typeof argument === 'object' && argument !== null && !Array.isArray(argument)
  if (!isObject) return argument
  const entries = Object.entries(argument as Record<string, string>)
  return Object.fromEntries(
    entries.map(([name, value]) => [name.toLowerCase() === 'location' ? 'Location' : name, value]),
  )
}
