import type { JsonObject, JsonValue } from '@openboat/model'
import { expect, it } from 'vitest'
import { badge, issuer, jwtOf, methodOf, other, presentation } from '../badge.fixture.ts'
import { goodJwt } from '../good-reports.fixture.ts'
import { otherKey } from '../keys.fixture.ts'
import { linesBut, linesOf, verifyIn } from '../world.fixture.ts'

const typed = (typ: JsonValue): Promise<string> =>
  jwtOf(badge(), { header: { kid: methodOf(issuer), typ } })

async function linesFor(typ: JsonValue): Promise<string[]> {
  return linesOf(await verifyIn({}, await typed(typ)))
}

it.each([
  'JWT',
  'jwt',
  'vc+jwt',
  'VC+JWT',
  'application/vc+jwt',
  'Application/VC+JWT',
  'vc+ld+json+jwt',
  'vc+ld+jwt',
])('%s is a badge’s', async (typ) => {
  expect(await linesFor(typ)).toEqual(goodJwt)
})

it('a JWT need not say what it is', async () => {
  const input = await jwtOf(badge(), { header: { kid: methodOf(issuer), typ: undefined as never } })
  expect(linesOf(await verifyIn({}, input))).toEqual(goodJwt)
})

it.each([
  'at+jwt',
  'AT+JWT',
  'application/at+jwt',
  'openid4vci-proof+jwt',
  'kb+jwt',
  'dc+sd-jwt',
  'statuslist+jwt',
  'vp+jwt',
])('%s is another purpose’s', async (typ) => {
  expect(await linesFor(typ)).toEqual(
    linesBut(goodJwt, { verdict: 'rejected', 'proof.satisfied': 'failed token_type' }),
  )
})

it.each<[string, JsonValue]>([
  ['a number', 5],
  ['null', null],
  ['a list', ['JWT']],
])('%s is no type', async (_, typ) => {
  expect(await linesFor(typ)).toEqual(
    linesBut(goodJwt, { verdict: 'rejected', 'proof.satisfied': 'failed malformed_proof' }),
  )
})

it.each(['badge+jwt', 'xvc+jwt', 'vc+jwt2', 'text/vc+jwt', ''])('%j is a remark', async (typ) => {
  expect(await linesFor(typ)).toEqual(
    linesBut(goodJwt, { 'proof.satisfied': ['passed', 'warning token_type'] }),
  )
})

it('a presentation has types of its own', async () => {
  const found = async (typ: string): Promise<JsonObject | undefined> => {
    const header = { kid: methodOf(other), typ }
    const input = await jwtOf(presentation([]), { key: otherKey, header, claims: { iss: other } })
    const { findings } = await verifyIn({}, input)
    return findings.find(
      ({ outcome, check }) => check === 'proof.satisfied' && outcome !== 'passed',
    )?.details
  }
  for (const typ of ['JWT', 'vp+jwt', 'vp+ld+jwt', 'vp+ld+json+jwt']) {
    expect(await found(typ)).toBeUndefined()
  }
  expect(await found('vc+jwt')).toMatchObject({ code: 'token_type', type: 'vc+jwt' })
})

it('nobody is asked for a key of what was signed for something else', async () => {
  const jwks = 'https://issuer.example/.well-known/jwks.json'
  const document = badge({ issuer: { id: 'https://issuer.example/profile', type: ['Profile'] } })
  const input = await jwtOf(document, { header: { kid: 'k1', typ: 'at+jwt' } })
  const { documents } = await verifyIn({ [jwks]: 404 }, input)
  expect(documents.map(({ url }) => url)).not.toContain(jwks)
})
