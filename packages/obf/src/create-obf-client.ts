import { assertionsV1, revocationsV1 } from './assertions/assertions-v1.ts'
import { assertionsV2, revocationsV2 } from './assertions/assertions-v2.ts'
import { badgesV1 } from './badges/badges-v1.ts'
import { badgesV2 } from './badges/badges-v2.ts'
import { applicationsOf, earnablesOf } from './earnables/earnable-resources.ts'
import { eventsV1 } from './events/events-v1.ts'
import { eventsV2 } from './events/events-v2.ts'
import { createIssue } from './issuing/issue-order-once.ts'
import { memoryJournal } from './issuing/memory-journal.ts'
import type { ObfClient } from './obf-client.ts'
import type { ObfClientOptions } from './obf-client-options.ts'
import { featuresOf } from './obf-feature.ts'
import { openConnection } from './open-connection.ts'
import { aliasesOf, organisationOf, ping } from './organisation/organisation-resources.ts'
import { displayerPassport } from './passport/displayer-passport.ts'
import type { Connection } from './transport/connection.ts'
import { sendRaw } from './transport/send-raw.ts'

/**
 * A client of one organisation's account in Open Badge Factory. Nothing is asked until it is used.
 *
 * @throws {ObfError} `bad_argument`; `unsupported` for a certificate with v2
 * @example
 * const obf = createObfClient({ clientId: 'NM70OHe7HCeO', auth: oauth2({ clientSecret }) })
 * for await (const badge of obf.badges.list()) console.log(badge.name)
 */
export function createObfClient(options: ObfClientOptions): ObfClient {
  const { connection, baseUrl, passportUrl } = openConnection(options)
  const { clientId, version } = connection
  const resources = version === 'v1' ? resourcesV1(connection) : resourcesV2(connection)
  return {
    clientId,
    version,
    baseUrl,
    features: featuresOf(version),
    ping: async ({ signal } = {}) => await ping(connection, signal),
    client: organisationOf(connection),
    aliases: aliasesOf(connection),
    earnables: earnablesOf(connection),
    applications: applicationsOf(connection),
    passport: displayerPassport(connection, passportUrl),
    request: async (request, { signal } = {}) => await sendRaw(connection, request, signal),
    ...resources,
    issue: createIssue({
      connection,
      events: resources.events,
      assertions: resources.assertions,
      journal: options.journal ?? memoryJournal(),
      consumerId: options.consumerId ?? 'openboat',
      settleMs: options.settleMs ?? 5000,
      tries: (options.retries ?? 5) + 1,
    }),
  }
}

type Resources = Pick<ObfClient, 'badges' | 'events' | 'assertions' | 'revocations'>

function resourcesV1(connection: Connection): Resources {
  const events = eventsV1(connection)
  const assertions = assertionsV1(connection, events)
  return {
    badges: badgesV1(connection),
    events,
    assertions,
    revocations: revocationsV1(connection),
  }
}

function resourcesV2(connection: Connection): Resources {
  const assertions = assertionsV2(connection)
  const revocations = revocationsV2(connection, assertions)
  return { badges: badgesV2(connection), events: eventsV2(connection), assertions, revocations }
}
