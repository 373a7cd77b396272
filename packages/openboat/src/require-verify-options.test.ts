import { describe, expect, it } from 'vitest'
import { verifyMany } from './batch/verify-many.ts'
import { verify, type VerifyOptions } from './index.ts'
import { verify as guarded } from './verify-guarded.ts'

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

  it.each([
    ['recipent', 'recipient'],
    ['email', 'recipient'],
    ['ofline', 'offline'],
    ['allowOrigin', 'allowOrigins'],
    ['bundle', 'replay'],
  ])('also those that there are not: %s', async (name, meant) => {
    const options = { [name]: 'eve@school.example' } as VerifyOptions
    const refusal = {
      code: 'bad_argument',
      message: `options has no ${name}: did you mean '${meant}'?`,
    }
    await expect(verify('{}', options)).rejects.toMatchObject(refusal)
    await expect(guarded('{}', options)).rejects.toMatchObject(refusal)
    const many = verifyMany([{ input: 'a', content: '{}' }], { ...options, threads: 0 })
    await expect(many.next()).rejects.toMatchObject(refusal)
  })

  it('threads are for many badges, not for one', async () => {
    const call = verify('{}', { threads: 1 } as VerifyOptions)
    await expect(call).rejects.toThrow('options has no threads')
  })

  it.each([['eve@school.example'], [7]])('what is no options: %j', async (options) => {
    const given = options as VerifyOptions
    const said = `options must be an object, such as { recipient: 'ada@example.org' }, but is`
    await expect(verify('{}', given)).rejects.toThrow(said)
    await expect(guarded('{}', given)).rejects.toThrow(said)
  })

  it('all that there are pass, in this thread and in another', async () => {
    const all = {
      offline: true,
      at: new Date('2026-07-01T12:00:00Z'),
      allowOrigins: [],
      fetch,
      record: true,
      recipient: 'eve@school.example',
      evidence: 'ignore',
      limits: {},
    } satisfies VerifyOptions
    expect((await verify('{}', all)).verdict).toBe('rejected')
    expect((await guarded('{}', all)).verdict).toBe('rejected')
    for (const threads of [0, 1]) {
      const many = verifyMany([{ input: 'a', content: '{}' }], { ...all, threads, inFlight: 2 })
      expect((await many.next()).value).toMatchObject({ report: { verdict: 'rejected' } })
      await many.return(undefined)
    }
  })

  it('none is fine', async () => {
    expect((await verify('{}', { offline: undefined } as never)).verdict).toBe('rejected')
  })
})
