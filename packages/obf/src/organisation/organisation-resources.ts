import { ObfError } from '../obf-error.ts'
import { nameOf, type Call } from '../transport/call.ts'
import { needs, type Connection } from '../transport/connection.ts'
import { pageV2 } from '../transport/pages-v2.ts'
import { readAs } from '../transport/rows.ts'
import { AliasV2, ClientV1, ClientV2, PingV2 } from '../wire/client.ts'
import type { Aliases, Organisation } from './organisation.ts'
import { aliasFrom, organisationFrom } from './organisation-wire.ts'

/** The account itself; both versions serve it below `/client`. */
export function organisationOf(connection: Connection): Organisation {
  const { clientId, version } = connection
  const schema = version === 'v1' ? ClientV1 : ClientV2
  const call: Call = { method: 'GET', path: `/${version}/client/${clientId}`, repeatable: true }
  return {
    get: async ({ signal } = {}) =>
      await connection.ask(
        call,
        ({ text }) => organisationFrom(readAs(schema, text, nameOf(call))),
        signal,
      ),
  }
}

export function aliasesOf(connection: Connection): Aliases {
  return {
    list: async function* list({ signal } = {}) {
      needs(connection, 'aliases.list')
      // As far as is known it has no pages.
      const path = `/v2/client/${connection.clientId}/alias`
      const { rows } = await pageV2(connection, { path, query: {}, item: AliasV2 }, {}, signal)
      yield* rows.map(aliasFrom)
    },
  }
}

/** Whether the factory knows the credentials. */
export async function ping(connection: Connection, signal: AbortSignal | undefined): Promise<void> {
  const { clientId, version } = connection
  const path = version === 'v1' ? `/v1/ping/${clientId}` : `/v2/client/${clientId}/ping`
  const call: Call = { method: 'GET', path, repeatable: true }
  const isPong = await connection.ask(call, ({ text }) => isPongOf(connection, text), signal)
  if (isPong) return
  throw new ObfError('unauthorized', {
    message: `${nameOf(call)}: the credentials are those of another organisation`,
  })
}

/** v1 answers with the id of the organisation, as text. */
function isPongOf({ clientId, version }: Connection, text: string): boolean {
  if (version === 'v2') return readAs(PingV2, text, 'the ping').success
  return text.trim().replaceAll('"', '') === clientId
}
