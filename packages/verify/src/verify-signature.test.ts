import type { JsonObject } from '@openboat/model'
import { describe, expect, test } from 'vitest'
import { badge, issuer, jwtOf, signed } from './badge.fixture.ts'
import { signedAssertion, signedWorld } from './open-badge-2/assertion.fixture.ts'
import { kid, sdJwt } from './sd-jwt/sd-jwt.fixture.ts'
import { linesOf, verifyIn, type World } from './world.fixture.ts'

// `verifySignature` is asked in the place of the runtime, whatever a badge is signed with.

const claims: JsonObject = {
  ...badge(),
  iss: issuer,
  nbf: 1_772_355_600,
  jti: badge()['id'] ?? '',
}

describe.each<
  [what: string, input: () => Promise<JsonObject | string>, world?: () => Promise<World>]
>([
  ['an embedded proof', () => signed(badge())],
  ['a JWT', () => jwtOf(badge())],
  ['an SD-JWT', () => sdJwt(claims, { header: { typ: 'vc+sd-jwt', kid }, hidden: {} })],
  ['a signed assertion', () => signedAssertion(), () => signedWorld()],
])('%s', (_, input, world = async () => ({})) => {
  test('holds when it says so, and not when it does not', async () => {
    const [given, around] = [await input(), await world()]
    let asked = 0
    const say = (said: boolean | undefined) => () => {
      asked += 1
      return said
    }
    const accepted = await verifyIn(around, given, { verifySignature: say(true) })
    expect(accepted.verdict).toBe('verified')
    const left = await verifyIn(around, given, { verifySignature: say(undefined) })
    expect(left).toEqual(accepted)
    const refused = await verifyIn(around, given, { verifySignature: say(false) })
    expect(linesOf(refused)).toContain('proof.satisfied failed signature_invalid')
    expect(asked).toBeGreaterThanOrEqual(3)
  })
})
