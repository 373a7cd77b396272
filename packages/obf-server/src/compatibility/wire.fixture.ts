import { BASE } from '../obf-server.fixture.ts'
import type { Connection, ObfServer } from '../obf-server.ts'

/** What a client reads of an answer. */
export interface WireAnswer {
  readonly status: number
  /** As it is on the wire: relative. */
  readonly location: string | undefined
  readonly type: string | null
  readonly body: string
}

/**
 * Sends a request that is written line by line, as a program writes it to a socket: the request line,
 * the headers, an empty line, the body.
 */
export function wire(server: ObfServer, connection?: Connection) {
  return async (lines: readonly string[]): Promise<WireAnswer> => {
    const end = lines.indexOf('')
    const [method = '', path = ''] = (lines[0] ?? '').split(' ')
    const headers = lines.slice(1, end).map((line): [string, string] => {
      const at = line.indexOf(':')
      return [line.slice(0, at), line.slice(at + 1).trim()]
    })
    const body = lines.slice(end + 1).join('\r\n')
    const hasBody = method !== 'GET' && body !== ''
    const request = new Request(`${BASE}${path}`, {
      method,
      headers,
      ...(hasBody ? { body: new TextEncoder().encode(body) } : {}),
    })
    const answer = await server.fetch(request, connection)
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? undefined,
      type: answer.headers.get('content-type'),
      body: await answer.text(),
    }
  }
}
