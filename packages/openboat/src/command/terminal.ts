import type { CacheStore } from '@openboat/resolve'

/** All that a command may touch: the real one is `nodeTerminal`, tests bring their own. */
export interface Terminal {
  /** Of OpenBoat. */
  readonly version: string
  /** Whether a person reads standard output. */
  readonly isTTY: boolean
  /** Whether a person reads standard error. */
  readonly isErrTTY: boolean
  /** Threads that may compute beside this one. */
  readonly threads: number
  /** Width of standard output, in characters. */
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Standard output: what was asked for, and nothing else. */
  out(text: string): void
  /** Standard error: what people should know besides. */
  err(text: string): void
  /** Once whoever reads standard output has room for more. */
  drained(): Promise<void>
  /** Rejects like `node:fs`; at most what `readBadge` reads. */
  readFile(path: string): Promise<Uint8Array>
  readStdin(): Promise<Uint8Array>
  /** What somebody types without seeing it; `undefined` if nobody is there, or would rather not. */
  askSecret(question: string): Promise<string | undefined>
  /** Without limit, for what is read line by line; fails like `node:fs`. */
  readChunks(path: string): AsyncIterable<Uint8Array>
  stdinChunks(): AsyncIterable<Uint8Array>
  /** In a folder the files that `within` matches, else those that the path matches as a pattern. */
  findFiles(path: string, within: string): Promise<readonly string[] | undefined>
  /** At most so many bytes from the start of a file; none of what is no file. */
  readHead(path: string, bytes: number): Promise<Uint8Array>
  writeFile(path: string, content: string | Uint8Array, how?: WriteOptions): Promise<void>
  /** With those above it; one that is there already is fine. */
  makeFolder(path: string): Promise<void>
  appendFile(path: string, text: string): Promise<void>
  /** Leaves the first `bytes` bytes of a file. */
  cutFile(path: string, bytes: number): Promise<void>
  /** Whether what is written to standard output ends up in this file. */
  isStandardOutput(path: string): Promise<boolean>
  /** Calls back when somebody presses Ctrl-C; returns how to stop listening. */
  onInterrupt(listener: () => void): () => void
  /** As `onInterrupt`, and also when the system, or whoever closes the terminal, asks it to end. */
  onEnd(listener: () => void): () => void
  /** Documents that are kept in a folder, which is made; fails like `node:fs`. */
  openStore(folder: string): Promise<CacheStore>
  now(): Date
  fetch(allowOrigins: readonly string[]): typeof globalThis.fetch
}

export interface WriteOptions {
  /** Nobody but the owner may read it, and it takes the place of another file only if this allows. */
  readonly secret?: { readonly overwrite: boolean }
  /** Whatever is there may be replaced. */
  readonly force?: boolean | undefined
  /** The files that the content was made from, and that hold more than it: none of them is replaced. */
  readonly inputs?: readonly string[]
}
