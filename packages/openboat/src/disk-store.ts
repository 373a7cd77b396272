import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { CacheStore, KeptDocument } from '@openboat/resolve'
import { packKept, unpackKept } from './kept-file.ts'
import { keptSizes, type Sizes } from './kept-sizes.ts'
import { OpenBoatError } from './openboat-error.ts'

export interface DiskStoreOptions {
  /** Bytes of all files together. @default 256 MiB */
  readonly maxBytes?: number
}

/**
 * A store of documents in a folder, for a cache that outlives its program: one file each, written
 * beside its place and then moved there, so that nobody ever reads half of one. The least recently
 * used leave first. Several programs may share a folder; each counts what it has seen of it.
 *
 * Only the owner may read the files, since hosted badges are among them. Whoever may write there
 * decides what is believed to be on the web.
 *
 * @see RFC 9111
 * @param folder  Made with the first document.
 * @returns A store that never throws: what cannot be read is missing, what cannot be written is not
 *   kept.
 * @throws {OpenBoatError} `bad_argument` unless `maxBytes` is a whole number from 0
 * @example
 * const store = diskStore('/var/cache/badges', { maxBytes: 64 * 1024 * 1024 })
 * for await (const { input } of verifyMany(['badge.png'], { store })) console.log(input)
 */
export function diskStore(folder: string, options: DiskStoreOptions = {}): CacheStore {
  const { maxBytes = 256 * 1024 * 1024 } = options
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 0) {
    const message = `options.maxBytes must be a whole number from 0, not ${maxBytes}`
    throw new OpenBoatError('bad_argument', { message })
  }
  const place: Place = { folder, maxBytes, sizes: keptSizes(folder) }
  return {
    get: (key) => quietly(() => read(place, key)),
    set: (key, document) => quietly(() => write(place, key, document)),
    delete: (key) => quietly(() => remove(place, nameOf(key))),
  }
}

async function quietly<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await act()
  } catch {
    // A disk that is full, read-only or gone keeps nothing, and what is not there is fetched again.
    return undefined
  }
}

interface Place {
  readonly folder: string
  readonly maxBytes: number
  readonly sizes: () => Promise<Sizes>
}

async function read({ folder, sizes }: Place, key: string): Promise<KeptDocument | undefined> {
  const name = nameOf(key)
  const bytes = await readFile(join(folder, name))
  const document = unpackKept(bytes, key)
  if (document === undefined) return undefined
  const known = await sizes()
  known.touch(name, bytes.length)
  const now = new Date()
  // For whoever opens the folder next; that it cannot be noted takes nothing from the document.
  await utimes(join(folder, name), now, now).catch(() => undefined)
  return document
}

async function write(place: Place, key: string, document: KeptDocument): Promise<void> {
  const { folder, maxBytes } = place
  const name = nameOf(key)
  const bytes = packKept(key, document)
  if (bytes.length > maxBytes) return await remove(place, name)
  await writeWhole(folder, name, bytes)
  const known = await place.sizes()
  known.touch(name, bytes.length)
  for (const oldest of known.beyond(maxBytes)) await remove(place, oldest)
}

async function remove({ folder, sizes }: Place, name: string): Promise<void> {
  const known = await sizes()
  known.forget(name)
  await rm(join(folder, name), { force: true })
}

/** Keys are URLs, which are no names of files. */
function nameOf(key: string): string {
  return `${createHash('sha256').update(key).digest('hex')}.kept`
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const beside = join(folder, `${name}.${randomUUID()}.tmp`)
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
    } finally {
      await file.close()
    }
    await rename(beside, join(folder, name))
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
