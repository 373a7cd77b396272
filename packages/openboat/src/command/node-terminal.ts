import { createReadStream, fstatSync, readFileSync } from 'node:fs'
import { appendFile, mkdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { CacheStore } from '@openboat/resolve'
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
    isErrTTY: stderr.isTTY,
    threads: Math.min(availableParallelism(), MOST_THREADS),
    columns: stdout.columns ?? 80,
    env,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    drained: () => drained(stdout),
    readFile: readBadge,
    readStdin: () => readStart(stdin),
    askSecret,
    readChunks: (path) => createReadStream(path),
    stdinChunks: () => stdin,
    findFiles,
    readHead,
    writeFile: write,
    makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
    appendFile,
    cutFile: truncate,
    isStandardOutput,
    onInterrupt: (listener) => onSignals(['SIGINT'], listener),
    onEnd: (listener) => onSignals(['SIGINT', 'SIGTERM', 'SIGHUP'], listener),
    openStore,
    now: () => new Date(),
    fetch: lazyFetch,
  }
}

async function openStore(folder: string): Promise<CacheStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { diskStore } = await import('../disk-store.ts')
  return diskStore(folder)
}

/** As `verifyMany` has it, which is not loaded for this. */
const MOST_THREADS = 4

async function write(path: string, content: string | Uint8Array, { secret }: WriteOptions = {}) {
  if (secret === undefined) return await writeFile(path, content)
  // The mode counts only for a file that is made here, so an older one goes first.
  if (secret.overwrite) await rm(path, { force: true })
  return await writeFile(path, content, { mode: 0o600, flag: 'wx' })
}

async function readHead(path: string, bytes: number): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined)
  // A device or a pipe has nothing to lose, and may never answer.
  if (found?.isFile() !== true) return new Uint8Array()
  return await readStart(createReadStream(path, { end: bytes - 1 }))
}

async function drained(stream: NodeJS.WriteStream): Promise<void> {
  if (!stream.writableNeedDrain) return
  await new Promise<void>((resolve) => {
    const done = () => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, done)
      resolve()
    }
    for (const event of ['drain', 'close', 'error']) stream.on(event, done)
  })
}

async function findFiles(path: string, within: string): Promise<readonly string[] | undefined> {
  const found = await stat(path).catch(() => undefined)
  const isFolder = found?.isDirectory() === true
  if (found !== undefined && !isFolder) return undefined
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isFolder && !isDynamicPattern(path)) return undefined
  const files = isFolder
    ? (await glob(within, { cwd: path, caseSensitiveMatch: false })).map((file) => join(path, file))
    : await glob(path)
  return isFolder || files.length > 0 ? files.toSorted() : undefined
}

async function isStandardOutput(path: string): Promise<boolean> {
  const file = await stat(path).catch(() => undefined)
  const output = fstatSync(1)
  return file?.ino === output.ino && file.dev === output.dev
}

/** The answer is not echoed, and does not end up in a history. */
async function askSecret(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process
  if (!stdin.isTTY) return undefined
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: unseen, terminal: true })
  stderr.write(question)
  try {
    return await new Promise<string | undefined>((resolve) => {
      lines.once('line', resolve)
      lines.once('SIGINT', () => resolve(undefined))
      lines.once('close', () => resolve(undefined))
    })
  } finally {
    lines.close()
    stderr.write('\n')
  }
}

/** The second time the system does what it always does. */
function onSignals(signals: readonly NodeJS.Signals[], listener: () => void): () => void {
  const stop = () => {
    for (const signal of signals) process.off(signal, once)
  }
  const once = () => {
    stop()
    listener()
  }
  for (const signal of signals) process.on(signal, once)
  return stop
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
