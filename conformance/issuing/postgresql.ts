import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, chownSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

// Debian's PostgreSQL, on a socket of its own, for as long as a test runs.

const run = promisify(execFile)

const installed = '/usr/lib/postgresql'

/** Why there is no PostgreSQL here; undefined if there is. */
export function postgresqlMissing(): string | undefined {
  if (binaries() === undefined)
    return 'PostgreSQL is not installed (Debian: apt-get install postgresql)'
  if (process.getuid?.() === 0 && serverUser() === undefined) {
    return 'PostgreSQL refuses to run as root, and there is no user postgres'
  }
  return undefined
}

export interface Postgresql {
  /** For `pg`: `new Pool({ ...connection })`. */
  readonly connection: { host: string; port: number; user: string; database: string }
  stop(): Promise<void>
}

/** Starts an empty server: nothing listens on the network, and nothing is left when it stops. */
export async function startPostgresql(): Promise<Postgresql> {
  const folder = mkdtempSync(join(tmpdir(), 'openboat-pg-'))
  const bin = binaries() ?? ''
  const user = process.getuid?.() === 0 ? serverUser() : undefined
  if (user !== undefined) chownSync(folder, user.uid, user.gid)
  const server = async (command: string, ...args: string[]) =>
    await run(join(bin, command), args, { cwd: folder, ...user })
  const data = join(folder, 'data')
  await server('initdb', '-D', data, '-U', 'openboat', '--auth=trust', '--no-sync', '-E', 'UTF8')
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`
  await server('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start')
  return {
    connection: { host: folder, port: 5432, user: 'openboat', database: 'postgres' },
    stop: async () => {
      await server('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function binaries(): string | undefined {
  if (!existsSync(installed)) return undefined
  const versions = readdirSync(installed).toSorted((a, b) => Number(b) - Number(a))
  return versions
    .map((version) => join(installed, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')))
}

function serverUser(): { uid: number; gid: number } | undefined {
  try {
    return { uid: idOfServer('-u'), gid: idOfServer('-g') }
  } catch {
    return undefined
  }
}

function idOfServer(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
}
