import { expect, test } from 'vitest'
import { readableAccent } from './accent.ts'

test.each(['#1c5d8c', '#000000', '#767676', '#B00020'])('white can be read on %s', (accent) => {
  expect(readableAccent(accent)).toBe(accent)
})

test.each(['#777777', '#ffffff', '#f80', 'red', '#1c5d8c}body{display:none', ''])(
  '%j is refused',
  (accent) => {
    expect(() => readableAccent(accent)).toThrow(expect.objectContaining({ code: 'bad_argument' }))
  },
)
