import { expect, test } from 'vitest'
import { decodeBitstring } from './decode-bitstring.ts'
import { encodeBitstring } from './encode-bitstring.ts'

test('the empty list of the specification has 131,072 bits, all zero', async () => {
  const bits = await decodeBitstring(
    'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
  )
  expect(bits.length).toBe(131_072)
  const set = Array.from({ length: bits.length }, (_, index) => index).filter(
    (index) => bits.read(index) !== 0,
  )
  expect(set).toEqual([])
})

test('a text that is no list is an error with a code', async () => {
  await expect(decodeBitstring('u!')).rejects.toMatchObject({
    name: 'StatusError',
    code: 'malformed_list',
  })
})

test('a list longer than allowed is an error with a code', async () => {
  const list = await encodeBitstring([], { length: 8192 })
  expect((await decodeBitstring(list, { maxBytes: 1024 })).length).toBe(8192)
  await expect(decodeBitstring(list, { maxBytes: 1023 })).rejects.toMatchObject({
    code: 'too_large',
  })
})
