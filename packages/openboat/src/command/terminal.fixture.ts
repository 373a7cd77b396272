import { memoryStore, type CacheStore } from '@openboat/resolve'
import { run } from './program.ts'
import type { Terminal } from './terminal.ts'

/** A terminal without a machine behind it: files in memory, a clock that stands, a network that refuses. */
export interface FakeTerminal extends Terminal {
  readonly files: Map<string, Uint8Array>
  /** The files that were written for their owner alone. */
  readonly secrets: Set<string>
  readonly requests: string[]
  stdin: Uint8Array
  /** What somebody would type unseen. */
  typed: string | undefined
  readonly questions: string[]
  /** As if somebody pressed Ctrl-C. */
  interrupt(): void
  /** What has been written since the last time. */
  takeOut(): string
  takeErr(): string
  /** Runs `boat` and gives the exit code with what was written. */
  boat(...args: string[]): Promise<{ code: number; out: string; err: string }>
  text(path: string): string
}

export interface FakeOptions {
  readonly isTTY?: boolean
  readonly isErrTTY?: boolean
  readonly columns?: number
  readonly env?: Terminal['env']
  /** Bodies by URL; anything else is refused. */
  readonly web?: Readonly<Record<string, string>>
  /** In place of `web`. */
  readonly fetch?: typeof globalThis.fetch
  readonly now?: string
}

export function fakeTerminal(options: FakeOptions = {}): FakeTerminal {
  const { isTTY = false, isErrTTY = false, columns = 80, env = {}, web = {} } = options
  const files = new Map<string, Uint8Array>()
  const secrets = new Set<string>()
  const stores = new Map<string, CacheStore>()
  const requests: string[] = []
  const written = { out: '', err: '' }
  const take = (stream: 'out' | 'err') => {
    const text = written[stream]
    written[stream] = ''
    return text
  }
  const interrupted = new Set<() => void>()
  const listening = (listener: () => void) => {
    interrupted.add(listener)
    return () => void interrupted.delete(listener)
  }
  const terminal: FakeTerminal = {
    version: '1.2.3',
    isTTY,
    isErrTTY,
    threads: 0,
    columns,
    env,
    files,
    secrets,
    requests,
    stdin: new Uint8Array(),
    typed: undefined,
    questions: [],
    askSecret: async (question) => {
      terminal.questions.push(question)
      return terminal.typed
    },
    makeFolder: async () => undefined,
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    drained: async () => undefined,
    interrupt: () => {
      for (const listener of interrupted) listener()
    },
    onInterrupt: listening,
    onEnd: listening,
    takeOut: () => take('out'),
    takeErr: () => take('err'),
    readFile: async (path) => files.get(path) ?? (await Promise.reject(systemError('ENOENT'))),
    readStdin: async () => terminal.stdin,
    stdinChunks: () => inChunks(terminal.stdin),
    readChunks: async function* readChunks(path) {
      yield* inChunks(await terminal.readFile(path))
    },
    findFiles: async (path) => {
      const pattern = new RegExp(
        `^${path.replace(/\/?$/, '').replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(/.*)?$`,
      )
      if (files.has(path)) return undefined
      const found = [...files.keys()].filter((name) => pattern.test(name)).toSorted()
      return found.length === 0 ? undefined : found
    },
    appendFile: async (path, text) => {
      const earlier = files.has(path) ? terminal.text(path) : ''
      await terminal.writeFile(path, earlier + text)
    },
    cutFile: async (path, bytes) => {
      files.set(path, (files.get(path) ?? new Uint8Array()).subarray(0, bytes))
    },
    isStandardOutput: async (path) => path === '/dev/stdout',
    readHead: async (path, bytes) => (files.get(path) ?? new Uint8Array()).subarray(0, bytes),
    writeFile: async (path, content, { secret } = {}) => {
      if (path.startsWith('read-only/')) throw systemError('EROFS')
      if (secret?.overwrite === false && files.has(path)) throw systemError('EEXIST')
      if (secret !== undefined) secrets.add(path)
      files.set(path, bytesOf(content))
    },
    openStore: async (folder) => {
      if (folder.startsWith('read-only/')) throw systemError('EROFS')
      const store = stores.get(folder) ?? memoryStore()
      stores.set(folder, store)
      return store
    },
    now: () => new Date(options.now ?? '2026-07-01T12:00:00Z'),
    fetch: () => async (input, init) => {
      const url = input instanceof Request ? input.url : String(input)
      requests.push(url)
      if (options.fetch !== undefined) return await options.fetch(input, init)
      const body = web[url]
      if (body === undefined) throw new TypeError('fetch failed')
      return new Response(body, { headers: { 'content-type': 'application/json' } })
    },
    boat: async (...args) => {
      const code = await run(args, terminal)
      return { code, out: take('out'), err: take('err') }
    },
    text: (path) => new TextDecoder().decode(files.get(path)),
  }
  return terminal
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Cut where it hurts: in the middle of lines and characters. */
async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as node:fs says it`), { code })
}
