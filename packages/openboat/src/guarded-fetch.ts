import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress, ResolveError } from '@openboat/resolve'
import type { buildConnector, Dispatcher } from 'undici'

export interface GuardedFetchOptions {
  /** Origins that may be anywhere, such as `http://127.0.0.1:8080`. @default none */
  readonly allowOrigins?: readonly string[]
  /** How names become addresses. @default the operating system's way */
  readonly lookup?: Lookup
}

/** Finds the addresses of a name, as `dns.lookup` of Node does. */
export type Lookup = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * A `fetch` that connects to public addresses only. Each address is judged after its name has been
 * resolved and right before the connection, so that a name that answers differently the second time
 * (DNS rebinding) gains nothing, and a redirect neither.
 *
 * Keep one of these for several calls: its connections are reused.
 *
 * @see IANA IPv4 and IPv6 Special-Purpose Address Registries
 * @throws {TypeError} (the promise is rejected) when nothing answers; its `cause` is a ResolveError
 *   `refused` when there is no public address
 * @example
 * const report = await verify(bytes, { fetch: guardedFetch() })
 */
export function guardedFetch(options: GuardedFetchOptions = {}): typeof globalThis.fetch {
  let opened: ReturnType<typeof open> | undefined
  return async (input, init) => {
    opened ??= open(options)
    const { fetch, dispatcher } = await opened
    const [url, request] =
      input instanceof Request ? [input.url, { ...copyOf(input), ...init }] : [input, init]
    // undici's types and the DOM's describe the same objects.
    type Init = Parameters<typeof fetch>[1]
    return (await fetch(url, { ...(request as Init), dispatcher })) as unknown as Response
  }
}

function copyOf({ method, headers, body, signal, redirect, credentials }: Request): RequestInit {
  return {
    method,
    headers,
    body,
    signal,
    redirect,
    credentials,
    ...(body === null ? {} : { duplex: 'half' }),
  }
}

/** Loaded with the first request: a verification offline needs none of it. */
async function open({ allowOrigins = [], lookup = systemLookup }: GuardedFetchOptions) {
  const undici = await import('undici')
  const anywhere = undici.buildConnector({})
  const inPublic = undici.buildConnector({ lookup: publicLookup(lookup) })
  const connect: buildConnector.connector = (target, callback) => {
    if (allowOrigins.includes(originOf(target))) return anywhere(target, callback)
    // An address is never looked up, so it is judged here.
    const isAddress = isIP(target.hostname) !== 0
    if (isAddress && !isPublicAddress(target.hostname))
      return callback(refused(target.hostname), null)
    return inPublic(target, callback)
  }
  const dispatcher: Dispatcher = new undici.Agent({ connect })
  return { fetch: undici.fetch, dispatcher }
}

function originOf({ protocol, hostname, port }: buildConnector.Options): string {
  const host = isIP(hostname) === 6 ? `[${hostname}]` : hostname
  return new URL(`${protocol}//${host}${port === '' ? '' : `:${port}`}`).origin
}

/** Lets only public addresses through; of a host with several, those that are. */
function publicLookup(lookup: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first, ...others] = (addresses ?? []).filter(({ address }) => isPublicAddress(address))
      if (error !== null) return callback(error, '')
      if (first === undefined) return callback(refused(hostname), '')
      if (options.all === true) return callback(null, [first, ...others])
      return callback(null, first.address, first.family)
    })
  }
}

function refused(host: string): ResolveError {
  return new ResolveError('refused', { message: `${host} has no public address` })
}
