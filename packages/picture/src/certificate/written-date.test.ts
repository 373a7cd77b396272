import { expect, test } from 'vitest'
import { writtenDate } from './written-date.ts'

test.each([
  ['2026-07-01T00:00:00+02:00', 'fr', '1er juillet 2026'],
  ['2026-07-01T00:00:00+02:00', 'en', '1 July 2026'],
  ['2026-02-11T23:59:59Z', 'fr', '11 février 2026'],
  ['2026-12-31', 'en', '31 December 2026'],
  ['2026-13-01', 'en', undefined],
  ['soon', 'fr', undefined],
  [undefined, 'fr', undefined],
] as const)('%s in %s: %s', (instant, language, written) => {
  expect(writtenDate(instant, language)).toBe(written)
})
