/** All that a command may touch: the real one is `nodeTerminal`, tests bring their own. */
export interface Terminal {
  /** Of OpenBoat. */
  readonly version: string
  /** Whether a person reads standard output. */
  readonly isTTY: boolean
  /** Width of standard output, in characters. */
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  /** Standard output: what was asked for, and nothing else. */
  out(text: string): void
  /** Standard error: what people should know besides. */
  err(text: string): void
  /** Rejects like `node:fs`; at most what `readBadge` reads. */
  readFile(path: string): Promise<Uint8Array>
  readStdin(): Promise<Uint8Array>
  writeFile(path: string, content: string | Uint8Array, how?: WriteOptions): Promise<void>
  now(): Date
  fetch(allowOrigins: readonly string[]): typeof globalThis.fetch
}

export interface WriteOptions {
  /** Nobody but the owner may read it, and it takes the place of another file only if this allows. */
  readonly secret?: { readonly overwrite: boolean }
}
