import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@openboat/issue'
import { openPgliteStore } from '@openboat/issue/stores/pglite'
import { createPostgresStore } from '@openboat/issue/stores/postgres'
import { Pool } from 'pg'
import { startPostgresql } from '../issuing/postgresql.ts'
import { openFactory, SCHOOL, type LocalFactory } from './local-factory.ts'

// Issuing through a server that drops connections and refuses calls, and that keeps everything in a store
// on disk.

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

export interface IssuingOrder {
  readonly badgeId: string
  readonly recipients: readonly string[]
}

/** Issues to everybody, however often it has to try. */
export type IssueAll = (factory: LocalFactory, order: IssuingOrder) => Promise<void>

/** @param issue  @default a client in this process, with a journal in memory */
export async function issueOnStore(
  kind: StoreKind,
  people: number,
  issue: IssueAll = issueHere,
): Promise<IssuedOnStore> {
  const { store, stop } = await openStore(kind)
  const factory = await openFactory({ store })
  try {
    const obf = await factory.client('v2 with OAuth2')
    const badgeId = await obf.badges.create(welding)
    factory.server.setFaults({ dropAfterWrite: 0.05, tooMany: 0.1 })
    const recipients = Array.from({ length: people }, (_, at) => `person${at}@school.example`)
    const start = performance.now()
    await issue(factory, { badgeId, recipients })
    const seconds = (performance.now() - start) / 1000
    factory.server.setFaults({})
    const listed: string[] = []
    for await (const { email } of obf.assertions.list({ badgeId })) listed.push(email)
    const stored = await countBadges(store, `${factory.server.url}/issuers/${SCHOOL}/issuer`)
    return { listed: listed.length, distinct: new Set(listed).size, stored, seconds }
  } finally {
    await factory.close()
    await stop()
  }
}

async function issueHere(factory: LocalFactory, { badgeId, recipients }: IssuingOrder) {
  const obf = await factory.client('v2 with OAuth2', {
    clock: { sleep: async () => undefined, now: () => Date.now() },
    settleMs: 0,
    retries: 20,
  })
  const order = { recipients, issuedAt: new Date('2026-07-01T00:00:00Z') }
  // A hundred orders of 10,000 people; with fewer people, enough orders for every fault.
  const chunkSize = Math.max(10, Math.ceil(recipients.length / 100))
  const { failed } = await obf.issue(badgeId, order, { chunkSize })
  if (failed.length > 0) throw new Error(`${failed.length} orders failed`)
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

async function openStore(kind: StoreKind): Promise<OpenStore> {
  if (kind === 'PGlite') {
    const folder = await mkdtemp(join(tmpdir(), 'obf-store-'))
    const stop = async () => await rm(folder, { recursive: true, force: true })
    return { store: await openPgliteStore(folder), stop }
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
