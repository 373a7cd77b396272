import { ObfError } from '../obf-error.ts'
import type { Call } from './call.ts'
import type { Connection } from './connection.ts'
import type { RawAnswer, RawRequest } from './raw-request.ts'

/** A request in the factory's own words; only reading is repeated. */
export async function sendRaw(
  connection: Connection,
  { method = 'GET', path, query, body }: RawRequest,
  signal: AbortSignal | undefined,
): Promise<RawAnswer> {
  if (!path.startsWith('/') || /[?#]|\/\.\.?(\/|$)/.test(path)) {
    throw new ObfError('bad_argument', {
      message: 'path: expected "/" and what comes after the version, without a query',
    })
  }
  const { clientId, version } = connection
  const call: Call = {
    method,
    path: `/${version}${path.replaceAll('{clientId}', clientId)}`,
    query,
    body: body === undefined ? undefined : { json: body },
    repeatable: method === 'GET',
  }
  return await connection.ask(call, (answer) => answer, signal)
}
