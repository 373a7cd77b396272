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
