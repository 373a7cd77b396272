import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@openboat/issue'
import { createObfClient, oauth2, type ObfClient, type ObfClientOptions } from '@openboat/obf'
import type { Faults, Organisation } from '@openboat/obf-server'
import { openServerHome, startObfServer, type RunningObfServer } from '@openboat/obf-server/node'
import { certificate, registerCertificate } from '@openboat/obf/node'

/** The three ways in: two versions of the API, and two kinds of credentials for the first. */
export const surfaces = ['v1 with a certificate', 'v1 with OAuth2', 'v2 with OAuth2'] as const
export type Surface = (typeof surfaces)[number]

export interface LocalFactory {
  readonly server: RunningObfServer
  readonly folder: string
  readonly clientSecret: string
  client(surface: Surface, options?: Partial<ObfClientOptions>): Promise<ObfClient>
  close(): Promise<void>
}

export const SCHOOL = 'school'

const school: Omit<Organisation, 'secret'> = {
  id: SCHOOL,
  name: 'Boat Yard School',
  email: 'badges@school.example',
  url: 'https://school.example/',
  aliases: [
    {
      id: 'evening',
      name: 'Evening classes',
      email: 'evening@school.example',
      url: 'https://school.example/evening',
    },
  ],
}

interface FactoryOptions {
  readonly faults?: Faults
  /** Closed with the factory. @default in memory */
  readonly store?: Store
}

/** A factory that listens on this machine, with one organisation that has an alias. */
export async function openFactory(options: FactoryOptions = {}): Promise<LocalFactory> {
  const folder = await mkdtemp(join(tmpdir(), 'obf-contract-'))
  const home = await openServerHome(folder, new Date(), { keep: false })
  const server = await startObfServer({
    clock: () => new Date(),
    organisations: [{ ...school, secret: home.clientSecret }],
    key: home.key,
    secret: home.linkSecret,
    authority: home.authority,
    port: 0,
    ...options,
  })
  return {
    server,
    folder,
    clientSecret: home.clientSecret,
    client: async (surface, settings = {}) => {
      const ca = await readFile(home.caFile, 'utf8')
      const access = await accessBy(surface, server, home.clientSecret, ca)
      return createObfClient({
        clientId: SCHOOL,
        passportUrl: server.url,
        // This machine has no limit to respect.
        requestsPerSecond: 1e6,
        ...access,
        ...settings,
      })
    },
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function accessBy(
  surface: Surface,
  server: RunningObfServer,
  clientSecret: string,
  ca: string,
): Promise<Pick<ObfClientOptions, 'auth' | 'version' | 'baseUrl'>> {
  if (surface !== 'v1 with a certificate') {
    const version = surface === 'v1 with OAuth2' ? 'v1' : 'v2'
    const auth = oauth2({ clientSecret, intervalMs: 0 })
    return { auth, version, baseUrl: server.url }
  }
  const baseUrl = server.tlsUrl
  const registrationKey = await server.registrationKey(SCHOOL)
  const registered = await registerCertificate({ registrationKey, baseUrl, ca })
  return { auth: certificate({ ...registered, ca }), version: 'v1', baseUrl }
}
