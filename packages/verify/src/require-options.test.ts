import { createResolver, offlineSource } from '@openboat/resolve'
import { describe, expect, it, test } from 'vitest'
import { badge, signed } from './badge.fixture.ts'
import { createCheckedLists } from './checked-lists.ts'
import { defaultLimits, type VerifyOptions } from './options.ts'
import { requireOptionNames, requireOptions } from './require-options.ts'
import { parseTrustPolicy } from './trust-policy.ts'
import { verifyBadge } from './verify-badge.ts'
import { at } from './world.fixture.ts'

const asked = (options: unknown): void => requireOptions(options as VerifyOptions)

test('options that mean something pass', () => {
  const all: VerifyOptions = {
    at,
    resolver: createResolver(offlineSource),
    profile: 'strict',
    recipient: ['ada@school.example'],
    challenge: '1',
    domain: 'school.example',
    trust: parseTrustPolicy({ issuers: ['did:web:school.example'], domains: ['school.example'] }),
    evidence: 'fetch',
    pages: 'fetch',
    contexts: 'bundled',
    openFile: async () => undefined,
    verifySignature: () => undefined,
    clockSkewSeconds: 0,
    checkedLists: createCheckedLists(),
    limits: { ...defaultLimits, maxDocuments: 0 },
    signal: new AbortController().signal,
  }
  expect(() => asked(all)).not.toThrow()
  expect(() => asked({ at, profile: undefined, limits: undefined, trust: {} })).not.toThrow()
})

describe('options that mean nothing are refused, with what was expected', () => {
  it.each([[undefined], [null], ['at'], [[]]])('%j', (options) => {
    expect(() => asked(options)).toThrow('options must be an object with at')
  })

  it.each([
    ['at', undefined, 'a valid Date'],
    ['at', '2026-07-01', 'but is "2026-07-01"'],
    ['at', new Date(Number.NaN), 'but is an invalid Date'],
    ['resolver', { document: () => undefined }, 'as createResolver makes it'],
    ['resolver', () => undefined, 'as createResolver makes it'],
    ['profile', 'Strict', `'lenient' or 'strict', but is "Strict"`],
    ['profile', null, 'but is null'],
    ['recipient', { email: 'ada@school.example' }, 'a text, or a list of texts, but is an object'],
    ['recipient', ['ada@school.example', 7], 'but is a list'],
    ['challenge', 7, 'a text, but is 7'],
    ['domain', [7], 'a text, or a list of texts'],
    ['trust', ['did:web:school.example'], 'as parseTrustPolicy makes it'],
    ['trust', { issuers: ['did:web:school.example'] }, 'as parseTrustPolicy makes it'],
    ['trust', { domains: 'school.example' }, 'as parseTrustPolicy makes it'],
    ['evidence', true, `'fetch' or 'held' or 'ignore'`],
    ['pages', 'held', `'fetch' or 'ignore'`],
    ['contexts', 'network', `'resolver' or 'bundled'`],
    ['openFile', {}, 'a function'],
    ['verifySignature', {}, 'a function'],
    ['clockSkewSeconds', Number.NaN, 'a number of seconds from 0, but is NaN'],
    ['clockSkewSeconds', Number.POSITIVE_INFINITY, 'but is Infinity'],
    ['clockSkewSeconds', -1, 'but is -1'],
    ['clockSkewSeconds', '60', 'but is "60"'],
    ['checkedLists', new Map(), 'what createCheckedLists makes'],
    ['limits', 64, 'an object of limits'],
    ['signal', true, 'an AbortSignal'],
  ])('%s: %o', (name, value, said) => {
    const call = (): void => asked({ at, [name]: value })
    expect(call).toThrow(`options.${name} must be `)
    expect(call).toThrow(said)
    expect(call).toThrow(expect.objectContaining({ code: 'bad_argument' }))
  })

  it.each(Object.keys(defaultLimits))('limits.%s', (name) => {
    for (const value of [Number.NaN, -1, 1.5, Number.POSITIVE_INFINITY, '7', null, undefined]) {
      const said = `options.limits.${name} must be a whole number from 0 to `
      expect(() => asked({ at, limits: { [name]: value } })).toThrow(said)
    }
    expect(() => asked({ at, limits: { [name]: 0 } })).not.toThrow()
  })

  it('time that no timer knows', () => {
    expect(() => asked({ at, limits: { timeoutMs: 2 ** 31 } })).toThrow('from 0 to 2147483647')
    expect(() => asked({ at, limits: { documentTimeoutMs: 2 ** 31 - 1 } })).not.toThrow()
  })

  it('a limit that there is not', () => {
    expect(() => asked({ at, limits: { maxDocument: 1 } })).toThrow(
      "options.limits has no maxDocument: did you mean 'maxDocuments'?",
    )
    expect(() => asked({ at, limits: { size: 1 } })).toThrow(
      'options.limits has no size, but maxInputBytes,',
    )
  })

  it.each([
    ['recipent', 'recipient'],
    ['email', 'recipient'],
    ['Profile', 'profile'],
    ['chalenge', 'challenge'],
    ['tust', 'trust'],
    ['limit', 'limits'],
    ['now', 'at'],
  ])('an option that there is not: %s', (name, meant) => {
    const said = `options has no ${name}: did you mean '${meant}'?`
    expect(() => asked({ at, [name]: 'ada@school.example' })).toThrow(said)
    expect(() => asked({ at, [name]: undefined })).not.toThrow()
  })

  it('an option that is like none: all are named', () => {
    for (const name of ['language', '__proto__x', 'constructor', 'toString', '']) {
      const call = () => asked({ at, [name]: 'fr' })
      expect(call).toThrow(`options has no ${name}, but at, resolver, profile,`)
    }
  })

  it('options of somebody else pass where that is said', () => {
    expect(() => requireOptionNames({ at, offline: true }, ['offline'])).not.toThrow()
    expect(() => requireOptionNames({ ofline: true }, ['offline'])).toThrow("mean 'offline'?")
  })

  it('about people: the message does not tell who they are', () => {
    expect(() => asked({ at, recipient: [7, 'ada@school.example'] })).toThrow(/^[^@]*$/)
  })
})

test('an expired badge is not verified by a skew that is no number', async () => {
  const expired = await signed(badge({ validUntil: '2026-04-01T00:00:00Z' }))
  const resolver = createResolver(offlineSource)
  expect((await verifyBadge(expired, { at, resolver })).verdict).toBe('rejected')
  const call = verifyBadge(expired, { at, resolver, clockSkewSeconds: Number.NaN })
  await expect(call).rejects.toThrow('clockSkewSeconds')
})
