import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@openboat/issue'
import { openPgliteStore } from '@openboat/issue/stores/pglite'
import { createPostgresStore } from '@openboat/issue/stores/postgres'
import { createObfClient, oauth2 } from '@openboat/obf'
import { openServerHome, startObfServer, type RunningObfServer } from '@openboat/obf-server/node'
import { Pool } from 'pg'
import { startPostgresql } from '../issuing/postgresql.ts'

// A client with a journal in memory issues through a server that drops connections and refuses calls,
// and that keeps everything in a store on disk.

/** What became of it. */
export interface IssuedOnStore {
  /** Rows that the client has seen, and how many of their addresses differ. */
  readonly listed: number
  readonly distinct: number
  /** Badges in the store: what nobody was told of counts too. */
  readonly stored: number
  readonly seconds: number
}

export type StoreKind = 'PGlite' | 'PostgreSQL'

export async function issueOnStore(kind: StoreKind, people: number): Promise<IssuedOnStore> {
  const folder = await mkdtemp(join(tmpdir(), 'obf-store-'))
  const { store, stop } = await storeOf(kind, folder)
  const home = await openServerHome(folder, new Date(), { keep: false })
  const server = await startObfServer({
    clock: () => new Date(),
    organisations: [{ ...school, secret: home.clientSecret }],
    key: home.key,
    secret: home.linkSecret,
    authority: home.authority,
    port: 0,
    store,
  })
  try {
    const issued = await issueTo(server, home.clientSecret, people)
    const stored = await countBadges(store, `${server.url}/issuers/${school.id}/issuer`)
    return { ...issued, stored }
  } finally {
    await server.close()
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function issueTo(
  server: RunningObfServer,
  clientSecret: string,
  people: number,
): Promise<Omit<IssuedOnStore, 'stored'>> {
  const obf = createObfClient({
    clientId: school.id,
    auth: oauth2({ clientSecret, intervalMs: 0 }),
    version: 'v2',
    baseUrl: server.url,
    requestsPerSecond: 1e6,
    clock: { sleep: async () => undefined, now: () => Date.now() },
    settleMs: 0,
    retries: 20,
  })
  const badgeId = await obf.badges.create(welding)
  server.setFaults({ dropAfterWrite: 0.05, tooMany: 0.1 })
  const recipients = Array.from({ length: people }, (_, at) => `person${at}@school.example`)
  const issuedAt = new Date('2026-07-01T00:00:00Z')
  const start = performance.now()
  const { failed } = await obf.issue(badgeId, { recipients, issuedAt }, { chunkSize: 100 })
  const seconds = (performance.now() - start) / 1000
  if (failed.length > 0) throw new Error(`${failed.length} orders failed`)
  server.setFaults({})
  const listed: string[] = []
  for await (const { email } of obf.assertions.list({ badgeId })) listed.push(email)
  return { listed: listed.length, distinct: new Set(listed).size, seconds }
}

const school = {
  id: 'school',
  name: 'Boat Yard School',
  email: 'badges@school.example',
  url: 'https://school.example/',
}

const welding = {
  name: 'Welding',
  description: 'Joins plates.',
  criteria: 'Three test pieces.',
  image:
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEUlEQVR4AWM8AQQMQMDEAAUAMKYDJOk+9mYAAAAASUVORK5CYII=',
}

interface OpenStore {
  readonly store: Store
  readonly stop: () => Promise<void>
}

async function storeOf(kind: StoreKind, folder: string): Promise<OpenStore> {
  if (kind === 'PGlite') {
    return { store: await openPgliteStore(join(folder, 'store')), stop: async () => undefined }
  }
  const postgresql = await startPostgresql()
  const pool = new Pool({ ...postgresql.connection })
  return {
    store: createPostgresStore(pool),
    stop: async () => {
      if (!pool.ended) await pool.end()
      await postgresql.stop()
    },
  }
}

async function countBadges(store: Store, issuer: string): Promise<number> {
  let count = 0
  for (let after: string | undefined; ;) {
    const start = after === undefined ? {} : { after }
    const page = await store.transaction(
      async (tx) => await tx.list({ issuer, collection: 'badge', limit: 1000, ...start }),
    )
    count += page.length
    if (page.length < 1000) return count
    after = page.at(-1)?.id
  }
}
