import { expect, test } from 'vitest'
import { safeAddress } from './safe-address.ts'

test.each([
  'https://school.example/a?b=c#d',
  'http://school.example/',
  'mailto:ada@school.example',
  'tel:+33123',
])('a link may lead to %s', (address) => expect(safeAddress(address)).toBe(address))

test.each([
  undefined,
  '',
  '/relative',
  '//school.example',
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,a',
  'blob:https://school.example/a',
  'did:example:ada',
])('and not to %j', (address) => expect(safeAddress(address)).toBeUndefined())
