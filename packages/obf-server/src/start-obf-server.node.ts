import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { TLSSocket } from 'node:tls'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { LocalAuthority } from './certificates/authority.node.ts'
import { createObfServer } from './create-obf-server.ts'
import { exactHeaderNames } from './exact-header-names.node.ts'
import type { Connection, ObfServer, ObfServerOptions } from './obf-server.ts'

export interface ListeningOptions extends Omit<ObfServerOptions, 'baseUrl' | 'certificates'> {
  /** 0: any that is free. */
  readonly port: number
  /** @default any that is free */
  readonly tlsPort?: number
  /** The address to listen at. @default '127.0.0.1': only programs on this machine reach it */
  readonly hostname?: string
  /** How others call the server, where that is not its address: badges name it. */
  readonly baseUrl?: string
  readonly authority: LocalAuthority
}

export interface RunningObfServer extends ObfServer {
  readonly url: string
  /** The same server over TLS; it asks for a client certificate, and goes on without one. */
  readonly tlsUrl: string
}

/**
 * Listens, once over HTTP and once over TLS.
 *
 * @throws {ObfServerError} as `createObfServer` does; errors of `node:net`, such as a port that is taken
 */
export async function startObfServer(options: ListeningOptions): Promise<RunningObfServer> {
  const { hostname = '127.0.0.1', port, tlsPort = 0, authority, clock } = options
  let opened: Promise<ObfServer> | undefined
  const listener = listenerFor(async () => {
    if (opened === undefined) throw new TypeError('nothing is asked before the server is open')
    return await opened
  })
  const names = [...new Set([hostname, '127.0.0.1', 'localhost'])]
  const { key, certificate } = await authority.serverFor(names, clock())
  const plain = createServer(listener)
  const tls = createTlsServer(
    // Whether a certificate holds is for the API to say: it has an answer of its own.
    {
      key,
      cert: certificate,
      ca: authority.certificate,
      requestCert: true,
      rejectUnauthorized: false,
    },
    listener,
  )
  const servers: readonly Server[] = [plain, tls]
  try {
    const url = `http://${await listening(plain, port, hostname)}`
    const tlsUrl = `https://${await listening(tls, tlsPort, hostname)}`
    opened = createObfServer({
      ...options,
      baseUrl: options.baseUrl ?? url,
      certificates: authority,
    })
    const server = await opened
    return { ...server, url, tlsUrl, close: async () => await close(servers, server) }
  } catch (error) {
    await close(servers)
    throw error
  }
}

async function listening(server: Server, port: number, hostname: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  const { address, family, port: actual } = server.address() as AddressInfo
  return `${family === 'IPv6' ? `[${address}]` : address}:${actual}`
}

async function close(servers: readonly Server[], server?: ObfServer): Promise<void> {
  for (const each of servers) {
    each.close()
    each.closeAllConnections()
  }
  await server?.close()
}

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void

function listenerFor(server: () => Promise<ObfServer>): Listener {
  const answer = getRequestListener(async (request, env) => {
    const { incoming, outgoing } = env as { incoming: IncomingMessage; outgoing: ServerResponse }
    try {
      const { fetch } = await server()
      return await fetch(request, connectionOf(incoming))
    } catch {
      // A fault that was asked for, or a server that did not open: in both the connection breaks.
      outgoing.destroy()
      return RESPONSE_ALREADY_SENT
    }
  })
  return (incoming, outgoing) => {
    exactHeaderNames(outgoing)
    void answer(incoming, outgoing)
  }
}

function connectionOf({ socket }: IncomingMessage): Connection {
  if (!(socket instanceof TLSSocket)) return {}
  const certificate = socket.getPeerCertificate()
  const commonName: unknown = certificate.subject?.CN
  if (typeof commonName !== 'string') return {}
  return socket.authorized
    ? { certificate: { ok: true, commonName } }
    : { certificate: { ok: false, problem: String(socket.authorizationError) } }
}
