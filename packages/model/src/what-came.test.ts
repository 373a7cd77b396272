import { expect, test } from 'vitest'
import { whatCame } from './what-came.ts'

const issued = { text: '{}', credential: {}, format: 'data-integrity' }

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [7, '7'],
  [false, 'false'],
  [7n, 'a bigint'],
  [() => 1, 'a function'],
  ['', 'an empty text'],
  ['lea', '"lea"'],
  ['badge.png', '"badge.png"'],
  ['www.school.example', '"www.school.example"'],
  ['a "quoted" word', '"a \\"quoted\\" word"'],
  ['word '.repeat(20), `"${'word '.repeat(8)}…"`],
  [' {"kty":"OKP","d":"secret"}', 'JSON as text'],
  ['eyJhbGciOiJFZERTQSJ9.e30.c2ln', 'a JWT'],
  ['z3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq', 'a text of 48 characters'],
  [[], 'an empty list'],
  [[issued], 'a list'],
  [Promise.resolve(issued), 'a Promise: await it'],
  [new Uint8Array(3), 'bytes'],
  [Buffer.from('x'), 'bytes'],
  [new ArrayBuffer(3), 'an ArrayBuffer'],
  [new URL('https://school.example/'), 'a URL: give its href'],
  [new Date(NaN), 'an invalid Date'],
  [new Date('2026-07-01T00:00:00Z'), 'the Date 2026-07-01T00:00:00.000Z'],
  [{}, 'an empty object'],
  [{ fr: 'Faire équipage', en: 'Crew' }, 'an object with fr, en'],
  [
    { kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'secret', alg: 'EdDSA' },
    'an object with kty, crv, x, d …',
  ],
  [issued, 'what issue() or endorse() answers: pass its .text'],
  [{ text: '{}', assertion: {} }, 'what issue() or endorse() answers: pass its .text'],
])('%s is told as %s', (value, told) => {
  expect(whatCame(value)).toBe(told)
})

test('what to do with an answer is for the caller to say', () => {
  expect(whatCame(issued, 'pass its .credential')).toBe(
    'what issue() or endorse() answers: pass its .credential',
  )
})

test('half of a pair of surrogates is not shown', () => {
  const sailing = `${'a'.repeat(20)} ${'⛵🚣'.repeat(20)}`
  expect(whatCame(sailing)).not.toMatch(/\p{Surrogate}/u)
})

test('a proxy that refuses is an object', () => {
  const refuses = new Proxy(
    {},
    {
      get: () => {
        throw new Error('no')
      },
    },
  )
  expect(whatCame(refuses)).toBe('an object')
})
