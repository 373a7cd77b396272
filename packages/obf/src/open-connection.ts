import type { AuthContext } from './auth/obf-auth.ts'
import { systemClock, type Clock } from './clock.ts'
import type { ObfClientOptions } from './obf-client-options.ts'
import { ObfError } from './obf-error.ts'
import type { ObfVersion } from './obf-feature.ts'
import { createConnection, lacks, type Connection } from './transport/connection.ts'
import { exchange } from './transport/exchange.ts'
import { createLimiter } from './transport/limiter.ts'
import { readBaseUrl } from './transport/read-base-url.ts'

export interface OpenConnection {
  readonly connection: Connection
  readonly baseUrl: string
  readonly passportUrl: string
}

const MIB = 1024 * 1024

/** Puts together what the options describe. */
export function openConnection(options: ObfClientOptions): OpenConnection {
  const { clientId, auth, allowHttp = false, clock = systemClock } = options
  const version = options.version ?? (auth.kind === 'certificate' ? 'v1' : 'v2')
  assertOptions(options, version)
  const baseUrl = readBaseUrl(
    options.baseUrl ?? 'https://openbadgefactory.com',
    'baseUrl',
    allowHttp,
  )
  const passportUrl = readBaseUrl(
    options.passportUrl ?? 'https://openbadgepassport.com',
    'passportUrl',
    allowHttp,
  )
  const exchangeOptions = {
    baseUrl,
    timeoutMs: options.timeoutMs ?? 60_000,
    maxAnswerBytes: options.maxAnswerBytes ?? 256 * MIB,
  }
  const fetch: typeof globalThis.fetch = async (input, init) =>
    await (options.fetch ?? globalThis.fetch)(input, init)
  const send: AuthContext['send'] = async (call, headers = {}, signal) => {
    // A certificate is shown to the factory and to nobody else.
    const own = call.publicHost === undefined ? authorizer.fetch : undefined
    return await exchange(call, headers, { ...exchangeOptions, fetch: own ?? fetch }, signal)
  }
  const warn: AuthContext['warn'] = (warning) => options.onWarning?.(warning)
  const authorizer = auth.connect({ clientId, version, clock, send, warn })
  const settings = settingsOf(options, version, clock)
  const { onWait = () => undefined } = options
  const world = { clock, authorizer, send, onWait }
  const connection = createConnection({ clientId, version, ...world, ...settings })
  if (auth.kind === 'certificate' && version === 'v2') lacks(connection, 'auth.certificate')
  return { connection, baseUrl, passportUrl }
}

function settingsOf(options: ObfClientOptions, version: ObfVersion, clock: Clock) {
  const { concurrency = 4, requestsPerSecond = 10, retries = 5, maxWaitMs = 30_000 } = options
  return {
    pageSize: options.pageSize ?? (version === 'v1' ? 100 : 1000),
    random: options.random ?? Math.random,
    policy: { retries, baseMs: 500, maxMs: maxWaitMs },
    limiter: createLimiter({ concurrency, requestsPerSecond }, clock),
  }
}

function assertOptions(options: ObfClientOptions, version: ObfVersion): void {
  const { clientId, pageSize = 1, concurrency = 1, requestsPerSecond = 1 } = options
  if (!/^\w{1,100}$/.test(clientId)) {
    throw wrong('clientId: expected letters, digits and "_", such as "NM70OHe7HCeO"')
  }
  if (version !== 'v1' && version !== 'v2') throw wrong('version: expected "v1" or "v2"')
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 1000) {
    throw wrong(`pageSize: expected 1 to 1000, not ${pageSize}`)
  }
  if (!(concurrency >= 1)) throw wrong(`concurrency: expected 1 or more, not ${concurrency}`)
  if (!(requestsPerSecond > 0)) {
    throw wrong(`requestsPerSecond: expected more than 0, not ${requestsPerSecond}`)
  }
}

function wrong(message: string): ObfError {
  return new ObfError('bad_argument', { message })
}
