import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf } from './png.fixture.ts'
import { inflate } from './inflate.ts'

test('unpacks what zlib packed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), async (bytes) => {
      const unpacked = await inflate(deflateSync(bytes), bytes.length)
      expect(unpacked).toEqual(bytes)
    }),
  )
})

test('stops at the limit, however much would follow', async () => {
  const bomb = deflateSync(new Uint8Array(16 * 1024 * 1024))
  await expect(inflate(bomb, 1000)).rejects.toMatchObject({ code: 'too_large' })
  const exact = deflateSync(new Uint8Array(1001))
  await expect(inflate(exact, 1001)).resolves.toHaveLength(1001)
  await expect(inflate(exact, 1000)).rejects.toMatchObject({ code: 'too_large' })
})

test.for([
  ['no bytes', new Uint8Array()],
  ['random bytes', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)],
  ['another container', gzipSync('text')],
  ['a stream that breaks off', deflateSync('some text that goes on for a while').subarray(0, 20)],
  ['a wrong checksum', bytesOf(deflateSync('text').subarray(0, -1), 0)],
] as const)('gives nothing for %s', async ([, packed]) => {
  await expect(inflate(packed, 1000)).resolves.toBeUndefined()
})
