import { expect, test } from 'vitest'
import { jwt } from './credentials.fixture.ts'
import { parseCompactJws } from './parse-compact-jws.ts'

test('the example of RFC 7515 appendix A.1', () => {
  const compact =
    'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.' +
    'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.' +
    'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
  const jws = parseCompactJws(compact)
  expect(jws).toMatchObject({
    compact,
    header: { typ: 'JWT', alg: 'HS256' },
    payload: { iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true },
    signingInput: compact.slice(0, compact.lastIndexOf('.')),
  })
  expect([...(jws?.signature ?? [])].slice(0, 4)).toEqual([116, 24, 223, 180])
})

test('an unsecured JWS is one, with an empty signature', () => {
  expect(parseCompactJws('eyJhbGciOiJub25lIn0.e30.')?.signature.length).toBe(0)
})

test('text is UTF-8', () => {
  expect(parseCompactJws(jwt({ name: 'Ruchenführer 🐝' }))?.payload['name']).toBe('Ruchenführer 🐝')
})

test.each([
  ['two parts', 'e30.e30'],
  ['four parts', 'e30.e30.e30.e30'],
  ['an empty header', '.e30.e30'],
  ['padding', 'e30=.e30.e30'],
  ['base64 of the other alphabet', 'e30.e30.+/+/'],
  ['an impossible length', 'e30.e30.abcde'],
  ['a second spelling of the same bytes', 'e30.e30.YR'],
  ['a header that is no JSON', 'YQ.e30.e30'],
  ['a payload that is a list', 'e30.W10.e30'],
  ['bytes that are no UTF-8', 'e30._w.e30'],
  ['a line break', 'e30.e30.e30\n'],
])('%s: none', (_, text) => expect(parseCompactJws(text)).toBeUndefined())
