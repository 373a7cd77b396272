import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const OWN_FILE = /^[0-9a-f]{64}\.kept$/
const OWN_LEFTOVER = /^[0-9a-f]{64}\.kept\.[0-9a-f-]{36}\.tmp$/

/** How large the kept files are, the least recently used first. */
export interface Sizes {
  readonly touch: (name: string, bytes: number) => void
  readonly forget: (name: string) => void
  /** Those that must go, oldest first. */
  readonly beyond: (maxBytes: number) => readonly string[]
}

/** What is in the folder, looked up once. */
export function keptSizes(folder: string): () => Promise<Sizes> {
  let reading: Promise<Sizes> | undefined
  return () => (reading ??= readSizes(folder))
}

const AN_HOUR = 3_600_000

async function readSizes(folder: string): Promise<Sizes> {
  const found: { readonly name: string; readonly size: number; readonly mtimeMs: number }[] = []
  for (const name of await readdir(folder).catch(() => [])) {
    if (!OWN_FILE.test(name) && !OWN_LEFTOVER.test(name)) continue
    const file = await stat(join(folder, name)).catch(() => undefined)
    if (file === undefined) continue
    const { size, mtimeMs } = file
    if (OWN_FILE.test(name)) found.push({ name, size, mtimeMs })
    // Somebody was interrupted while writing it.
    else if (Date.now() - mtimeMs > AN_HOUR) await rm(join(folder, name), { force: true })
  }
  // A map keeps the order of insertion: the least recently used come first.
  const sizes = new Map<string, number>()
  for (const { name, size } of found.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
    sizes.set(name, size)
  }
  return overMap(sizes)
}

function overMap(sizes: Map<string, number>): Sizes {
  return {
    touch: (name, bytes) => {
      sizes.delete(name)
      sizes.set(name, bytes)
    },
    forget: (name) => void sizes.delete(name),
    beyond: (maxBytes) => {
      let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
      return [...sizes].flatMap(([name, size]) => {
        if (bytes <= maxBytes) return []
        bytes -= size
        return [name]
      })
    },
  }
}
