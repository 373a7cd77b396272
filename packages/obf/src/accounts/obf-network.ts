import type { AssertionFilter, ObfAssertion } from '../assertions/assertions.ts'
import type { BadgeFilter, ObfBadge } from '../badges/obf-badge.ts'
import type { CallOptions } from '../call-options.ts'
import type { EventFilter, ObfEvent } from '../events/obf-event.ts'
import type { ObfClient } from '../obf-client.ts'
import { ObfError } from '../obf-error.ts'
import type { ObfAlias, ObfOrganisation } from '../organisation/organisation.ts'

/** Several accounts, each an organisation with its aliases, as one. */
export interface ObfNetwork {
  readonly clients: readonly ObfClient[]
  /** Every organisation, each before its aliases. */
  organisations(options?: CallOptions): AsyncIterable<NetworkOrganisation>
  badges(filter?: BadgeFilter, options?: CallOptions): AsyncIterable<Owned<ObfBadge>>
  events(filter?: EventFilter, options?: CallOptions): AsyncIterable<Owned<ObfEvent>>
  assertions(filter?: AssertionFilter, options?: CallOptions): AsyncIterable<Owned<ObfAssertion>>
}

export interface NetworkOrganisation {
  readonly id: string
  /** The account: of an alias, whose alias it is. */
  readonly clientId: string
  readonly isAlias: boolean
  readonly name: string | undefined
  readonly details: ObfOrganisation | ObfAlias
}

export interface Owned<Value> {
  /** The account that it was read from. */
  readonly clientId: string
  /** In whose name: an alias or the account itself. */
  readonly issuerId: string
  readonly value: Value
}

/**
 * One view of one organisation and its aliases, or of many connections. It reads one account after
 * the other, in the order given.
 *
 * @throws {ObfError} `bad_argument` if an account is there twice
 * @example
 * for await (const { issuerId, value } of createObfNetwork([school, region]).events()) count(issuerId)
 */
export function createObfNetwork(clients: readonly ObfClient[]): ObfNetwork {
  const accounts = new Set(clients.map(({ baseUrl, clientId }) => `${baseUrl}/${clientId}`))
  if (accounts.size < clients.length) {
    throw new ObfError('bad_argument', { message: 'clients: an account is there twice' })
  }
  return {
    clients,
    organisations: async function* organisations(options) {
      for (const client of clients) yield* organisationsOf(client, options)
    },
    badges: (filter, options) =>
      fromEach(clients, (client) => client.badges.list(filter, options), aliasOfBadge),
    events: (filter, options) =>
      fromEach(clients, (client) => client.events.list(filter, options), aliasOf),
    assertions: (filter, options) =>
      fromEach(clients, (client) => client.assertions.list(filter, options), aliasOf),
  }
}

async function* organisationsOf(
  client: ObfClient,
  options: CallOptions | undefined,
): AsyncGenerator<NetworkOrganisation> {
  const { clientId } = client
  const details = await client.client.get(options)
  yield { id: details.id, clientId, isAlias: false, name: details.name, details }
  // v1 has no list of them: the account stands alone.
  if (!client.features.has('aliases.list')) return
  for await (const alias of client.aliases.list(options)) {
    yield { id: alias.id, clientId, isAlias: true, name: alias.name, details: alias }
  }
}

async function* fromEach<Value>(
  clients: readonly ObfClient[],
  list: (client: ObfClient) => AsyncIterable<Value>,
  aliasIn: (value: Value) => string | undefined,
): AsyncGenerator<Owned<Value>> {
  for (const client of clients) {
    const { clientId } = client
    for await (const value of list(client)) {
      yield { clientId, issuerId: aliasIn(value) ?? clientId, value }
    }
  }
}

function aliasOf({ aliasId }: { readonly aliasId: string | undefined }): string | undefined {
  return aliasId
}

/** A badge that several may issue belongs to the account. */
function aliasOfBadge({ aliasIds }: ObfBadge): string | undefined {
  return aliasIds.length === 1 ? aliasIds[0] : undefined
}
