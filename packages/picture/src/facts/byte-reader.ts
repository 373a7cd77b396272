/** Numbers at places in a file; `undefined` past its end. */
export interface ByteReader {
  readonly length: number
  readonly byte: (at: number) => number | undefined
  readonly big16: (at: number) => number | undefined
  readonly big32: (at: number) => number | undefined
  readonly little16: (at: number) => number | undefined
  readonly little24: (at: number) => number | undefined
  readonly little32: (at: number) => number | undefined
  /** Whether these characters (Latin-1) stand there. */
  readonly has: (at: number, characters: string) => boolean
}

export function byteReader(bytes: Uint8Array): ByteReader {
  const number = (at: number, order: readonly number[]): number | undefined => {
    if (at < 0 || at + order.length > bytes.length) return undefined
    return order.reduce((sum, offset) => sum * 256 + (bytes[at + offset] ?? 0), 0)
  }
  return {
    length: bytes.length,
    byte: (at) => bytes[at],
    big16: (at) => number(at, [0, 1]),
    big32: (at) => number(at, [0, 1, 2, 3]),
    little16: (at) => number(at, [1, 0]),
    little24: (at) => number(at, [2, 1, 0]),
    little32: (at) => number(at, [3, 2, 1, 0]),
    has: (at, characters) =>
      at + characters.length <= bytes.length &&
      Array.from(characters).every((each, offset) => bytes[at + offset] === each.charCodeAt(0)),
  }
}
