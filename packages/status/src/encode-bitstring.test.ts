import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBitstring } from './decode-bitstring.ts'
import { encodeBitstring } from './encode-bitstring.ts'

test('a list in which nothing is set is the example of the specification', async () => {
  expect(await encodeBitstring([])).toBe(
    'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
  )
})

test('the positions that were set are read again, and no others', async () => {
  const positions = fc.uniqueArray(fc.nat(4095), { maxLength: 100 })
  await fc.assert(
    fc.asyncProperty(positions, async (set) => {
      const bits = await decodeBitstring(await encodeBitstring(set, { length: 4096 }))
      expect(bits.length).toBe(4096)
      const found = Array.from({ length: 4096 }, (_, index) => index).filter(
        (index) => bits.read(index) === 1,
      )
      expect(found).toEqual(set.toSorted((a, b) => a - b))
    }),
    { numRuns: 50 },
  )
})

test.each([1, 2, 3, 4, 8, 32])('values of %i bit(s) are read again', async (size) => {
  const length = 96 * size
  const value = fc.integer({ min: 0, max: 2 ** size - 1 })
  const values = fc.array(value, { minLength: 96, maxLength: 96 })
  await fc.assert(
    fc.asyncProperty(values, async (all) => {
      const bits = await decodeBitstring(await encodeBitstring(all.entries(), { length, size }))
      expect(all.map((_, index) => bits.read(index, size))).toEqual(all)
    }),
    { numRuns: 20 },
  )
})

test('an index alone stands for the value 1, and the list is as long as it has to be', async () => {
  const bits = await decodeBitstring(await encodeBitstring([7, [8, 3]], { size: 2 }))
  expect([bits.length, bits.read(7, 2), bits.read(8, 2), bits.read(9, 2)]).toEqual([
    262_144, 1, 3, 0,
  ])
})

test('the last of several values for one index counts', async () => {
  const bits = await decodeBitstring(
    await encodeBitstring(
      [
        [7, 3],
        [7, 2],
      ],
      { size: 2 },
    ),
  )
  expect(bits.read(7, 2)).toBe(2)
})

test.each([0, 33, 1.5])('a size of %s bits is refused', async (size) => {
  await expect(encodeBitstring([], { size, length: 8 })).rejects.toMatchObject({
    code: 'bad_argument',
  })
})

test.each([-1, 4, 1.5, Number.NaN])('two bits cannot hold %s', async (value) => {
  await expect(encodeBitstring([[7, value]], { size: 2 })).rejects.toMatchObject({
    code: 'bad_argument',
  })
})

test('an entry that is not whole is outside', async () => {
  await expect(encodeBitstring([2], { size: 3, length: 8 })).rejects.toMatchObject({
    code: 'range',
    message: 'Expected an index from 0 to 1, got 2.',
  })
})

test('the same positions in any order are the same text', async () => {
  const forwards = await encodeBitstring([1, 94_567, 131_071])
  const backwards = await encodeBitstring(new Set([131_071, 94_567, 1, 1]))
  expect(backwards).toBe(forwards)
})

test('the smallest list is of one byte', async () => {
  expect((await decodeBitstring(await encodeBitstring([7], { length: 8 }))).read(7)).toBe(1)
})

test.each([0, 7, 12.5, -8, Number.NaN])('a length of %s is refused', async (length) => {
  await expect(encodeBitstring([], { length })).rejects.toMatchObject({
    name: 'StatusError',
    code: 'bad_argument',
  })
})

test.each([-1, 131_072, 0.5])('position %s is outside', async (position) => {
  await expect(encodeBitstring([position])).rejects.toMatchObject({ code: 'range' })
})
