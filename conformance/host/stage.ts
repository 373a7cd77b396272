import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createIssuer, type Issuer, type IssuerOptions } from '@openboat/issue'
import { host, type Host, type HostOptions } from '@openboat/issue/host'
import { createMemoryStore } from '@openboat/issue/stores/memory'
import { createSigner, generateKey } from '@openboat/proof'

export interface Stage {
  readonly issuer: Issuer
  readonly host: Host
  readonly origin: string
  readonly now: Date
  close(): void
}

/** An issuer that is hosted on a port of its own, as an application would have it. */
export async function openStage(
  options: Partial<HostOptions> = {},
  issuerOptions: Partial<IssuerOptions> = {},
): Promise<Stage> {
  const now = new Date('2026-07-01T10:00:00Z')
  const clock = () => now
  const hosts: Host[] = []
  // The port is known once the server listens, and the badges must name it.
  const server = createAdaptorServer({
    fetch: (request) => hosts[0]?.fetch(request) ?? new Response(null, { status: 503 }),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer = createIssuer({
    profile: {
      name: 'Boat Yard School',
      url: 'https://school.example/',
      email: 'b@school.example',
    },
    signer: createSigner(await generateKey('ed25519')),
    store: createMemoryStore(),
    baseUrl: origin,
    clock,
    ...issuerOptions,
  })
  const mounted = host(issuer, { clock, secret: 'a secret of at least 32 characters', ...options })
  hosts.push(mounted)
  return { issuer, host: mounted, origin, now, close: () => void server.close() }
}
