import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRecord, isOpenRecord, parseCsvRecord } from './csv.ts'

test.each([
  ['a,b', ['a', 'b']],
  [' a , b ', ['a', 'b']],
  ['"a,b",c', ['a,b', 'c']],
  ['"say ""hi""",', ['say "hi"', '']],
  ['', ['']],
  ['"open', ['open']],
])('%s', (record, fields) => {
  expect(parseCsvRecord(record, ',')).toEqual(fields)
})

test('what is written is read back, over line ends and all', () => {
  const plain = fc.string().filter((text) => text.trim() === text && !/^[=+\-@]/.test(text))
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1 }), (fields) => {
      const record = csvRecord(fields).slice(0, -2)
      expect(isOpenRecord(record)).toBe(false)
      expect(parseCsvRecord(record, ',')).toEqual(fields)
    }),
  )
})
