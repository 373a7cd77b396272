import { expect, test } from 'vitest'
import { isSdJwt } from './is-sd-jwt.ts'

test.each<[unknown, boolean]>([
  ['a.b.c~', true],
  [' a.b.c~d~e.f.g\n', true],
  ['a..c~', true],
  ['a.b.c', false],
  ['.b.c~', false],
  ['see a.b.c~', false],
  ['a.b.c~ d', false],
  ['{"a":"a.b.c~"}', false],
  [7, false],
  [['a.b.c~'], false],
])('%j', (text, answer) => {
  expect(isSdJwt(text)).toBe(answer)
})
