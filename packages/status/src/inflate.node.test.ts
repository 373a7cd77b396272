import { deflateRawSync, gzipSync, constants } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gunzip } from './gunzip.ts'
import { inflate as inflateInNode } from './inflate.node.ts'
import { inflate as inflateAnywhere } from './inflate.web.ts'

const content = Uint8Array.from({ length: 5000 }, (_, index) => (index * index) % 251)
const file = new Uint8Array(gzipSync(content))

describe.each([
  ['Node', inflateInNode],
  ['the web', inflateAnywhere],
])('inflate for %s', (_name, inflate) => {
  test('gives back what was compressed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        expect(await inflate(new Uint8Array(gzipSync(bytes)), bytes.length)).toEqual(bytes)
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    ['is cut short', file.slice(0, -9), content.length],
    ['has a wrong checksum', changed(file, file.length - 8), content.length],
    ['has a wrong length', changed(file, file.length - 4), content.length],
    ['has another compression method', changed(file, 2), content.length],
    ['goes on after its end', join(file, Uint8Array.of(1, 2, 3)), content.length],
    ['holds less than it should', file, content.length + 1],
    ['holds more than it should', file, content.length - 1],
    ['holds two members', join(file, file), content.length],
  ])('gives nothing for a file that %s', async (_case, bytes, size) => {
    expect(await inflate(bytes, size)).toBeUndefined()
  })

  test('stops at the length that a bomb admits to', async () => {
    const before = process.memoryUsage().arrayBuffers
    expect(await inflate(bombOf({ gibibytes: 1, declared: 16_384 }), 16_384)).toBeUndefined()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024)
  })
})

test('an honest bomb is refused by its declared length', async () => {
  const bomb = bombOf({ gibibytes: 1, declared: 2 ** 30 })
  expect(await gunzip(bomb, 16 * 1024 * 1024)).toBe('too_large')
})

test('what is no gzip file is corrupt', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
      expect(await gunzip(bytes, 1024)).toBe('corrupt')
    }),
  )
})

test.each([
  ['its first byte', Uint8Array.of(0x1f)],
  ['its first two bytes', Uint8Array.of(0x1f, 0x8b)],
  ['its header', file.slice(0, 10)],
  ['all but its first byte', join(Uint8Array.of(0x1e), file.slice(1))],
  ['all but its second byte', join(Uint8Array.of(0x1f, 0x8a), file.slice(2))],
])('of a gzip file, %s is corrupt', async (_, bytes) => {
  expect(await gunzip(bytes, 1 << 20)).toBe('corrupt')
})

test('the smallest gzip file holds nothing', async () => {
  const empty = new Uint8Array(gzipSync(new Uint8Array()))
  expect(empty).toHaveLength(20)
  expect(await gunzip(empty, 0)).toEqual(new Uint8Array())
})

/** A mebibyte of zeros, compressed once and repeated: each copy ends on a byte. */
function bombOf({ gibibytes, declared }: { gibibytes: number; declared: number }): Uint8Array {
  const mebibyte = deflateRawSync(new Uint8Array(1 << 20), { finishFlush: constants.Z_FULL_FLUSH })
  const trailer = new Uint8Array(8)
  new DataView(trailer.buffer).setUint32(4, declared, true)
  return new Uint8Array(
    Buffer.concat([
      file.slice(0, 10),
      ...Array<Uint8Array>(gibibytes * 1024).fill(mebibyte),
      deflateRawSync(new Uint8Array()),
      trailer,
    ]),
  )
}

function changed(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
}

function join(left: Uint8Array, right: Uint8Array): Uint8Array {
  return Uint8Array.of(...left, ...right)
}
