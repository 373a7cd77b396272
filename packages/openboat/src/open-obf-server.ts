import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Faults } from '@openboat/obf-server'
import { openServerHome, startObfServer, type RunningObfServer } from '@openboat/obf-server/node'
import { certificate } from './certificate.ts'
import { picture } from './picture.ts'

export interface ObfServerSettings {
  readonly port: number
  readonly tlsPort?: number
  readonly host?: string
  readonly baseUrl?: string
  /** A folder. @default nothing is kept */
  readonly data?: string
  readonly tokenInterval?: number
  readonly faults?: Faults
}

/** How to get in. */
export interface ObfServerAccess {
  readonly url: string
  readonly clientId: string
  readonly clientSecret: string
  readonly tlsUrl: string
  readonly caFile: string
}

export interface OpenObfServer {
  readonly server: RunningObfServer
  readonly ready: ObfServerAccess
  /** Removes what was written although nothing is kept. */
  readonly discard: () => Promise<void>
}

/** An Open Badge Factory that listens, with one account, and with pictures and certificates of its own. */
export async function openObfServer(
  settings: ObfServerSettings,
  clock: () => Date,
): Promise<OpenObfServer> {
  const { data, faults, baseUrl, tokenInterval = 0 } = settings
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'boat-obf-server-')))
  const discard = async () => {
    if (data === undefined) await rm(folder, { recursive: true, force: true })
  }
  let store: Awaited<ReturnType<typeof storeIn>> | undefined
  try {
    const home = await openServerHome(folder, clock(), { keep: data !== undefined })
    const { clientId, clientSecret, caFile, authority, key, linkSecret } = home
    // After the home, which makes the folder for its owner alone.
    store = data === undefined ? undefined : await storeIn(data)
    const server = await startObfServer({
      ...(store === undefined ? {} : { store }),
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(faults === undefined ? {} : { faults }),
      port: settings.port,
      tlsPort: settings.tlsPort ?? 0,
      hostname: settings.host ?? '127.0.0.1',
      secondsBetweenTokens: tokenInterval,
      clock,
      authority,
      key,
      secret: linkSecret,
      organisations: [{ ...boatYard, id: clientId, secret: clientSecret }],
      draw,
      print,
    })
    const { url, tlsUrl } = server
    return { server, ready: { url, clientId, clientSecret, tlsUrl, caFile }, discard }
  } catch (error) {
    await store?.close()
    await discard()
    throw error
  }
}

const boatYard = {
  name: 'Boat Yard School',
  email: 'badges@school.example',
  url: 'https://school.example/',
  description: 'An invented school, for trying things out.',
  aliases: [
    {
      id: 'demo_evening',
      name: 'Boat Yard School, evening classes',
      email: 'evening@school.example',
      url: 'https://school.example/evening',
    },
  ],
}

async function storeIn(folder: string) {
  const { openPgliteStore } = await import('@openboat/issue/stores/pglite')
  return await openPgliteStore(join(folder, 'store'))
}

async function print(credential: string, recipientName: string) {
  const options = recipientName === '' ? {} : { recipientName }
  return new Uint8Array(await certificate(credential, options))
}

/** Small, because the API carries pictures inside of JSON. */
async function draw(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const { PictureError } = await import('@openboat/picture')
  const options = { width: 256 }
  try {
    return new Uint8Array(await picture({ name }, options))
  } catch (error) {
    // A name in a script that the font has not: any picture is better than none.
    if (!(error instanceof PictureError && error.code === 'missing_glyphs')) throw error
    return new Uint8Array(await picture({ name: 'Badge' }, options))
  }
}
