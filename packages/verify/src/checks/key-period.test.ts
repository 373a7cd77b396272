import { describe, expect, it } from 'vitest'
import { periodObjection } from './key-period.ts'

const at = new Date('2026-07-01T12:00:00Z')
const before = '2026-03-01T00:00:00Z'
const between = '2026-05-01T00:00:00Z'
const after = '2026-08-01T00:00:00Z'

describe('a key that was replaced', () => {
  it.each([
    ['after it signed', { expires: between }, before, undefined],
    ['before it signed', { expires: before }, between, 'key_expired'],
    ['and a signature without a date', { expires: between }, undefined, 'key_expired'],
    ['and a signature with a date that is none', { expires: between }, 'spring', 'key_expired'],
    ['only later', { expires: after }, undefined, undefined],
  ])('%s', (_, period, signed, code) => {
    expect(periodObjection({ id: '#1', ...period }, signed, at)?.code).toBe(code)
  })
})

describe('a key that was revoked', () => {
  it.each([
    ['after it signed', between, 'key_revoked'],
    ['at this very moment', at.toISOString(), 'key_revoked'],
    ['on a day that cannot be read', 'in spring', 'key_revoked'],
    ['only later', after, undefined],
  ])('%s', (_, revoked, code) => {
    expect(periodObjection({ id: '#1', revoked }, before, at)?.code).toBe(code)
  })
})
