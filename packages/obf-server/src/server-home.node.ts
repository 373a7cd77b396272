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
  readonly certificate: string
}

/**
 * Reads the keys in a folder, or makes them. Only the owner may read `secrets.json` (mode 0600) and
 * open the folder (0700); `ca.pem` is for everybody.
 *
 * @param options.keep  false: new keys each time, and nothing but `ca.pem` is written. @default true
 * @throws {Error} of `node:fs` if the folder cannot be read or written
 */
export async function openServerHome(
  folder: string,
  now: Date,
  { keep = true }: { readonly keep?: boolean } = {},
): Promise<ServerHome> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const secretsFile = join(folder, 'secrets.json')
  const caFile = join(folder, 'ca.pem')
  const known = keep ? await readIfThere(secretsFile) : undefined
  const { authorityKey, certificate, ...rest } =
    known === undefined ? await newSecrets(now) : (JSON.parse(known) as Secrets)
  if (known === undefined) {
    const secrets = JSON.stringify({ ...rest, authorityKey, certificate })
    if (keep) await writeFile(secretsFile, secrets, { mode: 0o600, flag: 'wx' })
    await writeFile(caFile, certificate, { mode: 0o644 })
  } else {
    // Somebody may have copied the folder with other rights.
    await chmod(secretsFile, 0o600)
  }
  return { ...rest, caFile, authority: await openAuthority({ key: authorityKey, certificate }) }
}

async function newSecrets(now: Date): Promise<Secrets> {
  const { key: authorityKey, certificate } = await createAuthorityFiles(now)
  return {
    key: await generateKey('ed25519'),
    linkSecret: randomBytes(32).toString('hex'),
    clientId: 'demo',
    clientSecret: randomBytes(24).toString('hex'),
    authorityKey,
    certificate,
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
