import { expect, it } from 'vitest'
import { badge, jwtOf, signed } from './badge.fixture.ts'
import { linesOf, verifyIn } from './world.fixture.ts'

const refused = ['rejected', 'input.readable failed duplicate_member']

it('JSON with a member twice is refused, whatever its proof says', async () => {
  const text = JSON.stringify(await signed(badge()))
  const doubled = text.replace('{', '{"name":"Autre",')
  expect(linesOf(await verifyIn({}, doubled))).toEqual(refused)
  expect(linesOf(await verifyIn({}, new TextEncoder().encode(doubled)))).toEqual(refused)
})

const whole = JSON.stringify(badge({ name: 'ûÿ>>>???' }))

it.each([
  ['header', '{"alg":"EdDSA","kid":"a","kid":"b"}', whole],
  // Its text has what is `-` and `_` in base64url.
  ['payload', '{"alg":"EdDSA"}', `${whole.slice(0, -1)},"name":"Autre"}`],
])('a JWT with a member twice in its %s is refused', async (_, header, payload) => {
  const text = [header, payload].map((part) => Buffer.from(part).toString('base64url')).join('.')
  expect(linesOf(await verifyIn({}, `${text}.AAAA`))).toEqual(refused)
})

it('a JWT whose members are there once is read', async () => {
  const text = await jwtOf(badge({ name: 'ûÿ>>>???' }))
  expect((await verifyIn({}, text)).verdict).toBe('verified')
})
