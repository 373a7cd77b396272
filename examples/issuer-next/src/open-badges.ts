import { createIssuer } from '@openboat/issue'
import { host, type Host } from '@openboat/issue/host'
import { createPostgresStore } from '@openboat/issue/stores/postgres'
import type { PrivateJwk } from '@openboat/model'
import { createSigner } from '@openboat/proof'
import pg from 'pg'

const clock = () => new Date()
let opened: Promise<Host> | undefined

/** The host of this process, opened with the first request: a build must not reach for the database. */
export async function openBadges(): Promise<Host> {
  opened ??= Promise.resolve(createBadges(process.env))
  return await opened
}

function createBadges(env: NodeJS.ProcessEnv): Host {
  const secret = wanted(env, 'HOLDER_SECRET')
  const issuer = createIssuer({
    profile: { name: wanted(env, 'ISSUER_NAME') },
    signer: createSigner(JSON.parse(wanted(env, 'ISSUER_KEY')) as PrivateJwk),
    store: createPostgresStore(new pg.Pool({ connectionString: wanted(env, 'DATABASE_URL') })),
    baseUrl: wanted(env, 'BADGES_URL'),
    secret,
    clock,
  })
  return host(issuer, { clock, secret })
}

function wanted(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (value === undefined || value === '') throw new Error(`Set ${name}; README.md says to what`)
  return value
}
