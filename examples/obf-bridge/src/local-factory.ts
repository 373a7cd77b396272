import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServerHome, startObfServer } from '@openboat/obf-server/node'

/** An account with a few badges, one of them revoked, on this machine. */
export async function openLocalFactory() {
  const home = await mkdtemp(join(tmpdir(), 'obf-bridge-'))
  const { key, linkSecret, clientId, clientSecret, authority } = await openServerHome(
    home,
    new Date(),
    { keep: false },
  )
  const server = await startObfServer({
    port: 0,
    clock: () => new Date(),
    key,
    secret: linkSecret,
    authority,
    organisations: [
      {
        id: clientId,
        secret: clientSecret,
        name: 'Boat Yard School',
        email: 'badges@school.example',
        url: 'https://school.example/',
      },
    ],
  })
  await server.seedDemo()
  return {
    factory: server.url,
    clientId,
    clientSecret,
    close: async () => {
      await server.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
