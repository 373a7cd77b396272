import { describe, expect, test, vi } from 'vitest'
import { createMemoryStore } from '../stores/memory.ts'
import { equalInConstantTime } from './constant-time.ts'
import { ada, baseUrl, movableClock, weldingSchool } from './issuer.fixture.ts'

const toAda = { achievement: 'welding-1', recipient: ada }

test('a claim opens once, and shows what it opens before', async () => {
  const issuer = await weldingSchool()
  const badge = await issuer.issue(toAda)
  const { token, url, expires } = await issuer.claims.create(badge.id)
  expect(url).toBe(`${baseUrl}/claim/${token}`)
  expect(expires).toBe('2026-07-31T00:00:00Z')
  expect(await issuer.claims.peek(token)).toEqual({ ok: true, badge, expires })
  const answers = await Promise.all([issuer.claims.redeem(token), issuer.claims.redeem(token)])
  expect(answers).toEqual([
    { ok: true, badge, expires },
    { ok: false, problem: 'used' },
  ])
  expect(await issuer.claims.peek(token)).toEqual({ ok: false, problem: 'used' })
})

test('a claim ends, and what is no token opens nothing', async () => {
  const time = movableClock()
  const issuer = await weldingSchool({ clock: time.clock })
  const badge = await issuer.issue(toAda)
  const { token } = await issuer.claims.create(badge.id, { validForSeconds: 60 })
  time.pass(59)
  expect(await issuer.claims.peek(token)).toMatchObject({ ok: true })
  time.pass(1)
  expect(await issuer.claims.redeem(token)).toEqual({ ok: false, problem: 'expired' })
  for (const other of ['', 'x', token.toLowerCase()]) {
    expect(await issuer.claims.redeem(other)).toEqual({ ok: false, problem: 'unknown' })
  }
  await expect(issuer.claims.create('nobody')).rejects.toMatchObject({ code: 'not_found' })
})

describe('signed claims', () => {
  const secret = 'a secret of at least 32 characters'

  test('open once', async () => {
    const issuer = await weldingSchool({ secret })
    const { token } = await issuer.claims.create((await issuer.issue(toAda)).id)
    expect(token).toMatch(/^[\w-]{43}\.[\w-]{43}$/)
    expect(await issuer.claims.redeem(token)).toMatchObject({ ok: true })
    expect(await issuer.claims.redeem(token)).toEqual({ ok: false, problem: 'used' })
  })

  test('are refused without asking the store if another made them', async () => {
    const [own, store] = [await weldingSchool({ secret }), createMemoryStore()]
    const other = await weldingSchool({ secret: secret.toUpperCase(), store })
    const { token } = await own.claims.create((await own.issue(toAda)).id)
    const [random = '', signature = ''] = token.split('.')
    const asked = vi.spyOn(store, 'transaction')
    const letter = random.startsWith('A') ? 'B' : 'A'
    const forged = ['', 'x', random, `${random}.`, `${token}.`, `${letter}${token.slice(1)}`]
    for (const given of [token, ...forged, `${random}.${signature.toLowerCase()}`]) {
      expect(await other.claims.peek(given)).toEqual({ ok: false, problem: 'unknown' })
      expect(await other.claims.redeem(given)).toEqual({ ok: false, problem: 'unknown' })
    }
    expect(asked).not.toHaveBeenCalled()
    for (const given of forged) {
      expect(await own.claims.redeem(given)).toEqual({ ok: false, problem: 'unknown' })
    }
    expect(await own.claims.redeem(token)).toMatchObject({ ok: true })
  })

  test('need a secret of some length, which no message repeats', async () => {
    await expect(weldingSchool({ secret: 'hunter2' })).rejects.toMatchObject({
      code: 'bad_argument',
      message: expect.not.stringContaining('hunter2') as unknown,
    })
  })
})

test('the store cannot give a token away', async () => {
  const store = createMemoryStore()
  const issuer = await weldingSchool({ store })
  const { token } = await issuer.claims.create((await issuer.issue(toAda)).id)
  const claims = await store.transaction(
    async (tx) => await tx.list({ issuer: issuer.id, collection: 'claim', limit: 10 }),
  )
  expect(claims).toHaveLength(1)
  expect(JSON.stringify(claims)).not.toContain(token)
})

test.each([
  ['', '', true],
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['ab', 'abc', false],
  ['', 'a', false],
  ['a', '', false],
])('%j and %j are equal: %s', (a, b, expected) => {
  expect(equalInConstantTime(a, b)).toBe(expected)
})
