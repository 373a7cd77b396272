import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { generateKey } from '@openboat/proof'
import type { PrivateJwk } from '@openboat/model'
import {
  createAuthorityFiles,
  openAuthority,
  type LocalAuthority,
} from './certificates/authority.node.ts'

/** What a server keeps beside its store: its keys, and the secret of its first account. */
export interface ServerHome {
  /** Signs badges. */
  readonly key: PrivateJwk
  /** Signs the links of holders. */
  readonly linkSecret: string
  readonly clientId: string
  readonly clientSecret: string
  readonly authority: LocalAuthority
  /** The authority's certificate: what clients have to trust. */
  readonly caFile: string
}

interface Secrets {
  readonly key: PrivateJwk
  readonly linkSecret: string
  readonly clientId: string
  readonly clientSecret: string
  readonly authorityKey: string
}

/**
 * Reads the keys in a folder, or makes them. Only the owner may read `secrets.json` (mode 0600) and
 * open the folder (0700); `ca.pem` is for everybody.
 *
 * @throws {Error} of `node:fs` if the folder cannot be read or written
 */
export async function openServerHome(folder: string, now: Date): Promise<ServerHome> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const secretsFile = join(folder, 'secrets.json')
  const caFile = join(folder, 'ca.pem')
  const known = await readIfThere(secretsFile)
  if (known === undefined) await makeSecrets({ secretsFile, caFile }, now)
  // Somebody may have copied the folder with other rights.
  await chmod(secretsFile, 0o600)
  const secrets = JSON.parse(await readFile(secretsFile, 'utf8')) as Secrets
  const { authorityKey, ...rest } = secrets
  const certificate = await readFile(caFile, 'utf8')
  return { ...rest, caFile, authority: await openAuthority({ key: authorityKey, certificate }) }
}

async function makeSecrets(
  { secretsFile, caFile }: { readonly secretsFile: string; readonly caFile: string },
  now: Date,
): Promise<void> {
  const { key: authorityKey, certificate } = await createAuthorityFiles(now)
  const secrets: Secrets = {
    key: await generateKey('ed25519'),
    linkSecret: randomBytes(32).toString('hex'),
    clientId: 'demo',
    clientSecret: randomBytes(24).toString('hex'),
    authorityKey,
  }
  await writeFile(caFile, certificate, { mode: 0o644 })
  await writeFile(secretsFile, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' })
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
