import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as fixture from './credentials.fixture.ts'
import type { JsonObject } from './json.ts'
import { parseCredential } from './parse-credential.ts'

/** Code and place of each issue; empty when the input was recognised. */
function issues(input: unknown, limits = {}): string[] {
  const result = parseCredential(input as string, limits)
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`.trim())
}

describe('text', () => {
  test('JSON, also with a byte order mark and blanks', () => {
    const text = `\uFEFF\n ${JSON.stringify(fixture.openBadge())} \n`
    expect(fixture.parsed(text)).toMatchObject({
      version: '3.0',
      kind: 'badge',
      envelope: 'json',
      vcdm: '2.0',
      original: text,
      document: fixture.openBadge(),
    })
  })

  test('a JWT whose payload is the credential (VCDM 2.0)', () => {
    const text = fixture.jwt(fixture.openBadge())
    const credential = fixture.parsed(`${text}\n`)
    expect(credential).toMatchObject({ version: '3.0', envelope: 'jwt', vcdm: '2.0' })
    expect(credential.document).toEqual(fixture.openBadge())
    expect(credential.jws?.compact).toBe(text)
  })

  test('a JWT that holds it in vc or vp (VCDM 1.1)', () => {
    const document = {
      ...fixture.openBadge(),
      '@context': 'https://www.w3.org/2018/credentials/v1',
    }
    expect(fixture.parsed(fixture.jwt({ iss: 'x', vc: document }))).toMatchObject({
      kind: 'badge',
      vcdm: '1.1',
      document,
    })
    const presentation = { type: ['VerifiablePresentation'], verifiableCredential: ['eyJ'] }
    expect(fixture.parsed(fixture.jwt({ iss: 'x', vp: presentation })).kind).toBe('presentation')
  })

  test('an OB 2.0 JWS', () => {
    expect(fixture.parsed(fixture.jwt(fixture.assertion()))).toMatchObject({
      version: '2.0',
      kind: 'badge',
      envelope: 'jwt',
    })
  })

  test.each([
    ['', ['empty']],
    [' \n', ['empty']],
    ['https://apiary.example/assertions/1', ['is_url']],
    ['[]', ['not_an_object']],
    ['null', ['not_an_object']],
    ['"text"', ['not_an_object']],
    ['{"a":', ['not_json']],
    ['hello', ['not_json']],
    ['{}', ['not_a_credential']],
    ['a.b.c', ['malformed_jws']],
    [fixture.jwt({ iss: 'https://login.example', aud: 'x' }), ['not_a_credential']],
  ])('%j', (text, expected) => expect(issues(text)).toEqual(expected))

  test('limits', () => {
    expect(issues('{}', { maxCharacters: 1 })).toEqual(['too_large'])
    expect(issues('[[[]]]', { maxDepth: 2 })).toEqual(['too_deep'])
    expect(issues('{"a":"[[[[[[ \\" [[[["}', { maxDepth: 1 })).toEqual(['not_a_credential'])
  })

  test('100,000 levels are an issue, in JSON and in a JWT', () => {
    const deep = '['.repeat(100_000)
    expect(issues(deep)).toEqual(['too_deep'])
    expect(issues(`{"a":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`)).toEqual(['too_deep'])
    const payload = btoa(`{"a":${deep}${']'.repeat(100_000)}}`).replaceAll('=', '')
    expect(issues(`e30.${payload}.c2ln`)).toEqual(['too_deep'])
  })

  test('messages do not repeat what was read', () => {
    const result = parseCredential(`{"secret": "${'s'.repeat(2000)}`)
    expect(result.ok ? [] : result.issues[0]?.message.length).toBeLessThan(300)
  })
})

describe('objects', () => {
  test('the same object, not a copy', () => {
    const document = fixture.openBadge()
    expect(fixture.parsed(document).document).toBe(document)
    expect(fixture.parsed(document).original).toBe(document)
  })

  const cyclic: JsonObject = { type: 'Assertion' }
  cyclic['badge'] = { issuer: [cyclic] }
  let deep: JsonObject = {}
  for (let level = 0; level < 100_000; level++) deep = { deep }

  test.each<[string, unknown, string[]]>([
    ['null', null, ['not_an_object']],
    ['undefined', undefined, ['not_an_object']],
    ['a number', 5, ['not_an_object']],
    ['a list', [], ['not_an_object']],
    ['a cycle', cyclic, ['cyclic /badge/issuer/0']],
    ['100,000 levels', deep, [`too_deep ${'/deep'.repeat(100)}`]],
    ['undefined inside', { a: [{ b: undefined }] }, ['not_json_value /a/0/b']],
    ['a function', { toJSON: () => ({}) }, ['not_json_value /toJSON']],
    ['a big integer', { a: 1n }, ['not_json_value /a']],
    ['a symbol', { a: Symbol('x') }, ['not_json_value /a']],
    ['NaN', { 'a/b': Number.NaN }, ['not_json_value /a~1b']],
    ['a date', { a: new Date(0) }, ['not_json_value /a']],
    ['a map', new Map(), ['not_json_value']],
    ['a list with a hole', { a: [1, , 2] }, ['not_json_value /a']], // eslint-disable-line no-sparse-arrays
  ])('%s', (_, input, expected) => expect(issues(input)).toEqual(expected))

  test('a getter is not called', () => {
    const input = {
      get id(): string {
        throw new Error('called')
      },
    }
    expect(issues(input)).toEqual(['not_json_value /id'])
  })

  test('a proxy that refuses is an issue', () => {
    const refusing = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no')
        },
      },
    )
    expect(issues(refusing)).toEqual(['not_json_value'])
  })

  test('parts that are shared count each time: no small object hides a huge document', () => {
    let shared: JsonObject = {}
    for (let level = 0; level < 40; level++) shared = { a: shared, b: shared }
    expect(issues(shared, { maxCharacters: 10_000 })).toEqual(['too_large'])
  })

  test('objects without a prototype and of other realms are plain', () => {
    const document = Object.assign(Object.create(null) as JsonObject, fixture.openBadge())
    expect(issues(document)).toEqual([])
  })
})

test('nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (input) => {
      expect(parseCredential(input as string).ok).toBeTypeOf('boolean')
    }),
  )
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseCredential(text).ok).toBeTypeOf('boolean')
    }),
  )
})
