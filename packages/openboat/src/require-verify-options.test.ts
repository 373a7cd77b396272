import { describe, expect, it } from 'vitest'
import { verifyMany } from './batch/verify-many.ts'
import { verify, type VerifyOptions } from './index.ts'

const wrong: readonly (readonly [name: string, value: unknown, said: string])[] = [
  ['offline', 'yes', 'true or false, but is "yes"'],
  ['offline', 0, 'true or false, but is 0'],
  ['record', 'report.json', 'true or false'],
  ['at', new Date(Number.NaN), 'a valid Date, but is an invalid Date'],
  ['at', '2026-07-01', 'a valid Date, but is "2026-07-01"'],
  ['allowOrigins', 'http://127.0.0.1:8080', 'a list of origins'],
  ['fetch', {}, 'a function such as fetch, but is an object'],
  ['didResolver', () => undefined, 'an object with resolve(did)'],
  ['didResolver', null, 'an object with resolve(did), as of did-resolver, but is null'],
]

describe('options that mean nothing', () => {
  it.each(wrong)('%s: %o', async (name, value, said) => {
    const options = { [name]: value } as VerifyOptions
    const message = `options.${name} must be ${said}`
    await expect(verify('{}', options)).rejects.toMatchObject({ code: 'bad_argument' })
    await expect(verify('{}', options)).rejects.toThrow(message)
    const many = verifyMany([{ input: 'a', content: '{}' }], { ...options, threads: 0 })
    await expect(many.next()).rejects.toThrow(message)
  })

  it.each([
    ['profile', 'Strict'],
    ['clockSkewSeconds', Number.NaN],
    ['limits', { maxDocuments: Number.NaN }],
    ['limits', { maxRedirects: -1 }],
  ])('also those that are handed on: %s %o', async (name, value) => {
    const call = verify('{}', { [name]: value })
    await expect(call).rejects.toMatchObject({ name: 'VerifyError', code: 'bad_argument' })
  })

  it('none is fine', async () => {
    expect((await verify('{}', { offline: undefined } as never)).verdict).toBe('rejected')
  })
})
