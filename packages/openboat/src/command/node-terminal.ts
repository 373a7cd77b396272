import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { readBadge, readStart } from '../read-badge.ts'
import type { Terminal, WriteOptions } from './terminal.ts'

/**
 * This process, its disk and its network.
 *
 * @param manifest  The package.json that knows the version.
 */
export function nodeTerminal(manifest: URL): Terminal {
  const { stdout, stderr, stdin, env } = process
  return {
    version: versionOf(manifest),
    isTTY: stdout.isTTY,
    columns: stdout.columns ?? 80,
    env,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readFile: readBadge,
    readStdin: () => readStart(stdin),
    writeFile: write,
    now: () => new Date(),
    fetch: lazyFetch,
  }
}

async function write(path: string, content: string | Uint8Array, { secret }: WriteOptions = {}) {
  if (secret === undefined) return await writeFile(path, content)
  // The mode counts only for a file that is made here, so an older one goes first.
  if (secret.overwrite) await rm(path, { force: true })
  return await writeFile(path, content, { mode: 0o600, flag: 'wx' })
}

/** Most commands never ask the network, and should not wait for its code. */
function lazyFetch(allowOrigins: readonly string[]): typeof globalThis.fetch {
  let loaded: Promise<typeof globalThis.fetch> | undefined
  const load = async () => (await import('../guarded-fetch.ts')).guardedFetch({ allowOrigins })
  return async (input, init) => {
    loaded ??= load()
    return await (
      await loaded
    )(input, init)
  }
}

function versionOf(manifest: URL): string {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return version
}
