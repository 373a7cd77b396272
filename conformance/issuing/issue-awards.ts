import { createIssuer, type Award, type Store } from '@openboat/issue'
import { openPgliteStore } from '@openboat/issue/stores/pglite'
import { createPostgresStore } from '@openboat/issue/stores/postgres'
import { createSigner } from '@openboat/proof'
import { Pool } from 'pg'

// A process that issues badges until it has, or is killed; its arguments as one JSON text. It says how
// many outcomes there were, a line for each batch.

export interface Job {
  /** A folder (PGlite), or how to reach PostgreSQL. */
  readonly store: string | { host: string; port: number; user: string; database: string }
  readonly key: { kty: 'OKP'; crv: 'Ed25519'; x: string; d: string }
  readonly count: number
  readonly batchSize: number
  /** Awards without a key of their own: each process issues all of them. */
  readonly name?: string
}

const baseUrl = 'https://badges.school.example'

export function schoolOn(store: Store, key: Job['key']) {
  return createIssuer({
    profile: { name: 'Boat Yard School', url: 'https://school.example/' },
    signer: createSigner(key),
    store,
    baseUrl,
    clock: () => new Date(),
  })
}

export async function opened(store: Job['store']): Promise<Store> {
  return typeof store === 'string'
    ? await openPgliteStore(store)
    : createPostgresStore(new Pool({ ...store, max: 4 }))
}

async function issueAll({ store, key, count, batchSize, name }: Job): Promise<void> {
  const open = await opened(store)
  const awards = function* (): Generator<Award> {
    for (let at = 0; at < count; at += 1) {
      yield {
        achievement: 'welding-1',
        recipient: { email: `person-${at}@people.example` },
        idempotencyKey: `${name ?? 'course-7'}/${at}`,
      }
    }
  }
  let done = 0
  for await (const outcome of schoolOn(open, key).issueMany(awards(), { batchSize })) {
    if (!outcome.ok) throw outcome.error
    done += 1
    if (done % batchSize === 0) process.stdout.write(`${done}\n`)
  }
  await open.close()
}

const [, script = '', job] = process.argv
if (script.endsWith('issue-awards.ts') && job !== undefined) await issueAll(JSON.parse(job) as Job)
