import { GraphError } from '../graph-error.ts'

/** Names to numbers, and back. */
export interface Interner {
  /** How many different names it holds. */
  readonly size: number
  /** The number of a name, given out from 0 in the order of first calls. */
  add(name: string): number
  /** The number of a name that was added, or undefined. */
  find(name: string): number | undefined
  /** @throws {GraphError} `unknown_node` for a number that was not given out */
  nameOf(number: number): string
}

export interface InternerOptions {
  /** Bytes of names, as UTF-8, that one chunk holds, and the longest name. @default 1 MiB */
  readonly chunkBytes?: number
}

/**
 * An interner in typed arrays: about 10 bytes a name beside its UTF-8, and no limit at the 16.7
 * million entries where a `Map` stops. Names are compared, never only their hashes.
 */
export function createInterner(options: InternerOptions = {}): Interner {
  const store = newStore(options.chunkBytes ?? 1024 * 1024)
  let table = newTable(1024)
  let size = 0

  return {
    get size() {
      return size
    },
    add(name) {
      const bytes = encoder.encode(name)
      const at = placeOf(bytes, table, store)
      const known = table[at] as number
      if (known !== 0) return known - 1
      const number = size
      store.append(number, bytes)
      table[at] = number + 1
      size += 1
      if (size * 2 > table.length) table = grown(table, store)
      return number
    },
    find(name) {
      const entry = table[placeOf(encoder.encode(name), table, store)] as number
      return entry === 0 ? undefined : entry - 1
    },
    nameOf(number) {
      if (Number.isInteger(number) && number >= 0 && number < size) return store.text(number)
      throw new GraphError('unknown_node', {
        message: `${number} is no number of a name; there are ${size}, from 0.`,
      })
    },
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Entries are numbers + 1; 0 is free. A power of two, so that a mask finds the place. */
function newTable(length: number): Uint32Array {
  return new Uint32Array(length)
}

/** Where a name stands, or would. */
function placeOf(bytes: Uint8Array, table: Uint32Array, store: Store): number {
  const mask = table.length - 1
  let at = hashOf(bytes) & mask
  for (;;) {
    const entry = table[at] as number
    if (entry === 0 || store.equals(entry - 1, bytes)) return at
    at = (at + 1) & mask
  }
}

function grown(table: Uint32Array, store: Store): Uint32Array {
  const next = newTable(table.length * 2)
  const mask = next.length - 1
  for (const entry of table) {
    if (entry === 0) continue
    let at = hashOf(store.bytes(entry - 1)) & mask
    while (next[at] !== 0) at = (at + 1) & mask
    next[at] = entry
  }
  return next
}

/** FNV-1a with a final mix; it only spreads, so it need not be secure: equal hashes are compared. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < bytes.length; at += 1) {
    hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

interface Store {
  append(number: number, bytes: Uint8Array): void
  bytes(number: number): Uint8Array
  equals(number: number, bytes: Uint8Array): boolean
  text(number: number): string
}

/** Names one after the other in chunks; a name never crosses from one chunk into the next. */
function newStore(chunkBytes: number): Store {
  const chunks: Uint8Array[] = []
  let used = chunkBytes
  let begins = new Float64Array(1024) // chunk * chunkBytes + offset: past 2^32 for many names
  let lengths = new Uint32Array(1024)

  function append(number: number, bytes: Uint8Array): void {
    if (bytes.length > chunkBytes) {
      throw new GraphError('too_large', {
        message: `A name of ${bytes.length} bytes does not fit into a chunk of ${chunkBytes}.`,
      })
    }
    if (used + bytes.length > chunkBytes) {
      chunks.push(new Uint8Array(chunkBytes))
      used = 0
    }
    if (number === lengths.length) {
      begins = doubled(begins, new Float64Array(number * 2))
      lengths = doubled(lengths, new Uint32Array(number * 2))
    }
    chunks.at(-1)?.set(bytes, used)
    begins[number] = (chunks.length - 1) * chunkBytes + used
    lengths[number] = bytes.length
    used += bytes.length
  }

  function bytesOf(number: number): Uint8Array {
    const begin = begins[number] as number
    const offset = begin % chunkBytes
    const chunk = chunks[(begin - offset) / chunkBytes] as Uint8Array
    return chunk.subarray(offset, offset + (lengths[number] as number))
  }

  return {
    append,
    bytes: bytesOf,
    equals: (number, bytes) =>
      lengths[number] === bytes.length && bytesOf(number).every((byte, at) => byte === bytes[at]),
    text: (number) => decoder.decode(bytesOf(number)),
  }
}

function doubled<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
